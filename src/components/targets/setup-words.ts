/** What stands around a target in words: source, tasks, shares, who settled it. Pure: the language comes in as `t`. */
import type { Confirmation } from '@/domain/model'
import { knownRuleOf, type KnownRule } from '@/domain/cases/known-rules'
import type { IndicatorSetup, IndicatorSource } from '@/domain/targets/indicator-setup'
import { describeAuthor } from '../author-words'
import type { Translate } from '../target-words'

export function describeSource(source: IndicatorSource, t: Translate): string {
  return t(`targets.source.${sourceNameOf(source)}`, {})
}

export type SourceName = 'entry' | KnownRule | 'own-rule'

/** A rule that a person made has no name of its own. */
export function sourceNameOf(source: IndicatorSource): SourceName {
  return source.kind === 'entry' ? 'entry' : (knownRuleOf(source.rule) ?? 'own-rule')
}

/** 部门整体 where it belongs to no task. */
export function describeTasks(
  taskIds: readonly string[],
  names: ReadonlyMap<string, string>,
  t: Translate,
): string {
  const known = taskIds.flatMap((taskId) => names.get(taskId) ?? [])
  return known.length === 0
    ? t('targets.table.wholeDepartment', {})
    : known.join(t('indicator.listComma', {}))
}

/** '' for equal shares that nobody touched: they say nothing of this indicator. */
export function describeShares(setup: IndicatorSetup, t: Translate): string {
  const isSettled = setup.settled.includes('quarterShares')
  if (setup.measureKind !== 'flow') return ''
  if (!isSettled && setup.reasons?.quarterShares !== 'season-in-name') return ''
  const [q1, q2, q3, q4] = setup.quarterShares
  return t(isSettled ? 'settle.shares' : 'targets.shares', { q1, q2, q3, q4 })
}

/** Who settled a reading, when, and from which plan the answer was taken over. '' while nobody has. */
export function describeWho(
  confirmation: Confirmation | null,
  printMoment: (instant: string) => string,
  t: Translate,
): string {
  if (confirmation === null) return ''
  const { recordedAt, recordedBy, recalledFrom } = confirmation
  const who = describeAuthor(recordedBy, t)
  if (!recalledFrom) return t('settle.confirmedBy', { who, when: printMoment(recordedAt) })
  return t('settle.recalled', { who, year: recalledFrom.fiscalYear, department: recalledFrom.departmentName })
}
