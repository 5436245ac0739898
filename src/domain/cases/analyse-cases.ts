import type { PeriodEnd } from '../model'
import type { CaseAnalysis } from './case-analysis'
import type { CountingRule } from './counting-rule'
import { everyCase } from './case-filter'
import type { FoldedCases } from './fold-batches'
import { judge } from './judge-case'
import { packedLayout } from './packed-cases'
import type { SortedCase } from './sort-case'
import { addWords, talliesOf } from './tally-words'
import { createMonthOf, NO_MONTH, type YearMonth } from './year-month'

const QUARTERS = [1, 2, 3, 4] as const
/** Up to one, two, three, six months, a year; no rule says so. */
const SPANS: readonly (number | null)[] = [30, 60, 90, 180, 365, null]
/** Packed days are 16 bits. */
const DAYS = 65_536
const { dayWidth, dayPlaces, unpackDay, textWidth, textPlaces, statuses, statusBits, legalHelpBit } =
  packedLayout

/**
 * The register of a fiscal year to the end of a month, 法律帮助 included. What is counted is judged as the rules of the
 * same names judge it: 受理 by its date, 办结 by 结案日期, handled as 本年受理 + 上年结转; 终止, 撤销 and 转出 are left out.
 * Columns are scanned, not cases: twelve million of these looks are one second.
 */
export function analyseCases(cases: FoldedCases, fiscalYear: number, asOf: PeriodEnd): CaseAnalysis {
  const months = packedMonths(fiscalYear)
  const partsOf = partsBySign(asOf)
  const accepted = new Uint32Array(QUARTERS.length)
  const closed = new Uint32Array(QUARTERS.length)
  const days = new Uint32Array(DAYS)
  const [types, sources, categories] = [new Map(), new Map(), new Map()] as const
  let handled = 0
  let legalHelp = 0
  cases.forEachChunk((chunk, standing) => {
    const words = chunk.words.length
    const [ofType, ofSource, ofCategory] = [
      new Uint32Array(words),
      new Uint32Array(words),
      new Uint32Array(words),
    ]
    for (let row = 0; row < chunk.rows; row += 1) {
      if (standing && !standing[row]) continue
      const flags = chunk.flags[row] ?? 0
      const acceptedOn = chunk.days[row * dayWidth + dayPlaces.accepted] ?? 0
      const endedOn = chunk.days[row * dayWidth + dayPlaces.ended] ?? 0
      const acceptedIn = months[acceptedOn] ?? 0
      const endedIn = months[endedOn] ?? 0
      const parts = partsOf[((flags & statusBits) * 16 + acceptedIn) * 16 + endedIn] ?? 0
      if (parts & ACCEPTED) addOne(accepted, (acceptedIn - 1) / 3)
      if (parts & CLOSED) {
        addOne(closed, (endedIn - 1) / 3)
        addOne(days, endedOn - acceptedOn)
      }
      if (!(parts & HANDLED)) continue
      handled += 1
      if (flags & legalHelpBit) legalHelp += 1
      const text = row * textWidth
      addOne(ofType, chunk.texts[text + textPlaces.caseType] ?? 0)
      addOne(ofSource, chunk.texts[text + textPlaces.source] ?? 0)
      addOne(ofCategory, chunk.texts[text + textPlaces.recipientCategory] ?? 0)
    }
    addWords(types, 'caseType', chunk, ofType)
    addWords(sources, 'source', chunk, ofSource)
    addWords(categories, 'recipientCategory', chunk, ofCategory)
  })
  const quarters = QUARTERS.filter((quarter) => quarter * 3 - 2 <= asOf)
  return {
    quarters: quarters.map((quarter) => ({
      quarter,
      accepted: accepted[quarter - 1] ?? 0,
      closed: closed[quarter - 1] ?? 0,
    })),
    ...{ handled, legalHelp },
    ...{ byType: talliesOf(types), bySource: talliesOf(sources), byRecipientCategory: talliesOf(categories) },
    daysToClose: summariseDays(days),
    cleared: 0,
  }
}

function addOne(counts: Uint32Array, at: number): void {
  const place = Math.trunc(at)
  counts[place] = (counts[place] ?? 0) + 1
}

const monthsOfYear = new Map<number, Uint8Array>()

/** The month of each packed day as the fiscal year sees it. */
function packedMonths(fiscalYear: number): Uint8Array {
  const known = monthsOfYear.get(fiscalYear)
  if (known) return known
  const monthOf = createMonthOf(fiscalYear)
  const months = new Uint8Array(DAYS)
  for (let packed = 0; packed < DAYS; packed += 1) {
    const day = unpackDay(packed)
    months[packed] = day === null ? NO_MONTH : monthOf(day)
  }
  monthsOfYear.set(fiscalYear, months)
  return months
}

const ACCEPTED = 1
const CLOSED = 2
const HANDLED = 4

const rules: readonly (readonly [part: number, rule: CountingRule])[] = [
  [ACCEPTED, { measure: { kind: 'count', by: 'accepted' }, filter: everyCase }],
  [CLOSED, { measure: { kind: 'count', by: 'ended' }, filter: everyCase }],
  [HANDLED, { measure: { kind: 'handled-of-quota', quota: 1 }, filter: everyCase }],
]

const partsOfMonth = new Map<PeriodEnd, Uint8Array>()

/** What cases with a status and these months count as, worked out for all there can be. */
function partsBySign(asOf: PeriodEnd): Uint8Array {
  const known = partsOfMonth.get(asOf)
  if (known) return known
  const months: readonly (YearMonth | null)[] = [...Array(NO_MONTH).keys(), null]
  const parts = new Uint8Array((statusBits + 1) * 256)
  statuses.forEach((status, at) => {
    for (const accepted of months)
      for (const ended of months) {
        if (accepted === null) continue
        const blank = { misfit: null, isLegalHelp: false, outcome: null }
        const sorted: SortedCase = { ...blank, status, accepted, ended, dated: accepted }
        const found = rules.filter(([, { measure }]) => judge(measure, sorted, asOf).part === 'numerator')
        parts[(at * 16 + accepted) * 16 + (ended ?? NO_MONTH)] = found.reduce((sum, [part]) => sum + part, 0)
      }
  })
  partsOfMonth.set(asOf, parts)
  return parts
}

function summariseDays(days: Uint32Array): CaseAnalysis['daysToClose'] {
  const spans = SPANS.map((upTo) => ({ upTo, count: 0 }))
  let closed = 0
  let totalDays = 0
  for (let taken = 0; taken < days.length; taken += 1) {
    const count = days[taken] ?? 0
    if (count === 0) continue
    closed += count
    totalDays += count * taken
    const span = spans.find(({ upTo }) => upTo === null || taken <= upTo)
    if (span) span.count += count
  }
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
