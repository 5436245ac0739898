import { describe, expect, test } from 'vitest'
import type { CaseMeasure } from '@/domain/cases/counting-rule'
import { isCompleted, judge } from '@/domain/cases/judge-case'
import type { SortedCase } from '@/domain/cases/sort-case'

const sorted = (given: Partial<SortedCase>): SortedCase => ({
  ...{
    misfit: null,
    status: 'closed',
    isLegalHelp: false,
    accepted: 1,
    ended: 6,
    dated: null,
    outcome: null,
  },
  ...given,
})
const say = (measure: CaseMeasure, given: Partial<SortedCase>, asOf: number) => {
  const { part, reason } = judge(measure, sorted(given), asOf)
  return `${part} ${reason}`
}
const count: CaseMeasure = { kind: 'count', by: 'ended' }
const due: CaseMeasure = { kind: 'closed-of-due' }

describe('where a case stands at the end of a month', () => {
  test.each<[string, Partial<SortedCase>, number, boolean]>([
    ['closed in the month itself', { ended: 6 }, 6, true],
    ['closed a month later', { ended: 7 }, 6, false],
    ['closed before the year', { accepted: 0, ended: 0 }, 12, false],
    ['carried over and closed in January', { accepted: 0, ended: 1 }, 1, true],
    ['accepted later than that', { accepted: 7, ended: 7 }, 6, false],
    ['open, whatever date it has', { status: 'open', ended: 3 }, 12, false],
    ['终止 is not 办结', { status: 'terminated', ended: 3 }, 12, false],
  ])('%s', (_name, given, asOf, expected) => expect(isCompleted(sorted(given), asOf)).toBe(expected))

  test.each<[string, CaseMeasure, Partial<SortedCase>, number, string]>([
    ['a case of another word is not looked at', due, { misfit: 'other-word' }, 12, 'not-counted other-word'],
    ['not yet accepted', due, { accepted: 7, ended: 8 }, 6, 'not-counted accepted-later'],
    ['ended before the year', due, { accepted: 0, ended: 0 }, 12, 'not-counted closed-earlier'],
    ['终止 in the year leaves both', due, { status: 'terminated' }, 6, 'left-out ended-otherwise'],
    ['终止 later is still open', due, { status: 'terminated', ended: 7 }, 6, 'denominator-only open'],
    [
      '终止 without a date leaves throughout',
      due,
      { status: 'withdrawn', ended: null },
      6,
      'left-out ended-otherwise',
    ],
    ['open is below the line only', due, { status: 'open', ended: null }, 6, 'denominator-only open'],
    ['open is no 办结 件', count, { status: 'open', ended: null }, 6, 'not-counted open'],
    ['办结 is both', due, {}, 6, 'numerator closed-in-year'],
  ])('%s', (_name, measure, given, asOf, expected) => expect(say(measure, given, asOf)).toBe(expected))
})
