import type { PeriodEnd } from '../model'
import { MONTH_ENDS } from '../period'
import { filterFields } from './case-filter'
import type { CaseVerdict } from './case-query'
import type { RuleTotals } from './case-totals'
import type { CompletedCase } from './completed-case'
import type { CountingRule, FilterField } from './counting-rule'
import type { FoldedCases } from './fold-batches'
import { judge } from './judge-case'
import { dayAt, isLegalHelpAt, packedLayout, statusAt, textAt, type PackedCases } from './packed-cases'
import {
  createCaseSorter,
  daysOf,
  newSortedCase,
  type CaseOutcome,
  type SortedCase,
  type Writable,
} from './sort-case'
import { sumCases, type CaseGroup } from './sum-cases'
import { NO_MONTH } from './year-month'

/** What a rule counts in the register, to the end of each month of the fiscal year. */
export function computeRuleTotals(register: FoldedCases, rule: CountingRule, fiscalYear: number): RuleTotals {
  const groups = groupCases(register, rule, fiscalYear)
  return { rule, fiscalYear, sums: MONTH_ENDS.map((asOf) => sumCases(rule.measure, groups, asOf)) }
}

/**
 * Cases that are judged alike, together: a few hundred are judged twelve times, not a million. One object holds one row
 * after the other; an object each would take longer than all the rest.
 */
function groupCases(register: FoldedCases, rule: CountingRule, fiscalYear: number): readonly CaseGroup[] {
  const { measure } = rule
  const { scan, scanned, sorted } = createScan(rule, fiscalYear)
  const groups = new Map<number, Writable<CaseGroup>>()
  register.forEach((chunk, row) => {
    const sign = scan(chunk, row)
    let group = groups.get(sign)
    if (!group) groups.set(sign, (group = { sorted: { ...sorted }, count: 0, totalDays: 0 }))
    group.count += 1
    if (measure.kind !== 'mean-days' || sorted.status !== 'closed') return
    const days = daysOf(scanned, measure.from)
    if (typeof days === 'number') group.totalDays += days
  })
  return [...groups.values()]
}

/** Judges one row of a register after the other, cases that are alike only once. */
export function createRowJudge(
  rule: CountingRule,
  fiscalYear: number,
  asOf: PeriodEnd,
): (chunk: PackedCases, row: number) => CaseVerdict {
  const { scan, sorted } = createScan(rule, fiscalYear)
  const verdicts = new Map<number, CaseVerdict>()
  return (chunk, row) => {
    const sign = scan(chunk, row)
    let verdict = verdicts.get(sign)
    if (!verdict) verdicts.set(sign, (verdict = judge(rule.measure, sorted, asOf)))
    return verdict
  }
}

/** Rows as numbers: the same for rows that are judged alike. `scanned` and `sorted` hold the last one. */
function createScan(rule: CountingRule, fiscalYear: number) {
  const sort = createCaseSorter(rule, fiscalYear)
  const { read, into: scanned } = createRowReader(rule)
  const sorted = newSortedCase()
  const scan = (chunk: PackedCases, row: number): number => {
    read(chunk, row)
    sort(scanned, sorted)
    return signOf(sorted)
  }
  return { scan, scanned, sorted }
}

const misfits: readonly SortedCase['misfit'][] = [null, 'is-legal-help', 'is-no-legal-help', 'other-word']
const outcomes: readonly (CaseOutcome | null)[] = [
  ...([null, 'closed-in-time', 'closed-late', 'date-missing', 'dates-crossed'] as const),
  ...(['satisfied', 'not-satisfied', 'no-answer'] as const),
]

/** A number for all that a verdict rests on: a month, or NO_MONTH, takes four bits. */
function signOf({ misfit, status, isLegalHelp, accepted, ended, dated, outcome }: SortedCase): number {
  const what =
    (misfits.indexOf(misfit) * 8 + packedLayout.statuses.indexOf(status)) * 2 + (isLegalHelp ? 1 : 0)
  const when = (accepted * 16 + (ended ?? NO_MONTH)) * 16 + (dated ?? NO_MONTH)
  return (what * 8 + outcomes.indexOf(outcome)) * 4096 + when
}

export interface RowReader {
  readonly read: (chunk: PackedCases, row: number) => void
  /** What was read last. */
  readonly into: CompletedCase
}

/** Reads one row after the other into the same object: what the rule looks at, nothing else. */
export function createRowReader({ measure, filter }: CountingRule): RowReader {
  const fields: readonly (FilterField | 'satisfaction')[] = [
    ...filterFields.filter((field) => (filter.words[field] ?? []).length > 0),
    ...(measure.kind === 'satisfaction' ? (['satisfaction'] as const) : []),
  ]
  // One literal: an object that is put together from others is slow to write to.
  const into: Writable<CompletedCase> = {
    status: 'open',
    isLegalHelp: false,
    applied: null,
    accepted: 0,
    assigned: null,
    ended: null,
    caseType: '',
    cause: '',
    source: '',
    recipientCategory: '',
    result: '',
    recovered: null,
    subsidy: null,
    satisfaction: '',
    handler: '',
  }
  const read = (chunk: PackedCases, row: number): void => {
    into.status = statusAt(chunk, row)
    into.isLegalHelp = isLegalHelpAt(chunk, row)
    into.applied = dayAt(chunk, row, 'applied')
    into.accepted = dayAt(chunk, row, 'accepted') ?? 0
    into.assigned = dayAt(chunk, row, 'assigned')
    into.ended = dayAt(chunk, row, 'ended')
    for (const field of fields) into[field] = textAt(chunk, row, field)
  }
  return { read, into }
}
