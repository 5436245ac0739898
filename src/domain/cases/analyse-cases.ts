import type { PeriodEnd } from '../model'
import type { CaseAnalysis } from './case-analysis'
import type { CaseStatus } from './case-totals'
import type { CountingRule } from './counting-rule'
import { everyCase } from './case-filter'
import type { FoldedCases } from './fold-batches'
import { judge, type JudgedCase } from './judge-case'
import { dayAt, isLegalHelpAt, statusAt } from './packed-cases'
import { createWordTally } from './tally-words'
import { createMonthOf, type YearMonth } from './year-month'

const QUARTERS = [1, 2, 3, 4] as const
/** Up to one, two, three, six months, a year; no rule says so. */
const SPANS: readonly (number | null)[] = [30, 60, 90, 180, 365, null]
const LONGEST = 65_536

const statuses: readonly CaseStatus[] = ['closed', 'open', 'terminated', 'withdrawn', 'transferred']

/**
 * The register of a fiscal year to the end of a month, 法律帮助 included. What is counted is judged as the rules of the
 * same names judge it: 受理 by its date, 办结 by 结案日期, handled as 本年受理 + 上年结转; 终止, 撤销 and 转出 are left out.
 */
export function analyseCases(cases: FoldedCases, fiscalYear: number, asOf: PeriodEnd): CaseAnalysis {
  const monthOf = createMonthOf(fiscalYear)
  const partsOf = createParting(asOf)
  const [types, sources, categories] = [
    createWordTally('caseType'),
    createWordTally('source'),
    createWordTally('recipientCategory'),
  ]
  const accepted = [0, 0, 0, 0]
  const closed = [0, 0, 0, 0]
  const days = new Uint32Array(LONGEST)
  let handled = 0
  let legalHelp = 0
  cases.forEach((chunk, row) => {
    const acceptedOn = dayAt(chunk, row, 'accepted') ?? 0
    const endedOn = dayAt(chunk, row, 'ended')
    const acceptedIn = monthOf(acceptedOn)
    const endedIn = endedOn === null ? null : monthOf(endedOn)
    const parts = partsOf(statusAt(chunk, row), acceptedIn, endedIn)
    if (parts & ACCEPTED) count(accepted, acceptedIn)
    if (parts & CLOSED && endedOn !== null && endedIn !== null) {
      count(closed, endedIn)
      const taken = Math.min(endedOn - acceptedOn, LONGEST - 1)
      days[taken] = (days[taken] ?? 0) + 1
    }
    if (!(parts & HANDLED)) return
    handled += 1
    if (isLegalHelpAt(chunk, row)) legalHelp += 1
    types.add(chunk, row)
    sources.add(chunk, row)
    categories.add(chunk, row)
  })
  const quarters = QUARTERS.filter((quarter) => quarter * 3 - 2 <= asOf)
  return {
    quarters: quarters.map((quarter) => ({
      quarter,
      accepted: accepted[quarter - 1] ?? 0,
      closed: closed[quarter - 1] ?? 0,
    })),
    ...{ handled, legalHelp },
    ...{ byType: types.finish(), bySource: sources.finish(), byRecipientCategory: categories.finish() },
    daysToClose: summariseDays(days),
    cleared: 0,
  }
}

function count(quarters: number[], month: YearMonth): void {
  const at = Math.ceil(month / 3) - 1
  quarters[at] = (quarters[at] ?? 0) + 1
}

const ACCEPTED = 1
const CLOSED = 2
const HANDLED = 4

const rules: readonly (readonly [part: number, rule: CountingRule])[] = [
  [ACCEPTED, { measure: { kind: 'count', by: 'accepted' }, filter: everyCase }],
  [CLOSED, { measure: { kind: 'count', by: 'ended' }, filter: everyCase }],
  [HANDLED, { measure: { kind: 'handled-of-quota', quota: 1 }, filter: everyCase }],
]

/** What a case with these months counts as: judged once for all that are alike. */
function createParting(
  asOf: PeriodEnd,
): (status: CaseStatus, accepted: YearMonth, ended: YearMonth | null) => number {
  const known = new Int8Array(8 * 256).fill(-1)
  return (status, accepted, ended) => {
    const sign = (statuses.indexOf(status) * 16 + accepted) * 16 + (ended ?? 14)
    const parts = known[sign] ?? -1
    if (parts >= 0) return parts
    const blank = { misfit: null, isLegalHelp: false, outcome: null }
    const judged: JudgedCase = { ...blank, status, accepted, ended, dated: accepted }
    const found = rules.filter(([, { measure }]) => judge(measure, judged, asOf).part === 'numerator')
    return (known[sign] = found.reduce((sum, [part]) => sum + part, 0))
  }
}

function summariseDays(days: Uint32Array): CaseAnalysis['daysToClose'] {
  const spans = SPANS.map((upTo) => ({ upTo, count: 0 }))
  let closed = 0
  let totalDays = 0
  days.forEach((count, taken) => {
    if (count === 0) return
    closed += count
    totalDays += count * taken
    const span = spans.find(({ upTo }) => upTo === null || taken <= upTo)
    if (span) span.count += count
  })
  return { closed, totalDays, median: medianOf(days, closed), spans }
}

/** The middle one, of two the mean of both; null without a case. */
function medianOf(days: Uint32Array, closed: number): number | null {
  if (closed === 0) return null
  const at = (place: number) => {
    let seen = 0
    return days.findIndex((count) => (seen += count) > place)
  }
  return (at(Math.floor((closed - 1) / 2)) + at(Math.floor(closed / 2))) / 2
}
