import { describe, expect, test } from 'vitest'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { CaseMeasure, CountingRule } from '@/domain/cases/counting-rule'
import { makeCase } from '../../fixtures/register-rows'
import { sayVerdict, type VerdictRow } from '../../fixtures/say-verdict'

describe('件数 by 结案日期: 办结 in the year', () => {
  test.each<VerdictRow>([
    [
      'closed on 1 January',
      makeCase({ accepted: '2021-05-01', ended: '2022-01-01' }),
      1,
      'numerator closed-in-year',
    ],
    [
      'closed on 31 December before',
      makeCase({ accepted: '2021-05-01', ended: '2021-12-31' }),
      12,
      'not-counted closed-earlier',
    ],
    [
      'closed on the last day that is looked at',
      makeCase({ ended: '2022-06-30' }),
      6,
      'numerator closed-in-year',
    ],
    ['closed a day later', makeCase({ ended: '2022-07-01' }), 6, 'not-counted open'],
    ['closed on 31 December', makeCase({ ended: '2022-12-31' }), 12, 'numerator closed-in-year'],
    ['closed in the year after', makeCase({ ended: '2023-01-01' }), 12, 'not-counted open'],
    ['open', makeCase({}), 12, 'not-counted open'],
    ['accepted later', makeCase({ accepted: '2022-07-01' }), 6, 'not-counted accepted-later'],
    [
      '终止 in the year',
      makeCase({ ended: '2022-03-01' }, { status: 'terminated' }),
      12,
      'left-out ended-otherwise',
    ],
    ['终止 later', makeCase({ ended: '2022-03-01' }, { status: 'terminated' }), 2, 'not-counted open'],
    ['撤销 without a date', makeCase({}, { status: 'withdrawn' }), 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(sayVerdict({ kind: 'count', by: 'ended' }, row, asOf)).toBe(expected),
  )
})

describe('件数 by another date: every case that has it in the year', () => {
  test.each<[string, CaseMeasure, CompletedCase, number, string]>([
    [
      'accepted on 1 January',
      { kind: 'count', by: 'accepted' },
      makeCase({ accepted: '2022-01-01' }),
      1,
      'numerator dated-in-year',
    ],
    [
      'accepted the day before',
      { kind: 'count', by: 'accepted' },
      makeCase({ accepted: '2021-12-31' }),
      12,
      'not-counted other-year',
    ],
    [
      'accepted after the month',
      { kind: 'count', by: 'accepted' },
      makeCase({ accepted: '2022-04-01' }),
      3,
      'not-counted accepted-later',
    ],
    [
      'accepted and closed',
      { kind: 'count', by: 'accepted' },
      makeCase({ ended: '2022-02-01' }),
      12,
      'numerator dated-in-year',
    ],
    [
      'accepted and 转出',
      { kind: 'count', by: 'accepted' },
      makeCase({ ended: '2022-02-01' }, { status: 'transferred' }),
      12,
      'left-out ended-otherwise',
    ],
    [
      'accepted, 转出 only later',
      { kind: 'count', by: 'accepted' },
      makeCase({ ended: '2022-02-01' }, { status: 'transferred' }),
      1,
      'numerator dated-in-year',
    ],
    [
      'assigned in the year, accepted before it',
      { kind: 'count', by: 'assigned' },
      makeCase({ accepted: '2021-12-30', assigned: '2022-01-02' }),
      1,
      'numerator dated-in-year',
    ],
    ['never assigned', { kind: 'count', by: 'assigned' }, makeCase({}), 12, 'not-counted date-missing'],
    [
      'assigned after the month',
      { kind: 'count', by: 'assigned' },
      makeCase({ assigned: '2022-02-01' }),
      1,
      'not-counted dated-later',
    ],
    [
      'applied for in March, accepted in April',
      { kind: 'count', by: 'applied' },
      makeCase({ applied: '2022-03-31', accepted: '2022-04-01' }),
      3,
      'numerator dated-in-year',
    ],
  ])('%s', (_name, measure, row, asOf, expected) => expect(sayVerdict(measure, row, asOf)).toBe(expected))
})

test.each<[string, Partial<CountingRule['filter']>, Partial<CompletedCase>, string]>([
  ['法律帮助 where only 案件 count', {}, { isLegalHelp: true }, 'not-counted is-legal-help'],
  ['a 案件 where only 法律帮助 counts', { legalHelp: 'only' }, {}, 'not-counted is-no-legal-help'],
  ['another type', { words: { caseType: ['刑事'] } }, {}, 'not-counted other-word'],
  ['the type', { words: { caseType: ['民事'] } }, {}, 'numerator closed-in-year'],
])('what the filter leaves is judged: %s', (_name, filter, over, expected) => {
  const row = makeCase({ ended: '2022-03-10' }, over)
  expect(sayVerdict({ kind: 'count', by: 'ended' }, row, 12, filter)).toBe(expected)
})
