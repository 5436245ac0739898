import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeRule } from '@/components/cases/rule-words'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { listEarlierRules } from '@/domain/cases/earlier-rules'
import { completionRateRule, isSameRule, servicesHandledRule } from '@/domain/cases/known-rules'
import { draftOfRule, parseRule, type RuleDraft } from '@/domain/cases/rule-draft'
import { usePlanStore } from '@/stores/plan'
import { useRegisterStore, type RuleAttempt } from '@/stores/register'
import { useScoreboardStore } from '@/stores/scoreboard'
import { useAsked } from './use-asked'

/** Typing goes on while a rule is tried: only what stands for a moment is. */
const PAUSE_MS = 250

/** The counting rule of one indicator while a person builds it: tried at every change, saved when asked. */
export function useCountingRule(indicatorId: () => string) {
  const { t } = useI18n()
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const store = useRegisterStore()

  const asOf = computed(() => scoreboardStore.asOf)
  const result = computed(() => {
    const rows = scoreboardStore.scoreboard?.indicators ?? []
    return rows.find(({ indicator }) => indicator.indicatorId === indicatorId()) ?? null
  })
  /** null: typed each quarter, not counted. */
  const inForce = computed<CountingRule | null>(() => {
    const source = result.value?.setup.source
    return source?.kind === 'cases' ? source.rule : null
  })
  const isSettled = computed(() => result.value?.setup.settled.includes('source') ?? false)
  /** Where nothing is counted yet, what the kind of the figure suggests. */
  const start = computed(() => {
    const isCount = result.value?.setup.measureKind === 'flow'
    return inForce.value ?? (isCount ? servicesHandledRule : completionRateRule)
  })

  const draft = shallowRef<RuleDraft>(draftOfRule(start.value))
  const isTouched = ref(false)
  /** The proposal is looked at in the place of the draft. */
  const isRestoring = ref(false)
  /** The draft is an earlier rule, as it was saved. */
  const isEarlier = ref(false)
  const outcome = ref('')
  const failure = ref('')
  const earlier = computed(() => listEarlierRules(planStore.changes, indicatorId(), inForce.value))

  function reset(): void {
    draft.value = draftOfRule(start.value)
    isTouched.value = false
    isRestoring.value = false
    isEarlier.value = false
    failure.value = ''
  }
  // What another tab saved, or an undo brought back, is shown unless somebody is at work here.
  watch([() => indicatorId(), start], ([id], [before]) => {
    if (id !== before) outcome.value = ''
    if (id !== before || !isTouched.value) reset()
  })
  function change(patch: Partial<RuleDraft>): void {
    draft.value = { ...draft.value, ...patch }
    touch(null)
  }
  /** Shows what the program proposes, to be saved like any other rule. */
  function proposeAgain(): void {
    touch('proposed')
  }
  /** Shows a rule of before, to be saved like any other. */
  function takeEarlier(rule: CountingRule): void {
    draft.value = draftOfRule(rule)
    touch('earlier')
  }
  function touch(restored: 'proposed' | 'earlier' | null): void {
    isTouched.value = true
    isRestoring.value = restored === 'proposed'
    isEarlier.value = restored === 'earlier'
    outcome.value = ''
    failure.value = ''
  }

  const reading = computed(() => parseRule(draft.value))
  /** undefined: the draft is no rule yet; null: as proposed. */
  const wanted = computed<CountingRule | null | undefined>(() => {
    if (isRestoring.value) return null
    return reading.value.ok ? reading.value.rule : undefined
  })
  const isSame = computed(
    () => inForce.value !== null && !!wanted.value && isSameRule(wanted.value, inForce.value),
  )

  let turn = 0
  const trial = useAsked<RuleAttempt | null>(() => {
    const rule = wanted.value
    const { facts } = planStore
    if (rule === undefined || !facts || asOf.value === 0) return null
    const mine = ++turn
    const id = indicatorId()
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    // One that was overtaken is never asked of the worker; its answer would not be looked at.
    return pause.then(() => (mine === turn ? store.tryRule(id, rule) : null))
  })
  const words = useAsked(() => (planStore.facts?.caseTotals ? store.fieldWords() : null))
  /** What was tried last; null while it is not known, or was refused. */
  const preview = computed(() => {
    const attempt = trial.answer.value
    return wanted.value !== undefined && attempt?.ok ? attempt.preview : null
  })
  const refusal = computed(() => {
    const attempt = trial.answer.value
    if (trial.state.value === 'failed') return t('counting.failure.import-failed')
    return attempt && !attempt.ok ? t(`counting.failure.${attempt.issue}`) : ''
  })
  const sentence = computed(() => {
    if (isRestoring.value) {
      const source = preview.value?.effect.after.setup.source
      if (!source) return ''
      return source.kind === 'cases' ? describeRule(source.rule, asOf.value, t) : t('counting.proposedEntry')
    }
    return reading.value.ok
      ? describeRule(reading.value.rule, asOf.value, t)
      : t(`counting.issue.${reading.value.issue}`)
  })

  async function run(work: () => Promise<boolean>, done: string): Promise<void> {
    const isDone = await work()
    failure.value = isDone ? '' : t(`counting.failure.${store.failure ?? 'storage-failed'}`)
    if (!isDone) return
    outcome.value = t(done)
    isTouched.value = false
    await nextTick()
    reset()
  }
  async function save(reason: string): Promise<void> {
    const rule = wanted.value
    if (rule === undefined) return
    const saved = isEarlier.value ? 'counting.earlier.restored' : 'counting.form.saved'
    const done = rule === null ? 'counting.form.restored' : saved
    await run(() => store.saveRule(indicatorId(), rule, reason), done)
  }
  const undo = () => run(() => store.undo(), 'counting.form.undone')

  return {
    ...{ result, asOf, inForce, isSettled, draft, reading, isSame, isTouched, isRestoring, sentence },
    ...{ trial, words, preview, refusal, outcome, failure, change, reset, proposeAgain, save, undo },
    ...{ earlier, isEarlier, takeEarlier },
  }
}
