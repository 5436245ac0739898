/** Fields of a rule set in words: what they are called, what stands in them, where it comes from. Pure. */
import { officialProfile } from '@/domain/profiles/official-profiles'
import { differingFields } from '@/domain/profiles/profile-fields'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import type { Translate } from '../target-words'
import type { FormInput } from './form-inputs'

/** An official set by its name in this language, one of the unit's own by the name it was given. */
export function describeProfileName({ ownName, profileId }: RuleProfile, t: Translate): string {
  return ownName ?? t(`rules.name.${profileId}`, {})
}

/** `财预〔2020〕10号（条款未核）`; 本单位自定 for what an officer changed; else 本系统默认. Never a guessed article. */
export function describeOrigin(profile: RuleProfile, field: keyof RuleProfile, t: Translate): string {
  if (isOwnChoice(profile, field)) return t('rules.fields.ownChoice', {})
  const source = profile.sources[field]
  if (!source) return t('rules.fields.ownDefault', {})
  const { document, article } = source
  return t('rules.fields.document', { document, article: article ?? t('rule.unverified', {}) })
}

/** Whether a custom set says something else here than the official one it was made from. */
function isOwnChoice(profile: RuleProfile, field: keyof RuleProfile): boolean {
  if (profile.profileId !== 'custom') return false
  const official = officialProfile(profile.basedOn ?? '')
  const own: readonly string[] = official ? differingFields(official, profile) : (profile.ownFields ?? [])
  return own.includes(field)
}

/** The name of one input in its row; '' where the row has only this one and its own name says it. */
export function describeInputName({ path }: FormInput, t: Translate): string {
  const [, ...inside] = path.split('.')
  const last = inside.at(-1)
  if (last === undefined) return ''
  return t(`rules.input.${last}`, { step: Number(inside.at(-2)) + 1 })
}

/** `50 分`, `按比例`, `预警、滞后`; a dash where nothing is set. */
export function describeInputValue(input: FormInput, profile: RuleProfile, t: Translate): string {
  const text = input.read(profile)
  if (text === '') return t('rules.fields.blank', {})
  if (input.kind === 'choice') return t(`rules.value.${text}`, {})
  if (input.kind === 'states') {
    const words = text.split(' ').map((status) => t(`status.word.${status}`, {}))
    return words.join(t('indicator.listComma', {}))
  }
  if (input.unit === null) return text
  const unit = t(`rules.unit.${input.unit}`, {})
  return unit === '%' ? `${text}%` : t('indicator.quantity', { value: text, unit })
}
