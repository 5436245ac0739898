import { checkProfile } from './check-profile'
import { officialProfile } from './official-profiles'
import { differingFields, type RuleField } from './profile-fields'
import type { ProfileIssue } from './profile-issue'
import type { RuleProfile } from './rule-profile'

/** What an officer changes; each field whole. */
export type ProfilePatch = Partial<Pick<RuleProfile, RuleField | 'ownName'>>

export type ProfileEdit =
  | { readonly ok: true; readonly profile: RuleProfile }
  | { readonly ok: false; readonly issues: readonly ProfileIssue[] }

/**
 * A profile of the unit's own, made from another one, or the reasons why it cannot be saved. A field that now says
 * otherwise than the profile it was made from has no document behind it any more (本单位自定); set back to what that
 * one says, it has its source again, and with every field set back and no name of its own it is that profile again.
 */
export function editProfile(profile: RuleProfile, patch: ProfilePatch): ProfileEdit {
  const changed = { ...profile, ...patch }
  const issues = checkProfile(changed)
  if (issues.length > 0) return { ok: false, issues }
  // A custom profile of a plan from elsewhere may be made from one that this program does not know.
  const origin = profile.profileId === 'custom' ? officialProfile(profile.basedOn ?? '') : profile
  const ownFields = origin
    ? differingFields(origin, changed)
    : [...new Set([...(profile.ownFields ?? []), ...differingFields(profile, changed)])]
  const ownName = changed.ownName?.trim() || null
  if (origin && ownFields.length === 0 && ownName === null) return { ok: true, profile: origin }
  const named = Object.entries((origin ?? profile).sources).filter(
    ([field]) => !ownFields.some((own) => own === field),
  )
  return {
    ok: true,
    profile: {
      ...changed,
      profileId: 'custom',
      basedOn: origin ? origin.profileId : profile.basedOn,
      ownName,
      sources: Object.fromEntries(named),
      ownFields,
    },
  }
}
