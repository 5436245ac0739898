/** What a figure typed beside one that the register gives does: to be saved, or why not. Pure, as plan-entry.ts. */
import { compareDecimals } from '../exact'
import type { Actual, ActualValue, EntryRole, PeriodEnd, PlanFacts, Recorded } from '../model'
import { isQuarterEnd } from '../period'
import type { IndicatorResult } from '../scoreboard-model'
import { entryContextOf } from './entry-context'
import { refuse, type EntryIssue, type Refused } from './entry-issue'
import { parseActualText } from './parse-actual'

export interface TypedCountedEntry {
  readonly indicatorId: string
  readonly periodEnd: PeriodEnd
  readonly role: EntryRole
  readonly text: string
  readonly note: string
}

export type CountedEntryPlan =
  | { readonly kind: 'save'; readonly fact: Omit<Actual, keyof Recorded> }
  /** Nothing is counted of this indicator, or no figure can be added to it. */
  | { readonly kind: 'not-counted' }
  /** A counted figure is replaced only with a reason. */
  | { readonly kind: 'needs-reason' }
  /** What was typed and why it is no such figure. */
  | { readonly kind: 'refused'; readonly issue: EntryIssue }

/**
 * A supplement is a number of things that happened in the period, never below 0, and only a count takes one: two rates
 * cannot be added. An override is the year to date of its period. A blank text takes either back.
 */
export function planCountedEntry(
  facts: PlanFacts,
  results: readonly IndicatorResult[],
  { indicatorId, periodEnd, role, text, note }: TypedCountedEntry,
): CountedEntryPlan {
  const result = results.find((each) => each.indicator.indicatorId === indicatorId)
  const source = result?.setup.source
  if (!result || source?.kind !== 'cases') return { kind: 'not-counted' }
  if (role === 'supplement' && source.rule.measure.kind !== 'count') return { kind: 'not-counted' }
  // A point that is no quarter end takes 本年累计数 only.
  const basis = role === 'supplement' && isQuarterEnd(periodEnd) ? 'period' : 'cumulative'
  const parsed = parseActualText(text, entryContextOf(facts, result, periodEnd, basis, note))
  if (parsed.kind === 'refused') return { kind: 'refused', issue: parsed.issue }
  const key = { planId: facts.plan.planId, indicatorId, periodEnd, basis } as const
  if (parsed.kind === 'cleared') return { kind: 'save', fact: { ...key, value: null, rawText: '', note: '' } }
  const refused = refuseKind(role, parsed.value, text.trim())
  if (refused) return refused
  if (role === 'override' && note.trim() === '') return { kind: 'needs-reason' }
  return { kind: 'save', fact: { ...key, value: parsed.value, rawText: text, note: note.trim(), role } }
}

/** What can be read but is no figure to be added, or to stand for a count: 不适用, and parts beside a number. */
function refuseKind(role: EntryRole, value: ActualValue, text: string): Refused | null {
  if (value.kind !== 'number' && value.kind !== 'parts') return refuse('not-a-number', { text })
  if (role === 'override') return null
  if (value.kind === 'parts') return refuse('parts-not-taken', { text })
  return compareDecimals(value.value, '0') < 0 ? refuse('negative-count', { value: value.value }) : null
}
