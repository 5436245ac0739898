import { describe, expect, test } from 'vitest'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { daysOf } from '@/domain/cases/sort-case'
import { makeCase } from '../../fixtures/register-rows'
import { sayVerdict, type VerdictRow } from '../../fixtures/say-verdict'

describe('办结 ÷ 本年受理', () => {
  test.each<VerdictRow>([
    ['accepted and closed in the year', makeCase({ ended: '2022-03-01' }), 12, 'numerator closed-in-year'],
    [
      'accepted before, closed in the year: above the line only',
      makeCase({ accepted: '2021-12-31', ended: '2022-03-01' }),
      12,
      'numerator-only accepted-earlier',
    ],
    ['accepted in the year, open', makeCase({}), 12, 'denominator-only open'],
    ['accepted before, open', makeCase({ accepted: '2021-12-31' }), 12, 'not-counted accepted-earlier'],
    ['终止', makeCase({ ended: '2022-03-01' }, { status: 'terminated' }), 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(sayVerdict({ kind: 'closed-of-accepted' }, row, asOf)).toBe(expected),
  )
})

describe('办结 ÷（本年受理 + 上年结转）, and 办理 ÷ 任务数 of the same cases', () => {
  test.each<[string, CompletedCase, number, string, string]>([
    [
      'closed in the year',
      makeCase({ accepted: '2021-12-31', ended: '2022-03-01' }),
      12,
      'numerator closed-in-year',
      'numerator handled',
    ],
    [
      'carried over and open',
      makeCase({ accepted: '2021-12-31' }),
      12,
      'denominator-only open',
      'numerator handled',
    ],
    [
      'closed after the month',
      makeCase({ ended: '2022-07-01' }),
      6,
      'denominator-only open',
      'numerator handled',
    ],
    [
      'closed before the year',
      makeCase({ accepted: '2021-01-01', ended: '2021-12-31' }),
      12,
      'not-counted closed-earlier',
      'not-counted closed-earlier',
    ],
    [
      '撤销 in the year',
      makeCase({ ended: '2022-03-01' }, { status: 'withdrawn' }),
      12,
      'left-out ended-otherwise',
      'left-out ended-otherwise',
    ],
  ])('%s', (_name, row, asOf, ofDue, ofQuota) => {
    expect(sayVerdict({ kind: 'closed-of-due' }, row, asOf)).toBe(ofDue)
    expect(sayVerdict({ kind: 'handled-of-quota', quota: 268 }, row, asOf)).toBe(ofQuota)
  })
})

describe('mean days', () => {
  test.each<VerdictRow>([
    ['closed in the year', makeCase({ ended: '2022-03-10' }), 12, 'numerator closed-in-year'],
    ['open', makeCase({}), 12, 'not-counted open'],
    ['转出', makeCase({ ended: '2022-03-10' }, { status: 'transferred' }), 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(sayVerdict({ kind: 'mean-days', from: 'accepted' }, row, asOf)).toBe(expected),
  )

  test.each<[string, CompletedCase, 'accepted' | 'assigned', ReturnType<typeof daysOf>]>([
    ['ten days', makeCase({ accepted: '2022-02-20', ended: '2022-03-02' }), 'accepted', 10],
    ['the same day', makeCase({ accepted: '2022-02-20', ended: '2022-02-20' }), 'accepted', 0],
    ['over 29 February', makeCase({ accepted: '2024-02-28', ended: '2024-03-01' }), 'accepted', 2],
    ['open', makeCase({}), 'accepted', null],
    ['not assigned', makeCase({ ended: '2022-03-02' }), 'assigned', 'date-missing'],
    [
      'assigned after the end',
      makeCase({ assigned: '2022-03-03', ended: '2022-03-02' }),
      'assigned',
      'dates-crossed',
    ],
  ])('%s', (_name, row, from, expected) => expect(daysOf(row, from)).toBe(expected))

  test.each([
    ['not assigned', makeCase({ ended: '2022-03-02' }), 'not-counted date-missing'],
    [
      'assigned after the end',
      makeCase({ assigned: '2022-03-03', ended: '2022-03-02' }),
      'not-counted dates-crossed',
    ],
  ])('%s is in no mean', (_name, row, expected) =>
    expect(sayVerdict({ kind: 'mean-days', from: 'assigned' }, row, 12)).toBe(expected),
  )
})

describe('满意 ÷ valid answers of the cases closed in the year', () => {
  const closed = (satisfaction: string) => makeCase({ ended: '2022-03-10' }, { satisfaction })
  test.each<VerdictRow>([
    ['满意', closed('满意'), 12, 'numerator satisfied'],
    ['基本满意, which the rule names', closed('基本满意'), 12, 'numerator satisfied'],
    ['不满意', closed('不满意'), 12, 'denominator-only not-satisfied'],
    ['a word nobody named', closed('一般'), 12, 'denominator-only not-satisfied'],
    ['blank', closed(''), 12, 'not-counted no-answer'],
    ['未评价', closed('未评价'), 12, 'not-counted no-answer'],
    ['满意, closed after the month', closed('满意'), 2, 'not-counted open'],
    ['满意, 终止', { ...closed('满意'), status: 'terminated' }, 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(sayVerdict({ kind: 'satisfaction', satisfiedWords: ['满意', '基本满意'] }, row, asOf)).toBe(
      expected,
    ),
  )
})
