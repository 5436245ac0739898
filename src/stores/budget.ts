import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { readBudgetAmounts, type BudgetAmounts } from '@/domain/budget/budget-amounts'
import { compareBudgets, type BudgetEffect } from '@/domain/budget/budget-effect'
import { findBudgetSums, type BudgetSumFinding } from '@/domain/budget/find-budget-sums'
import { planBudget, type BudgetIssue, type TypedBudget } from '@/domain/budget/plan-budget'
import { computeScoreboard } from '@/domain/scoreboard'
import { saveBudget, type BudgetReason } from '@/storage/budget-lines'
import type { SettleResult } from '@/storage/settle'
import { whenFactsDiffer } from './facts-shown'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'
import { useStepHistory } from './step-history'

/** What typed 预算数 would do, before anything is written. */
export type BudgetPreview =
  | {
      readonly ok: true
      readonly effect: BudgetEffect
      readonly sums: readonly BudgetSumFinding[]
      readonly changes: number
      readonly needsReason: boolean
    }
  /** Without an issue: nothing changes. */
  | { readonly ok: false; readonly issues: readonly BudgetIssue[] }

interface BudgetStep {
  readonly before: BudgetAmounts
  readonly after: BudgetAmounts
  readonly why: BudgetReason
}

/** 预算数: what is filed at the year's start and what it was adjusted to, one strict transaction at a time. */
export const useBudgetStore = defineStore('budget', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const history = useStepHistory<BudgetStep>()
  const isSaving = ref(false)
  watch(() => planStore.planId, history.forget)

  const amounts = computed(() => planStore.facts && readBudgetAmounts(planStore.facts))
  const sums = computed(() => (amounts.value ? findBudgetSums(amounts.value) : []))

  function preview(typed: readonly TypedBudget[]): BudgetPreview {
    const { facts } = planStore
    const before = scoreboardStore.scoreboard
    if (!facts || !before) return { ok: false, issues: [] }
    const planned = planBudget(facts, typed)
    if (!planned.ok) return planned
    const after = computeScoreboard(planned.facts, facts.plan.profile, before.asOf)
    return {
      ok: true,
      effect: compareBudgets(before, after),
      sums: findBudgetSums(planned.after),
      changes: planned.changes,
      needsReason: planned.needsReason,
    }
  }

  async function write({ before, after, why }: BudgetStep): Promise<SettleResult> {
    if (isSaving.value) return { ok: false, issue: 'facts-changed' }
    isSaving.value = true
    const { facts } = planStore
    const result = await saveBudget(before, after, why)
    if (result.ok) await whenFactsDiffer(facts)
    isSaving.value = false
    return result
  }

  async function save(typed: readonly TypedBudget[], why: BudgetReason): Promise<SettleResult> {
    const { facts } = planStore
    const planned = facts && planBudget(facts, typed)
    if (!planned?.ok) return { ok: false, issue: 'facts-changed' }
    const step = { before: planned.before, after: planned.after, why }
    const result = await write(step)
    if (result.ok) history.record(step)
    return result
  }

  /** The last step back, for a reason of its own; what somebody changed since is left as it is. */
  async function undo(reason: string): Promise<SettleResult> {
    const step = history.lastDone.value
    if (!step) return { ok: false, issue: 'facts-changed' }
    const { before, after } = step
    const result = await write({ before: after, after: before, why: { reason, documentNumber: '' } })
    if (result.ok) history.moveBack(step)
    return result
  }
  async function redo(): Promise<SettleResult> {
    const step = history.lastUndone.value
    if (!step) return { ok: false, issue: 'facts-changed' }
    const result = await write(step)
    if (result.ok) history.moveForward(step)
    return result
  }

  return {
    ...{ amounts, sums, isSaving, preview, save, undo, redo },
    canUndo: computed(() => history.lastDone.value !== null),
    canRedo: computed(() => history.lastUndone.value !== null),
  }
})
