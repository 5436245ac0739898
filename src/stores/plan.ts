import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { CaseTotals } from '@/domain/cases/case-totals'
import type { Actual, Execution, GoalJudgement, PeriodClosing, Plan, PlanFacts } from '@/domain/model'
import type { Change, Draft } from '@/domain/record-model'
import { watchActuals } from '@/storage/actuals'
import { watchChanges } from '@/storage/changes'
import { watchClosings } from '@/storage/closings'
import type { SaveIssue } from '@/storage/commit'
import { openDatabase, type DatabaseState } from '@/storage/database-state'
import { watchDrafts } from '@/storage/drafts'
import { watchExecutions } from '@/storage/executions'
import { watchGoalJudgements } from '@/storage/goal-judgements'
import { watchPlans, watchPlanStructure, type PlanStructure } from '@/storage/plans'
import { watchUserName } from '@/storage/settings'
import type { Unsubscribe } from '@/storage/watch'
import { loadFirstPlan } from './first-run'

/** The plans there are, the one that is looked at and its facts: always as the database has them. */
export const usePlanStore = defineStore('plan', () => {
  const databaseState = ref<DatabaseState>('opening')
  const firstRunIssue = ref<SaveIssue | 'table-unread' | null>(null)
  const userName = ref('')
  /** null until they have been read. */
  const plans = shallowRef<readonly Plan[] | null>(null)
  const planId = ref<string | null>(null)

  const structure = shallowRef<PlanStructure | null>(null)
  const actuals = shallowRef<readonly Actual[] | null>(null)
  const executions = shallowRef<readonly Execution[] | null>(null)
  const goalJudgements = shallowRef<readonly GoalJudgement[] | null>(null)
  const closings = shallowRef<readonly PeriodClosing[] | null>(null)
  /** undefined until read; null where no register was imported. */
  const caseTotals = shallowRef<CaseTotals | null | undefined>(null)
  const drafts = shallowRef<readonly Draft[]>([])
  const changes = shallowRef<readonly Change[]>([])

  /** null while the plan is being read, and where there is none. */
  const facts = computed<PlanFacts | null>(() => {
    if (!structure.value || !actuals.value || !executions.value) return null
    if (!goalJudgements.value || !closings.value || caseTotals.value === undefined) return null
    return {
      ...structure.value,
      actuals: actuals.value,
      executions: executions.value,
      goalJudgements: goalJudgements.value,
      closings: closings.value,
      caseTotals: caseTotals.value,
    }
  })
  const plan = computed<Plan | null>(() => facts.value?.plan ?? null)
  /** True once the screens can say what there is, also when that is nothing. */
  const isReady = computed(() => plans.value !== null && (plans.value.length === 0 || facts.value !== null))

  let watching: readonly Unsubscribe[] = []

  /** Shows another plan; an id that does not exist is ignored. */
  function selectPlan(id: string): void {
    if (id === planId.value || !plans.value?.some((each) => each.planId === id)) return
    forgetPlan()
    planId.value = id
    watching = [
      watchPlanStructure(id, (read) => (structure.value = read)),
      watchActuals(id, (read) => (actuals.value = read)),
      watchExecutions(id, (read) => (executions.value = read)),
      watchGoalJudgements(id, (read) => (goalJudgements.value = read)),
      watchClosings(id, (read) => (closings.value = read)),
      watchDrafts(id, (read) => (drafts.value = read)),
      watchChanges(id, (read) => (changes.value = read)),
    ]
  }

  function forgetPlan(): void {
    for (const stop of watching) stop()
    watching = []
    planId.value = null
    for (const each of [structure, actuals, executions, goalJudgements, closings]) each.value = null
    drafts.value = []
    changes.value = []
  }

  /** The latest year is shown first; a plan that is gone (restore, start empty) gives way to another. */
  function receivePlans(read: readonly Plan[]): void {
    plans.value = read
    if (planId.value !== null && !read.some((each) => each.planId === planId.value)) forgetPlan()
    const first = read[0]
    if (planId.value === null && first) selectPlan(first.planId)
  }

  /** Opens the database, reads the filed plan at the very first start, then follows every change. Never rejects. */
  async function start(): Promise<void> {
    await openDatabase((state) => (databaseState.value = state))
    if (databaseState.value !== 'open') return
    firstRunIssue.value = await loadFirstPlan()
    watchUserName((name) => (userName.value = name))
    watchPlans(receivePlans)
  }

  return {
    databaseState,
    firstRunIssue,
    userName,
    plans,
    planId,
    plan,
    facts,
    drafts,
    changes,
    isReady,
    selectPlan,
    start,
  }
})
