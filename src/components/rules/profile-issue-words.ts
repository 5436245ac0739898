/** What cannot stand in typed rules, in words, by field. Pure: the language comes in as `t`. */
import type { ProfileIssue } from '@/domain/profiles/profile-issue'
import type { Translate } from '../target-words'

export function describeProfileIssues(
  issues: readonly ProfileIssue[],
  t: Translate,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { field, code, params } of issues) {
    const sentence = t(
      `rules.issue.${code === 'not-decimal' && params.value === '' ? 'blank' : code}`,
      params,
    )
    const before = words.get(field) ?? ''
    if (!before.includes(sentence)) words.set(field, before + sentence)
  }
  return words
}
