import { describe, expect, test } from 'vitest'
import type { CompletedCase } from '@/domain/cases/completed-case'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { createCaseSorter } from '@/domain/cases/sort-case'
import { addSums, sumCases } from '@/domain/cases/sum-cases'
import { makeCase } from '../../fixtures/register-rows'

const closed = makeCase({ ended: '2022-03-10' })
const carried = makeCase({ accepted: '2021-12-01', ended: '2022-03-10' })
const open = makeCase({})
const terminated = makeCase({ ended: '2022-03-10' }, { status: 'terminated' })
const help = makeCase({ ended: '2022-03-10' }, { isLegalHelp: true })
const rows: [CompletedCase, number][] = [
  ...([
    [closed, 1],
    [carried, 2],
    [open, 4],
    [terminated, 8],
    [help, 16],
  ] as [CompletedCase, number][]),
]

function sumOf(rule: CountingRule) {
  const sort = createCaseSorter(rule, 2022)
  const groups = rows.map(([row, count]) => ({ sorted: sort(row), count, totalDays: count * 5 }))
  return sumCases(rule.measure, groups, 12)
}
const filter = { legalHelp: 'without', words: {} } as const

describe('the sum of the verdicts', () => {
  test.each<[string, CountingRule, object]>([
    [
      'of a count has no denominator',
      { measure: { kind: 'count', by: 'ended' }, filter },
      { numerator: 3, denominator: 0, carriedOver: 2, leftOut: 8 },
    ],
    [
      'with 法律帮助',
      { measure: { kind: 'count', by: 'ended' }, filter: { ...filter, legalHelp: 'with' } },
      { numerator: 19 },
    ],
    [
      'of 本年受理: the carried over above the line only',
      { measure: { kind: 'closed-of-accepted' }, filter },
      { numerator: 3, denominator: 5, carriedOver: 2 },
    ],
    [
      'of 受理 + 结转',
      { measure: { kind: 'closed-of-due' }, filter },
      { numerator: 3, denominator: 7, leftOut: 8 },
    ],
    ['of 办理', { measure: { kind: 'handled-of-quota', quota: 9 }, filter }, { numerator: 7 }],
    [
      'of mean days is days above and cases below',
      { measure: { kind: 'mean-days', from: 'accepted' }, filter },
      { numerator: 15, denominator: 3 },
    ],
  ])('%s; 法律帮助 is always told', (_name, rule, expected) =>
    expect(sumOf(rule)).toMatchObject({ ...expected, legalHelp: 16 }),
  )

  test('法律帮助 is not told of words that were not chosen', () => {
    const rule: CountingRule = {
      measure: { kind: 'closed-of-due' },
      filter: { ...filter, words: { caseType: ['刑事'] } },
    }
    expect(sumOf(rule)).toEqual({ numerator: 0, denominator: 0, legalHelp: 0, leftOut: 0, carriedOver: 0 })
  })
})

test('sums of parts are added part by part', () => {
  const sum = { numerator: 1, denominator: 2, legalHelp: 3, leftOut: 4, carriedOver: 5 }
  expect(addSums(sum, { ...sum, numerator: 10 })).toEqual({
    ...{ numerator: 11, denominator: 4, legalHelp: 6, leftOut: 8, carriedOver: 10 },
  })
})
