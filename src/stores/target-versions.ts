import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { PlanFacts } from '@/domain/model'
import { lastDayOf, YEAR_END } from '@/domain/period'
import { computeScoreboard } from '@/domain/scoreboard'
import { compareAdjusted, type AdjustmentEffect } from '@/domain/targets/adjustment-effect'
import {
  planAdjustment,
  type AdjustmentDraft,
  type AdjustmentFlag,
  type AdjustmentIssue,
} from '@/domain/targets/plan-adjustment'
import { planNextYear } from '@/domain/targets/plan-next-year'
import { writeTargetTable } from '@/domain/targets/write-target-table'
import { writeTargetText, writeTargetWorkbook } from '@/io/write-target-file'
import { createId } from '@/storage/new-id'
import { saveNewPlan } from '@/storage/new-plan'
import type { SettleIssue } from '@/storage/settle'
import { removeAdjustment, saveAdjustment } from '@/storage/target-versions'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'

/** What an adjustment would do, before anything is written. */
export type AdjustmentPreview =
  | { readonly ok: true; readonly effect: AdjustmentEffect; readonly flags: readonly AdjustmentFlag[] }
  | { readonly ok: false; readonly issues: readonly AdjustmentIssue[] }

/** 绩效目标调整, 新年度 and 导出: the plan's targets through versions, years and files. */
export const useTargetVersionsStore = defineStore('target-versions', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const failure = ref<SettleIssue | null>(null)
  const isSaving = ref(false)
  watch(
    () => planStore.planId,
    () => (failure.value = null),
  )

  /** As of the period that is shown, or of December where the adjustment is not in force by then. */
  function preview(draft: AdjustmentDraft): AdjustmentPreview {
    const { facts } = planStore
    if (!facts) return { ok: false, issues: [] }
    const planned = planAdjustment(facts, draft)
    if (!planned.ok) return planned
    const { plan } = facts
    const isInForce = draft.effectiveFrom <= lastDayOf(plan.fiscalYear, scoreboardStore.asOf)
    const asOf = isInForce ? scoreboardStore.asOf : YEAR_END
    const before = computeScoreboard(facts, plan.profile, asOf)
    const after = computeScoreboard(planned.facts, plan.profile, asOf)
    return { ok: true, effect: compareAdjusted(before, after), flags: planned.flags }
  }

  async function write(
    work: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly issue: SettleIssue }>,
  ): Promise<boolean> {
    if (isSaving.value) return false
    isSaving.value = true
    const result = await work()
    isSaving.value = false
    failure.value = result.ok ? null : result.issue
    return result.ok
  }

  /** Resolves to false where nothing was written. */
  async function adjust(draft: AdjustmentDraft): Promise<boolean> {
    const { facts } = planStore
    const planned = facts && planAdjustment(facts, draft)
    if (!planned?.ok) return false
    return write(() => saveAdjustment(planned.version, planned.targets))
  }

  async function takeBack(version: number): Promise<boolean> {
    const { planId } = planStore
    return planId === null ? false : write(() => removeAdjustment(planId, version))
  }

  /** Next year's plan as it would be written; null while there is no plan. */
  function nextYear(): PlanFacts | null {
    const { facts } = planStore
    if (!facts) return null
    const board = computeScoreboard(facts, facts.plan.profile, YEAR_END)
    return planNextYear(facts, board, createId())
  }

  async function startNextYear(next: PlanFacts): Promise<boolean> {
    const isWritten = await write(() => saveNewPlan(next, 'add'))
    if (isWritten) planStore.selectPlan(next.plan.planId)
    return isWritten
  }

  /** The plan as the same form, by its newest targets. null while there is no plan. */
  async function exportTable(kind: 'xlsx' | 'tsv'): Promise<Uint8Array<ArrayBuffer> | string | null> {
    const { facts } = planStore
    if (!facts) return null
    const newest = Math.max(...facts.targetVersions.map(({ version }) => version))
    const grid = writeTargetTable(facts, newest)
    if (kind === 'tsv') return writeTargetText(grid)
    return Uint8Array.from(await writeTargetWorkbook(grid))
  }

  return { failure, isSaving, preview, adjust, takeBack, nextYear, startNextYear, exportTable }
})
