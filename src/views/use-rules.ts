import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeProfileName } from '@/components/rules/profile-field-words'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { usePlanStore } from '@/stores/plan'
import { useRulesStore } from '@/stores/rules'

/** What the page of the rules needs beyond the store: words for what came of a step, and the way back from it. */
export function useRules() {
  const { t, locale } = useI18n()
  const planStore = usePlanStore()
  const store = useRulesStore()
  /** The rules before the last change on this page; null: nothing to take back. */
  const before = shallowRef<RuleProfile | null>(null)
  const outcome = ref('')
  const failure = ref('')
  const periodsOutcome = ref('')
  const periodsFailure = ref('')
  const isSaving = ref(false)

  const nameOf = (profile: RuleProfile) => describeProfileName(profile, t)

  async function save(profile: RuleProfile, reason: string): Promise<boolean> {
    if (isSaving.value) return false
    isSaving.value = true
    const result = await store.saveProfile(profile, reason)
    isSaving.value = false
    failure.value = result.ok ? '' : t(`settle.failure.${result.issue}`)
    return result.ok
  }

  async function change(profile: RuleProfile, reason: string): Promise<void> {
    const last = planStore.plan?.profile ?? null
    if (!(await save(profile, reason))) return
    before.value = last
    outcome.value = t('rules.confirm.saved', { name: nameOf(profile) })
  }
  async function undo(): Promise<void> {
    const last = before.value
    if (!last) return
    const name = nameOf(last)
    if (!(await save(last, t('rules.confirm.undoReason', { name })))) {
      // The panel says nothing of it: nothing is being changed there.
      outcome.value = failure.value
      return
    }
    before.value = null
    outcome.value = t('rules.confirm.undone', { name })
  }

  async function savePeriods(periods: readonly PeriodEnd[]): Promise<void> {
    const result = await store.saveReportingPeriods(periods)
    periodsFailure.value = result.ok ? '' : t(`settle.failure.${result.issue}`)
    const months = periods.map((month) => t('rules.periods.month', { month }))
    periodsOutcome.value = result.ok
      ? t('rules.periods.saved', { months: months.join(t('rules.periods.listComma')) })
      : ''
  }

  const momentFormat = computed(
    () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'short', timeStyle: 'short' }),
  )
  /** Who changed the rules, when, from what to what and why; newest first. */
  const history = computed(() =>
    planStore.changes.flatMap((each) => {
      if (each.table !== 'profiles') return []
      const { changeId, at, by, from, to, reason } = each
      const line = t('rules.history.line', {
        when: momentFormat.value.format(new Date(at)),
        who: by === '' ? t('frame.localUser') : by,
        from: from ? nameOf(from) : '',
        to: to ? nameOf(to) : '',
        reason,
      })
      return [{ changeId, line }]
    }),
  )

  return {
    before,
    outcome,
    failure,
    periodsOutcome,
    periodsFailure,
    isSaving,
    history,
    change,
    undo,
    savePeriods,
  }
}

/** Months of which something was entered or stated. */
export function monthsWithFigures({
  actuals,
  executions,
  goalJudgements,
  statements,
}: PlanFacts): PeriodEnd[] {
  const entered = [
    ...actuals.filter(({ value }) => value !== null),
    ...executions.filter(({ amount }) => amount !== null),
    ...goalJudgements,
    ...statements,
  ]
  return [...new Set(entered.map(({ periodEnd }) => periodEnd))]
}
