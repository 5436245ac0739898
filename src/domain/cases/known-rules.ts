import { filterFields } from './case-filter'
import type { CaseFilter, CountingRule } from './counting-rule'

/**
 * 办理法律援助事项数量: 办结 in the year by 结案日期, cases of earlier years included. 事项 is wider than 案件, so
 * 法律帮助 counts, and is shown apart.
 */
export const servicesHandledRule: CountingRule = {
  measure: { kind: 'count', by: 'ended' },
  filter: { legalHelp: 'with', words: {} },
}

/**
 * 法律援助案件完成率: of the four meanings in real reports 办结 ÷（本年受理 + 上年结转）, the only one that a register
 * alone can give and that cannot exceed 100 %. 法律帮助 is no 案件 and stays outside.
 */
export const completionRateRule: CountingRule = {
  measure: { kind: 'closed-of-due' },
  filter: { legalHelp: 'without', words: {} },
}

export type KnownRule = 'services-handled' | 'case-completion-rate'

/** The two rules that the program proposes by themselves; null: another one, which a person made. */
export function knownRuleOf(rule: CountingRule): KnownRule | null {
  if (isSameRule(rule, servicesHandledRule)) return 'services-handled'
  return isSameRule(rule, completionRateRule) ? 'case-completion-rate' : null
}

export const knownRules: Readonly<Record<KnownRule, CountingRule>> = {
  'services-handled': servicesHandledRule,
  'case-completion-rate': completionRateRule,
}

/** Whether two rules count the same, however they are written. */
export function isSameRule(a: CountingRule, b: CountingRule): boolean {
  return ruleKey(a) === ruleKey(b)
}

/**
 * One text for rules that count the same: the order of words and of what is typed around them does not matter, and a
 * field without a word lets every case pass like one that is not named.
 */
export function ruleKey({ measure, filter }: CountingRule): string {
  const sorted = (words: readonly string[]) => [...new Set(words)].sort()
  const parts = Object.entries(measure).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? sorted(value.map(String)) : value,
  ])
  return JSON.stringify([
    Object.fromEntries(parts.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))),
    filterKey(filter),
  ])
}

function filterKey({ legalHelp, words }: CaseFilter): readonly unknown[] {
  const named = filterFields.flatMap((field) => {
    const chosen = [...new Set(words[field] ?? [])].sort()
    return chosen.length === 0 ? [] : [[field, chosen]]
  })
  return [legalHelp, named]
}
