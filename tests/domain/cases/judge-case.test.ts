import { describe, expect, test } from 'vitest'
import type { CaseVerdict } from '@/domain/cases/case-query'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { CaseMeasure, CountingRule } from '@/domain/cases/counting-rule'
import { daysOf, judgeCase } from '@/domain/cases/judge-case'
import { makeCase } from '../../fixtures/register-rows'

const ruleOf = (measure: CaseMeasure, filter: Partial<CountingRule['filter']> = {}): CountingRule => ({
  measure,
  filter: { legalHelp: 'without', words: {}, ...filter },
})
/** `numerator closed-in-year`. */
const say = ({ part, reason }: CaseVerdict) => `${part} ${reason}`
const judged = (measure: CaseMeasure, row: CompletedCase, asOf: number) =>
  say(judgeCase(ruleOf(measure), row, 2022, asOf))

type Row = [name: string, row: CompletedCase, asOf: number, expected: string]

describe('件数 by 结案日期: 办结 in the year', () => {
  test.each<Row>([
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
    expect(judged({ kind: 'count', by: 'ended' }, row, asOf)).toBe(expected),
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
  ])('%s', (_name, measure, row, asOf, expected) => expect(judged(measure, row, asOf)).toBe(expected))
})

describe('办结 ÷ 本年受理', () => {
  test.each<Row>([
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
    expect(judged({ kind: 'closed-of-accepted' }, row, asOf)).toBe(expected),
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
    expect(judged({ kind: 'closed-of-due' }, row, asOf)).toBe(ofDue)
    expect(judged({ kind: 'handled-of-quota', quota: 268 }, row, asOf)).toBe(ofQuota)
  })
})

describe('mean days', () => {
  test.each<Row>([
    ['closed in the year', makeCase({ ended: '2022-03-10' }), 12, 'numerator closed-in-year'],
    ['open', makeCase({}), 12, 'not-counted open'],
    ['转出', makeCase({ ended: '2022-03-10' }, { status: 'transferred' }), 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(judged({ kind: 'mean-days', from: 'accepted' }, row, asOf)).toBe(expected),
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
    expect(judged({ kind: 'mean-days', from: 'assigned' }, row, 12)).toBe(expected),
  )
})

describe('满意 ÷ valid answers of the cases closed in the year', () => {
  const closed = (satisfaction: string) => makeCase({ ended: '2022-03-10' }, { satisfaction })
  test.each<Row>([
    ['满意', closed('满意'), 12, 'numerator satisfied'],
    ['基本满意, which the rule names', closed('基本满意'), 12, 'numerator satisfied'],
    ['不满意', closed('不满意'), 12, 'denominator-only not-satisfied'],
    ['a word nobody named', closed('一般'), 12, 'denominator-only not-satisfied'],
    ['blank', closed(''), 12, 'not-counted no-answer'],
    ['未评价', closed('未评价'), 12, 'not-counted no-answer'],
    ['满意, closed after the month', closed('满意'), 2, 'not-counted open'],
    ['满意, 终止', { ...closed('满意'), status: 'terminated' }, 12, 'left-out ended-otherwise'],
  ])('%s', (_name, row, asOf, expected) =>
    expect(judged({ kind: 'satisfaction', satisfiedWords: ['满意', '基本满意'] }, row, asOf)).toBe(expected),
  )
})

test.each<[string, Partial<CountingRule['filter']>, Partial<CompletedCase>, string]>([
  ['法律帮助 where only 案件 count', {}, { isLegalHelp: true }, 'not-counted is-legal-help'],
  ['a 案件 where only 法律帮助 counts', { legalHelp: 'only' }, {}, 'not-counted is-no-legal-help'],
  ['another type', { words: { caseType: ['刑事'] } }, {}, 'not-counted other-word'],
  ['the type', { words: { caseType: ['民事'] } }, {}, 'numerator closed-in-year'],
])('what the filter leaves is judged: %s', (_name, filter, over, expected) => {
  const rule = ruleOf({ kind: 'count', by: 'ended' }, filter)
  expect(say(judgeCase(rule, makeCase({ ended: '2022-03-10' }, over), 2022, 12))).toBe(expected)
})
