import { describe, expect, it } from 'vitest'
import { quarterAmounts } from '@/domain/actuals/quarter-amounts'
import { roundFraction } from '@/domain/exact'
import { makeActual, number } from '../../fixtures/plan-facts'

const q = (end: number, basis: 'period' | 'cumulative', amount: string) =>
  makeActual('I01', end, basis, number(amount))
const printed = (actuals: Parameters<typeof quarterAmounts>[0]) =>
  quarterAmounts(actuals).map((amount) => amount && roundFraction(amount, 0))

describe('what each quarter did', () => {
  it.each([
    ['quarterly entries as they are', [q(3, 'period', '1'), q(6, 'period', '2')], ['1', '2', null, null]],
    [
      'cumulative entries by difference',
      [q(3, 'cumulative', '10'), q(6, 'cumulative', '25'), q(9, 'cumulative', '25')],
      ['10', '15', '0', null],
    ],
    [
      'mixed bases',
      [q(3, 'period', '10'), q(6, 'cumulative', '25'), q(9, 'period', '5'), q(12, 'cumulative', '40')],
      ['10', '15', '5', '10'],
    ],
    [
      'a cumulative figure after a gap tells nothing of its own quarter',
      [q(6, 'cumulative', '25'), q(9, 'cumulative', '30')],
      [null, null, '5', null],
    ],
    ['nothing at all', [], [null, null, null, null]],
  ])('%s', (_title, actuals, expected) => expect(printed(actuals)).toEqual(expected))
})
