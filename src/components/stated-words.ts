/** What the unit states, and the rules it is judged by, in words for the change log. Pure: the words come in as `t`. */
import type { PeriodEnd } from '@/domain/model'
import type { FiledScore, Reduction, Statement } from '@/domain/evaluation-model'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import type { Translate } from './target-words'

/** `全年预计 340；有可能；人员保障；原因说明`: only what was stated. */
export function describeStatement(statement: Statement, t: Translate): string {
  const { forecast, likelihood, deviations, explanation } = statement
  const parts: string[] = []
  if (forecast !== null) parts.push(t('data.history.forecast', { forecast }))
  if (likelihood !== null) parts.push(t(`monitoring.likelihood.${likelihood}`, {}))
  const causes = deviations.map((each) => t(`monitoring.deviation.${each}`, {}))
  if (causes.length > 0) parts.push(causes.join(t('data.history.settled.and', {})))
  if (explanation !== '') parts.push(explanation)
  return parts.join(t('data.history.settled.separator', {}))
}

/** `4.50 分（单位自报）`; without the reason where it stands beside it, as that of the change. */
export function describePoints(
  { points, reason }: FiledScore | Reduction,
  t: Translate,
  saidBeside = '',
): string {
  const text = t('data.history.points', { points })
  return reason === '' || reason === saidBeside ? text : t('data.history.withNote', { text, note: reason })
}

/** A profile by the name its officer gave it, else by its document. */
export function describeProfile({ ownName, document }: RuleProfile): string {
  return ownName ?? document
}

/** `3、6、7、9、12 月底`. */
export function describeReportingPeriods(periods: readonly PeriodEnd[], t: Translate): string {
  const months = [...periods].sort((a, b) => a - b).join(t('data.history.settled.and', {}))
  return t('data.history.months', { months })
}
