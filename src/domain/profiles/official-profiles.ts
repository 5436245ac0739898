import { profile2020No10 } from './profile-2020-10'
import { profile2021No101 } from './profile-2021-101'
import { profileHubei } from './profile-hubei'
import type { RuleProfile } from './rule-profile'

/** The profiles that come with the program; the first is the default of a new plan. */
export const officialProfiles: readonly RuleProfile[] = [profile2020No10, profile2021No101, profileHubei]

/** Undefined for an id of no official profile, such as `custom`. */
export function officialProfile(profileId: string): RuleProfile | undefined {
  return officialProfiles.find((profile) => profile.profileId === profileId)
}
