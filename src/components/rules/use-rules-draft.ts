import { computed, ref, shallowRef, watch } from 'vue'
import { editProfile } from '@/domain/profiles/edit-profile'
import { officialProfile } from '@/domain/profiles/official-profiles'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { readEdits } from './profile-form'

export const CUSTOM = 'custom'

/** The rules that are being chosen or typed, until they are confirmed or given up. */
export function useRulesDraft(current: () => RuleProfile, proposeName: (base: RuleProfile) => string) {
  /** Id of the set that is chosen; CUSTOM: `base` with what was typed. */
  const chosen = ref(current().profileId)
  const base = shallowRef(current())
  const texts = shallowRef<ReadonlyMap<string, string>>(new Map())
  const name = ref(current().ownName ?? '')
  /** Until somebody chooses, what is saved with the plan stands, also where the program's own set has moved on. */
  const isTouched = ref(false)

  const isCustom = computed(() => chosen.value === CUSTOM)
  const typed = computed(() => readEdits(base.value, texts.value))
  const checked = computed(() => {
    const ownName = name.value.trim()
    if (isCustom.value) return editProfile(base.value, { ...typed.value.patch, ownName })
    const profile = isTouched.value ? (officialProfile(chosen.value) ?? current()) : current()
    return { ok: true as const, profile }
  })
  /** What the form shows, also where it cannot stand. */
  const shown = computed<RuleProfile>(() => {
    if (!isCustom.value) return checked.value.ok ? checked.value.profile : current()
    const { profile } = typed.value
    const basedOn = profile.profileId === CUSTOM ? profile.basedOn : profile.profileId
    return { ...profile, profileId: CUSTOM, basedOn, ownName: name.value.trim() || null }
  })
  const isChanged = computed(
    () => isTouched.value && checked.value.ok && !isSame(checked.value.profile, current()),
  )

  function choose(profileId: string): void {
    isTouched.value = true
    if (profileId === CUSTOM) startFrom(current().profileId === CUSTOM ? current() : shown.value)
    chosen.value = profileId
  }
  /** Another base for one's own rules: what was typed over the old one goes. */
  function startFrom(profile: RuleProfile): void {
    isTouched.value = true
    base.value = profile
    texts.value = new Map()
    name.value = profile.ownName ?? proposeName(profile)
  }
  function edit(path: string, text: string): void {
    isTouched.value = true
    texts.value = new Map(texts.value).set(path, text)
  }
  function reset(): void {
    chosen.value = current().profileId
    base.value = current()
    texts.value = new Map()
    name.value = current().ownName ?? ''
    isTouched.value = false
  }
  watch(current, (next, last) => {
    if (!isSame(next, last)) reset()
  })

  return {
    chosen,
    base,
    texts,
    name,
    isCustom,
    isTouched,
    checked,
    shown,
    isChanged,
    choose,
    startFrom,
    edit,
    reset,
  }
}

function isSame(one: RuleProfile, other: RuleProfile): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
