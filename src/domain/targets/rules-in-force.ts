import { ruleKey } from '../cases/known-rules'
import type { CountingRule } from '../cases/counting-rule'
import type { YearFreeze } from '../evaluation-model'
import type { SetupChoice } from '../model'

/**
 * The counting rules that a person settled for a plan, and those a closed year was judged by, each once: what the totals
 * of its register must be counted under. The rules that the program proposes need nothing beyond any totals.
 */
export function rulesInForce(
  choices: readonly Pick<SetupChoice, 'source'>[],
  freeze: Pick<YearFreeze, 'setups'> | null,
): readonly CountingRule[] {
  const sources = [...choices, ...(freeze?.setups ?? [])].map(({ source }) => source)
  const rules = sources.flatMap((source) => (source?.kind === 'cases' ? [source.rule] : []))
  return [...new Map(rules.map((rule) => [ruleKey(rule), rule])).values()]
}
