import { computed, ref, shallowRef, watch } from 'vue'
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
  /** The last change on this page; null: nothing to take back. */
  const step = shallowRef<{ planId: string; from: RuleProfile; to: RuleProfile } | null>(null)
  const outcome = ref('')
  const failure = ref('')
  const periodsOutcome = ref('')
  const periodsFailure = ref('')
  const isSaving = ref(false)

  const nameOf = (profile: RuleProfile) => describeProfileName(profile, t)

  // Rules chosen since, in another tab or for another plan, are not taken back with this change.
  watch(
    () => planStore.plan,
    (plan) => {
      const last = step.value
      if (!last || !plan || (plan.planId === last.planId && isSameRules(plan.profile, last.to))) return
      step.value = null
      outcome.value = ''
    },
  )

  async function save(profile: RuleProfile, reason: string, replaced?: RuleProfile): Promise<boolean> {
    if (isSaving.value) return false
    isSaving.value = true
    const result = await store.saveProfile(profile, reason, replaced)
    isSaving.value = false
    failure.value = result.ok ? '' : t(`settle.failure.${result.issue}`)
    return result.ok
  }

  async function change(profile: RuleProfile, reason: string): Promise<void> {
    const { plan } = planStore
    if (!plan || !(await save(profile, reason))) return
    step.value = { planId: plan.planId, from: plan.profile, to: profile }
    outcome.value = t('rules.confirm.saved', { name: nameOf(profile) })
  }
  async function undo(): Promise<void> {
    const last = step.value
    if (!last) return
    const name = nameOf(last.from)
    step.value = null
    if (!(await save(last.from, t('rules.confirm.undoReason', { name }), last.to))) {
      // The panel says nothing of it: nothing is being changed there.
      outcome.value = failure.value
      return
    }
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
    canUndo: computed(() => step.value !== null),
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

function isSameRules(one: RuleProfile, other: RuleProfile): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
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
