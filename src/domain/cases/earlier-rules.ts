import type { Instant, SetupChoice } from '../model'
import type { Change } from '../record-model'
import type { CountingRule } from './counting-rule'
import { isSameRule } from './known-rules'

/** A rule that an indicator was counted by, and how it came to be. */
export interface EarlierRule {
  readonly rule: CountingRule
  readonly at: Instant
  /** '' while no name was typed. */
  readonly by: string
  /** Why a closed quarter was corrected by it; '' where none was. */
  readonly reason: string
}

/**
 * The rules that an indicator was counted by and is not any more, the one that was saved last first; each once, with
 * its last saving. What the program proposes by itself is none of them. `changes` in any order.
 */
export function listEarlierRules(
  changes: readonly Change[],
  indicatorId: string,
  inForce: CountingRule | null,
): readonly EarlierRule[] {
  const own = [...changes]
    .sort((a, b) => (b.changeId ?? 0) - (a.changeId ?? 0))
    .flatMap((change) => (isOfSetup(change, indicatorId) ? [change] : []))
  const earlier: EarlierRule[] = []
  for (const each of [...own.flatMap(broughtBy), ...own.flatMap(replacedBy)]) {
    const known = [inForce, ...earlier.map(({ rule }) => rule)]
    if (!known.some((rule) => rule !== null && isSameRule(rule, each.rule))) earlier.push(each)
  }
  return earlier.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

type SetupChange = Extract<Change, { readonly table: 'setupChoices' }>

function isOfSetup(change: Change, indicatorId: string): change is SetupChange {
  return change.table === 'setupChoices' && change.rowKey[1] === indicatorId
}

/** None where another field of the row was settled. */
function broughtBy({ from, to, at, by, reason }: SetupChange): EarlierRule[] {
  const [before, rule] = [ruleOf(from), ruleOf(to)]
  return rule === null || (before !== null && isSameRule(before, rule)) ? [] : [{ rule, at, by, reason }]
}

/** What came with a table, or with a backup without its log, was never a change of its own: only its end is one. */
function replacedBy({ from }: SetupChange): EarlierRule[] {
  const rule = ruleOf(from)
  return rule && from ? [{ rule, at: from.recordedAt, by: from.recordedBy, reason: '' }] : []
}

function ruleOf(choice: SetupChoice | null): CountingRule | null {
  return choice?.source?.kind === 'cases' ? choice.source.rule : null
}
