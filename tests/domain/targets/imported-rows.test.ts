import { expect, it } from 'vitest'
import { indexRows, isSameAmount } from '@/domain/targets/imported-rows'
import { makeActual, makeFacts, makeIndicator, makeTarget, number } from '../../fixtures/plan-facts'

it('each indicator with its first target and its figures; a cleared cell is none', () => {
  const facts = makeFacts({
    indicators: [makeIndicator('I01'), makeIndicator('I02')],
    targets: [makeTarget('I01', '2', { version: 2 }), makeTarget('I01', '1'), makeTarget('I02', '3')],
    actuals: [
      makeActual('I01', 3, 'period', number('0')),
      makeActual('I01', 6, 'period', null),
      makeActual('I01', 9, 'period', { kind: 'not-done' }),
    ],
  })
  expect([...indexRows(facts).values()].map(({ target, actuals }) => [target.rawText, actuals])).toEqual([
    ['1', 2],
    ['3', 0],
  ])
})

it.each([
  ['390', '390.00', true],
  ['390', '390.01', false],
  [null, null, true],
  [null, '0', false],
  ['0', null, false],
])('%s and %s: %s', (a, b, expected) => expect(isSameAmount(a, b)).toBe(expected))
