import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { CaseAnalysis } from '@/domain/cases/case-analysis'
import type { CaseListing, CaseQuery, ListedCase } from '@/domain/cases/case-query'
import type { CountingRule } from '@/domain/cases/counting-rule'
import type { ClearingPlan, FieldWords } from '@/domain/cases/register-cases'
import type { Instant, PeriodEnd, PlanFacts } from '@/domain/model'
import { ruleFitsUnit } from '@/domain/targets/rule-fits-unit'
import type { NewSetupChoice } from '@/storage/setup-choices'
import type { RegisterIssue } from '@/workers/register-messages'
import { whenFactsDiffer } from './facts-shown'
import { usePlanStore } from './plan'
import { openRegisterSession } from './register-session'
import { choiceOf, computeRuleEffect, withRule, type RuleEffect } from './rule-effect'
import { useScoreboardStore } from './scoreboard'
import { useStepHistory } from './step-history'

/** What a rule would do, before it is saved. */
export interface RulePreview {
  /** null: the program's proposal for the indicator. */
  readonly rule: CountingRule | null
  readonly effect: RuleEffect
  /** Closed period ends whose figures would change: a correction, which needs a reason. */
  readonly closedPeriods: readonly PeriodEnd[]
  /** Up to three cases that count, and that do not. None where nothing is counted. */
  readonly counted: readonly ListedCase[]
  readonly notCounted: readonly ListedCase[]
}

export type RuleAttempt =
  | { readonly ok: true; readonly preview: RulePreview }
  /** 'details-cleared': the rule would have to look at rows that were deleted. */
  | { readonly ok: false; readonly issue: RegisterIssue }

/** One saved rule and what stood there before. */
interface RuleStep {
  readonly before: NewSetupChoice
  readonly after: NewSetupChoice
  readonly reason: string
}

