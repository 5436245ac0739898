import { profile2020No10 } from './profile-2020-10'
import type { RuleProfile } from './rule-profile'

/** A profile as earlier versions of the program saved it: without the fields that came later. */
export type StoredProfile = Partial<RuleProfile> & { readonly latePerTenDays?: string }

/**
 * A stored profile with every field. What was saved stays as it is, to the last figure; a field that did not exist
 * then gets the value that was the program's rule at that time, so that no old score moves.
 */
export function completeProfile(stored: StoredProfile): RuleProfile {
  const { latePerTenDays, ...saved } = stored
  return {
    ...profile2020No10,
    ...(latePerTenDays === undefined ? {} : { lateLossPerStep: latePerTenDays }),
    ...saved,
  }
}
