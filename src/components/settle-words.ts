/** What a person settled of a target table, in words for the change log. Pure: the language comes in as `t`. */
import type { SetupChoice, Target, TargetVersion } from '@/domain/model'
import { knownRuleOf } from '@/domain/cases/known-rules'
import { YEAR_END } from '@/domain/period'
import { describeRuleInside } from './cases/rule-words'
import { describeReading } from './reading-sentence'
import { describeSource } from './targets/setup-words'
import { describeDay, type Translate } from './target-words'

/** `分值 5；责任科室 法律援助科`: only what was settled. `names`: of the tasks, by id. */
export function describeChoice(
  choice: SetupChoice,
  names: ReadonlyMap<string, string>,
  t: Translate,
): string {
  const { measureKind, source, taskIds, weight, ownerSection, quarterShares } = choice
  const part = (key: string, named: Record<string, unknown>) => t(`data.history.settled.${key}`, named)
  const parts: string[] = []
  if (weight !== null) parts.push(part('weight', { weight }))
  if (ownerSection !== null) parts.push(part('owner', { owner: ownerSection }))
  if (measureKind !== null) parts.push(part('kind', { kind: t(`targets.kind.${measureKind}`, {}) }))
  if (source !== null) {
    const isOwn = source.kind === 'cases' && knownRuleOf(source.rule) === null
    // Two rules that a person made are told apart by what they say.
    const text = isOwn
      ? t('counting.inHistory', { rule: describeRuleInside(source.rule, YEAR_END, t) })
      : describeSource(source, t)
    parts.push(part('source', { source: text }))
  }
  if (taskIds !== null) {
    const tasks = taskIds.map((taskId) => names.get(taskId) ?? taskId).join(part('and', {}))
    parts.push(tasks === '' ? part('wholeDepartment', {}) : part('tasks', { tasks }))
  }
  if (quarterShares !== null) {
    const [q1, q2, q3, q4] = quarterShares
    parts.push(part('shares', { q1, q2, q3, q4 }))
  }
  return parts.join(part('separator', {}))
}

/** `“≥90%”`, with the confirmed reading behind it where there is one. */
export function describeFiledTarget(target: Target, t: Translate): string {
  if (target.isWithdrawn) return t('data.history.withdrawn', {})
  const unit = target.unitColumn === '' ? '' : ` ${target.unitColumn}`
  const text =
    target.rawText === ''
      ? t('data.history.blank', {})
      : t('data.history.filed', { text: target.rawText + unit })
  if (target.confirmedReading === null) return text
  const reading = describeReading(target.confirmedReading, t)
  const origin = target.confirmation?.recalledFrom
  return origin
    ? t('data.history.recalled', {
        text,
        reading,
        year: origin.fiscalYear,
        department: origin.departmentName,
      })
    : t('data.history.confirmed', { text, reading })
}

/** `2022年7月1日起，某文〔2022〕5号`. */
export function describeVersion({ effectiveFrom, documentNumber }: TargetVersion, t: Translate): string {
  const from = t('data.history.effective', { date: describeDay(effectiveFrom, t) })
  return documentNumber === '' ? from : t('data.history.withNote', { text: from, note: documentNumber })
}