/** 案件登记表: what it says in detail, by which rules it is counted, and its clearing. Questions reject if the worker fails. */
export const useRegisterStore = defineStore('register', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const session = openRegisterSession()
  const history = useStepHistory<RuleStep>()
  const savedAt = ref<Instant | null>(null)
  const failure = ref<RegisterIssue | null>(null)
  const saving = ref(0)

  watch(
    () => planStore.planId,
    () => {
      history.forget()
      savedAt.value = null
      failure.value = null
    },
  )

  /** The plan that is shown. Who asks again whenever this changes has the answer of the register as it stands. */
  function shownPlan(): string {
    void planStore.facts?.caseTotals
    void savedAt.value
    return planStore.planId ?? ''
  }

  /** The cases behind a figure. null: there is no register. */
  function listCases(query: CaseQuery): Promise<CaseListing | null> {
    return session.ask({ type: 'list-cases', planId: shownPlan(), query })
  }

  /** As of the period that is shown unless another is named. null: there is no register. */
  function analyse(asOf: PeriodEnd = scoreboardStore.asOf): Promise<CaseAnalysis | null> {
    return session.ask({ type: 'analyse', planId: shownPlan(), asOf })
  }

  /** null: there is no register. */
  function fieldWords(): Promise<FieldWords | null> {
    return session.ask({ type: 'field-words', planId: shownPlan() })
  }

  /** What a rule would make of an indicator, as of the period that is shown; writes nothing. */
  async function tryRule(indicatorId: string, rule: CountingRule | null): Promise<RuleAttempt> {
    const { facts } = planStore
    const { asOf } = scoreboardStore
    return facts
      ? tryChoice(facts, withRule(choiceOf(facts, indicatorId), rule), asOf)
      : failed('import-failed')
  }

  async function tryChoice(facts: PlanFacts, choice: NewSetupChoice, asOf: PeriodEnd): Promise<RuleAttempt> {
    const proposed = choice.source === null ? computeRuleEffect(facts, choice, facts.caseTotals, asOf) : null
    const source = choice.source ?? proposed?.after.setup.source
    const rule = source?.kind === 'cases' ? source.rule : null
    const { planId } = facts.plan
    const trial = rule && (await session.ask({ type: 'try-rule', planId, rule, asOf }))
    if (trial && 'issue' in trial) return failed(trial.issue)
    const effect = proposed ?? computeRuleEffect(facts, choice, trial ? trial.totals : facts.caseTotals, asOf)
    if (!effect) return failed('register-changed')
    const { unit = '' } = effect.after.judgedBy
    if (choice.source !== null && rule && !ruleFitsUnit(rule, unit)) return failed('unit-unfit')
    const closed = facts.closings.filter((closing) => closing.closed).map(({ periodEnd }) => periodEnd)
    const { counted = [], notCounted = [] } = trial ?? {}
    const closedPeriods = effect.changedPeriods.filter((end) => closed.includes(end))
    const preview = { rule: choice.source ? rule : null, effect, closedPeriods, counted, notCounted }
    return { ok: true, preview }
  }

  /** Saves by which rule an indicator is counted, null: as proposed. False, and `failure` says why, if it was not saved. */
  async function saveRule(indicatorId: string, rule: CountingRule | null, reason = ''): Promise<boolean> {
    const { facts } = planStore
    if (!facts) return false
    const before = choiceOf(facts, indicatorId)
    const after = withRule(before, rule)
    if (JSON.stringify(before) === JSON.stringify(after)) return true
    if (!(await write(after, reason))) return false
    history.record({ before, after, reason })
    return true
  }

  async function write(choice: NewSetupChoice, reason: string): Promise<boolean> {
    return working(async () => {
      const { facts } = planStore
      if (!facts) return 'import-failed'
      const attempt = await tryChoice(facts, choice, scoreboardStore.asOf)
      if (!attempt.ok) return attempt.issue
      const { changedPeriods } = attempt.preview.effect
      const { planId } = facts.plan
      return session.ask({ type: 'save-rule', planId, choice, changedPeriods, reason })
    }, true)
  }

  /** What clearing would do; null: there is no register. */
  function planClearing(): Promise<ClearingPlan | null> {
    return session.ask({ type: 'plan-clearing', planId: shownPlan() })
  }

  /** 按年度清除明细: cannot be taken back, except by a backup from before. */
  function clearDetails(reason = ''): Promise<boolean> {
    return working(async () => {
      const issue = await session.ask({ type: 'clear', planId: shownPlan(), reason })
      // A rule of before could not be counted any more.
      if (issue === null) history.forget()
      return issue
    }, false)
  }

  /** Counts under the rules in force; see recount.ts. Nobody waits for it, so nobody is told. */
  async function recount(): Promise<void> {
    const { planId } = planStore
    if (planId !== null) await session.ask({ type: 'recount', planId }).catch(() => null)
  }

  /** Takes the last saved rule back, with the totals of before. A closed quarter needs a reason: that of the step or another. */
  async function undo(reason?: string): Promise<boolean> {
    const step = history.lastDone.value
    if (!step || !(await write(step.before, reason ?? step.reason))) return false
    history.moveBack(step)
    return true
  }
  async function redo(reason?: string): Promise<boolean> {
    const step = history.lastUndone.value
    if (!step || !(await write(step.after, reason ?? step.reason))) return false
    history.moveForward(step)
    return true
  }

  /** True once it is written, and shown where it changes a figure. */
  async function working(work: () => Promise<RegisterIssue | null>, isShown: boolean): Promise<boolean> {
    const { facts } = planStore
    saving.value += 1
    try {
      failure.value = await work()
      if (failure.value !== null) return false
      if (isShown) await whenFactsDiffer(facts)
      savedAt.value = new Date().toISOString()
      return true
    } catch {
      failure.value = 'import-failed'
      return false
    } finally {
      saving.value -= 1
    }
  }

  return {
    ...{ listCases, analyse, fieldWords, tryRule, saveRule, planClearing, clearDetails, recount, undo, redo },
    ...{ savedAt, failure },
    isSaving: computed(() => saving.value > 0),
    canUndo: computed(() => history.lastDone.value !== null),
    canRedo: computed(() => history.lastUndone.value !== null),
  }
})

function failed(issue: RegisterIssue): RuleAttempt {
  return { ok: false, issue }
}
