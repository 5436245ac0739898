import { RULE_FIELDS, type RuleField } from './profile-fields'
import type { FieldSource, RuleProfile } from './rule-profile'

export interface ProfileField {
  readonly field: RuleField
  /** One for a plain field, with part ''; several for a field with parts, named by their path: `defaults.partly`. */
  readonly values: readonly { readonly part: string; readonly value: string }[]
  /** The document that gives the rule; null where none does. */
  readonly source: FieldSource | null
  /** 文件规定, 本系统默认, 本单位自定. */
  readonly origin: 'document' | 'program' | 'own'
}

/** Every rule of a profile with what it says and who says so. */
export function listProfileFields(profile: RuleProfile): ProfileField[] {
  return RULE_FIELDS.map((field) => {
    const isOwn = profile.ownFields?.includes(field) ?? false
    const source = isOwn ? null : (profile.sources[field] ?? null)
    return {
      field,
      values: listParts(profile[field]),
      source,
      origin: isOwn ? 'own' : source ? 'document' : 'program',
    }
  })
}

/** Decimals, words and yes or no as text; an absent part (no weights with 成本) has no entry. */
function listParts(value: unknown, path = ''): { part: string; value: string }[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ part: path, value: String(value) }]
  return Object.entries(value).flatMap(([key, each]) => listParts(each, path === '' ? key : `${path}.${key}`))
}
