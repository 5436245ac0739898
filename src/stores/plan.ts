import { defineStore } from 'pinia'
import { computed, nextTick, ref, shallowRef } from 'vue'
import type { Plan, PlanFacts } from '@/domain/model'
import type { Change, Draft } from '@/domain/record-model'
import { watchChanges } from '@/storage/changes'
import type { SaveIssue } from '@/storage/commit'
import { openDatabase, type DatabaseState } from '@/storage/database-state'
import { watchDrafts } from '@/storage/drafts'
import { watchPlanFacts } from '@/storage/plan-facts'
import { watchPlans } from '@/storage/plans'
import { watchUserName } from '@/storage/settings'
import type { Unsubscribe } from '@/storage/watch'
import { loadFirstPlan } from './first-run'
import { isCold, warmReadings } from './warm-readings'

/** The plans there are, the one that is looked at and its facts: always as the database has them. */
export const usePlanStore = defineStore('plan', () => {
  const databaseState = ref<DatabaseState>('opening')
  const firstRunIssue = ref<SaveIssue | 'table-unread' | null>(null)
  const userName = ref('')
  /** null until they have been read. */
  const plans = shallowRef<readonly Plan[] | null>(null)
  const planId = ref<string | null>(null)

  /** null while the plan is being read, and where there is none. */
  const facts = shallowRef<PlanFacts | null>(null)
  const drafts = shallowRef<readonly Draft[]>([])

  // Grows without end and few screens show it: read only once somebody looks.
  const readChanges = shallowRef<readonly Change[]>([])
  let isHistoryAsked = false
  const changes = computed<readonly Change[]>(() => {
    if (!isHistoryAsked) {
      isHistoryAsked = true
      if (planId.value !== null) followChanges(planId.value)
    }
    return readChanges.value
  })

  const plan = computed<Plan | null>(() => facts.value?.plan ?? null)
  /** True once the screens can say what there is, also when that is nothing. */
  const isReady = computed(() => plans.value !== null && (plans.value.length === 0 || facts.value !== null))

  let watching: Unsubscribe[] = []
  let awaitedId: string | null = null

  /** Shows another plan; one that the database does not tell of yet is shown as soon as it does. */
  function selectPlan(id: string): void {
    const isThere = plans.value?.some((each) => each.planId === id)
    awaitedId = isThere ? null : id
    if (id === planId.value || !isThere) return
    forgetPlan()
    planId.value = id
    watching = [
      watchPlanFacts(id, (read) => void receiveFacts(id, read)),
      watchDrafts(id, (read) => (drafts.value = read)),
    ]
    if (isHistoryAsked) followChanges(id)
  }

  let newest: PlanFacts | null = null
  /** A long plan is shown once its targets and last year's are read; what came after it meanwhile is shown instead. */
  async function receiveFacts(id: string, read: PlanFacts | null): Promise<void> {
    newest = read
    for (const year of [read, read?.lastYear]) if (year && isCold(year)) await warmReadings(year)
    if (newest === read && planId.value === id) facts.value = read
  }

  function followChanges(id: string): void {
    watching.push(watchChanges(id, (read) => (readChanges.value = read)))
  }

  function forgetPlan(): void {
    for (const stop of watching) stop()
    watching = []
    planId.value = null
    facts.value = null
    drafts.value = []
    readChanges.value = []
  }

  /** The latest year is shown first; a plan that is gone (restore, start empty) gives way to another. */
  function receivePlans(read: readonly Plan[]): void {
    plans.value = read
    if (planId.value !== null && !read.some((each) => each.planId === planId.value)) forgetPlan()
    const first = read[0]
    const awaited = read.find((each) => each.planId === awaitedId)
    // Later than whoever follows the list of plans, so that an address with the old plan does not win.
    if (awaited) void nextTick(() => selectPlan(awaited.planId))
    else if (planId.value === null && first) selectPlan(first.planId)
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
