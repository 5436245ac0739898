import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Decimal, Instant } from '@/domain/model'
import { lastDayOf, YEAR_END } from '@/domain/period'
import { computeSetups } from '@/domain/targets/compute-setups'
import { computeWeightSums } from '@/domain/targets/compute-weight-sums'
import type { IndicatorSetup, SettledField } from '@/domain/targets/indicator-setup'
import { readTarget } from '@/domain/targets/read-target'
import type { TargetReading } from '@/domain/targets/reading'
import { computeSettleRows, type SettleRow } from '@/domain/targets/settle-rows'
import { saveBaselines } from '@/storage/baselines'
import { keepUnchanged } from '@/storage/keep-unchanged'
import type { SettleIssue, SettleResult } from '@/storage/settle'
import { saveSetupChoices, type NewSetupChoice } from '@/storage/setup-choices'
import { saveConfirmedReadings } from '@/storage/targets'
import { whenFactsDiffer } from './facts-shown'
import { useFiledFindings } from './filed-findings'
import { usePlanStore } from './plan'
import { useSettleHistory, type SettleStep } from './settle-history'

/** 目标管理: what is settled of each filed row, one strict transaction at a time. */
export const useTargetsStore = defineStore('targets', () => {
  const planStore = usePlanStore()
  const history = useSettleHistory()
  const savedAt = ref<Instant | null>(null)
  const saving = ref(0)
  const failure = ref<SettleIssue | null>(null)

  // A row that says the same stays the same object, so that only the rows that changed are drawn anew.
  const rows = computed<readonly SettleRow[]>((shown = []) =>
    planStore.facts
      ? keepUnchanged(shown, computeSettleRows(planStore.facts, planStore.facts.plan.profile))
      : [],
  )
  const sums = computed(
    () =>
      planStore.facts &&
      computeWeightSums(
        rows.value.map(({ indicator, setup }) => ({ indicator, weight: setup.weight })),
        planStore.facts.plan.profile,
      ),
  )
  const findings = useFiledFindings(() => planStore.facts)

  watch(
    () => planStore.planId,
    () => {
      history.forget()
      savedAt.value = null
      failure.value = null
    },
  )

  const rowOf = (rowId: string) => rows.value.find((row) => row.rowId === rowId)

  /** What the program says of a row on its own, were nothing settled by hand. */
  function proposalOf(row: SettleRow): { readonly reading: TargetReading; readonly setup: IndicatorSetup } {
    const { facts } = planStore
    const unsettled = { ...row.target, confirmedReading: null }
    const reading = facts
      ? readTarget(unsettled, row.indicator.filedName, facts.plan.fiscalYear)
      : row.reading
    if (!facts || row.setup.settled.length === 0) return { reading, setup: row.setup }
    const setupChoices = facts.setupChoices.filter(({ indicatorId }) => indicatorId !== row.rowId)
    const { setups } = computeSetups(
      { ...facts, setupChoices },
      facts.plan.profile,
      lastDayOf(facts.plan.fiscalYear, YEAR_END),
    )
    return { reading, setup: setups.get(row.rowId) ?? row.setup }
  }

  // One after another: each step is planned on what the step before it has stored.
  let tail: Promise<unknown> = Promise.resolve()
  function inTurn(work: () => Promise<SettleStep | null>): Promise<SettleStep | null> {
    saving.value += 1
    const run = tail.then(work).finally(() => (saving.value -= 1))
    tail = run.catch(() => null)
    return run
  }

  async function write(step: SettleStep, side: 'before' | 'after'): Promise<boolean> {
    const before = planStore.facts
    const result = await save(step, side)
    failure.value = result.ok ? null : result.issue
    if (!result.ok) return false
    savedAt.value = result.savedAt
    await whenFactsDiffer(before)
    return true
  }

  function save(step: SettleStep, side: 'before' | 'after'): Promise<SettleResult> {
    switch (step.kind) {
      case 'reading':
        return saveConfirmedReadings([step[side]])
      case 'choice':
        return saveSetupChoices([step[side]])
      case 'baseline':
        return saveBaselines([step[side]])
    }
  }

  async function record(make: () => SettleStep | null): Promise<SettleStep | null> {
    return inTurn(async () => {
      const step = make()
      if (!step || JSON.stringify(step.before) === JSON.stringify(step.after)) return null
      if (!(await write(step, 'after'))) return null
      history.record(step)
      return step
    })
  }

  /** What a person says the target means; null takes the confirmation back. */
  function settleReading(rowId: string, reading: TargetReading | null): Promise<SettleStep | null> {
    return record(() => {
      const target = rowOf(rowId)?.target
      if (!target) return null
      const { planId, indicatorId, version, confirmedReading } = target
      const key = { planId, indicatorId, version }
      return { kind: 'reading', before: { ...key, reading: confirmedReading }, after: { ...key, reading } }
    })
  }

  function settleChoice(
    rowId: string,
    patch: Partial<Pick<NewSetupChoice, SettledField>>,
  ): Promise<SettleStep | null> {
    return record(() => {
      const before = choiceOf(rowId)
      return before && { kind: 'choice', before, after: { ...before, ...patch } }
    })
  }

  /** 上年实际 in the unit of the target; null takes it back. */
  function settleBaseline(rowId: string, value: Decimal | null): Promise<SettleStep | null> {
    return record(() => {
      const { facts } = planStore
      const stored = rowOf(rowId)?.baseline
      if (!facts) return null
      const { planId, fiscalYear } = facts.plan
      const key = { planId, indicatorId: rowId, fiscalYear: stored?.fiscalYear ?? fiscalYear - 1 }
      return {
        kind: 'baseline',
        before: { ...key, value: stored?.value ?? null },
        after: { ...key, value },
      }
    })
  }

  function choiceOf(indicatorId: string): NewSetupChoice | null {
    const { facts } = planStore
    if (!facts) return null
    const stored = facts.setupChoices.find((choice) => choice.indicatorId === indicatorId)
    const { planId } = facts.plan
    return {
      ...{ planId, indicatorId },
      measureKind: stored?.measureKind ?? null,
      source: stored?.source ?? null,
      taskIds: stored?.taskIds ?? null,
      weight: stored?.weight ?? null,
      ownerSection: stored?.ownerSection ?? null,
      quarterShares: stored?.quarterShares ?? null,
    }
  }

  /** Resolves to the step that was taken back; null where there is none, or it could not be written. */
  const undo = () =>
    inTurn(async () => {
      const step = history.lastDone.value
      if (!step || !(await write(step, 'before'))) return null
      history.moveBack(step)
      return step
    })
  const redo = () =>
    inTurn(async () => {
      const step = history.lastUndone.value
      if (!step || !(await write(step, 'after'))) return null
      history.moveForward(step)
      return step
    })

  return {
    ...{
      rows,
      sums,
      findings,
      savedAt,
      failure,
      proposalOf,
      settleReading,
      settleChoice,
      settleBaseline,
      undo,
      redo,
    },
    isSaving: computed(() => saving.value > 0),
    canUndo: computed(() => history.lastDone.value !== null),
    canRedo: computed(() => history.lastUndone.value !== null),
  }
})
