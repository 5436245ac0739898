import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { computeEntryRows, type EntryRow } from '@/domain/actuals/compute-entry-rows'
import { computeExecutionRows, type ExecutionRow } from '@/domain/actuals/compute-execution-rows'
import { computeGoalRows, type GoalRow } from '@/domain/actuals/compute-goal-rows'
import type { EntryAddress, EntryCell } from '@/domain/actuals/entry-cell'
import { addressKey } from '@/domain/actuals/entry-cell-state'
import { parsePastedTable } from '@/domain/actuals/parse-pasted-table'
import { planEntry, planNote, type EntryPlan } from '@/domain/actuals/plan-entry'
import { planPaste, type PasteTarget } from '@/domain/actuals/plan-paste'
import { isQuarterEnd } from '@/domain/period'
import type { EntryBasis, PeriodEnd } from '@/domain/model'
import type { DraftSubject } from '@/domain/record-model'
import { freezeClosedYear, saveClosing } from '@/storage/closings'
import type { SaveResult } from '@/storage/commit'
import { keepUnchanged } from '@/storage/keep-unchanged'
import { isSameSnapshot, type CellChange, type CellSnapshot } from './cell-snapshot'
import { useEntryHistory } from './entry-history'
import { useEntryWriter, type EntryFailure, type PendingText } from './entry-writer'
import { usePlanStore } from './plan'
import { useScoreboardStore } from './scoreboard'

/** What the last step beyond a single cell did. */
export type EntryNotice =
  | {
      readonly kind: 'pasted'
      readonly saved: number
      readonly refused: number
      readonly blocked: number
      readonly normalised: number
      readonly outside: number
      readonly unknownNames: readonly string[]
    }
  | { readonly kind: 'undone' | 'redone'; readonly cells: number }
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'failed'; readonly failure: EntryFailure }

const noBases = { actual: new Map(), execution: new Map(), goal: new Map() }

/** 季度填报: typed text → plan → one strict transaction. What a cell shows comes back through the live query. */
export const useEntryStore = defineStore('entry', () => {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const history = useEntryHistory()
  const { pending, savedAt, isSaving, setPending, inTurn, snapshotOf, write, forget } = useEntryWriter()

  const results = computed(() => scoreboardStore.scoreboard?.indicators ?? [])
  // A cell that says the same stays the same object, so that only the cells that changed are drawn anew.
  const rows = computed<readonly EntryRow[]>((shown = []) =>
    planStore.facts
      ? keepUnchanged(shown, computeEntryRows(planStore.facts, results.value, planStore.drafts))
      : [],
  )
  const goalRows = computed<readonly GoalRow[]>((shown = []) =>
    planStore.facts ? keepUnchanged(shown, computeGoalRows(planStore.facts, planStore.drafts)) : [],
  )
  const executionRows = computed<readonly ExecutionRow[]>((shown = []) =>
    planStore.facts ? keepUnchanged(shown, computeExecutionRows(planStore.facts, planStore.drafts)) : [],
  )
  /** Only the rows of its own subject are computed for it. */
  function cellAt(address: EntryAddress): EntryCell | undefined {
    const ofSubject = { actual: rows, goal: goalRows, execution: executionRows }[address.subject]
    const row = ofSubject.value.find(({ rowId }) => rowId === address.rowId)
    return row?.cells.find(({ periodEnd }) => periodEnd === address.periodEnd)
  }

  const notice = shallowRef<EntryNotice | null>(null)
  /** What a person switched a row to in this session, by subject and row. */
  const chosenBases = shallowRef<Readonly<Record<DraftSubject, ReadonlyMap<string, EntryBasis>>>>(noBases)

  watch(
    () => planStore.planId,
    () => {
      history.forget()
      forget()
      chosenBases.value = noBases
      notice.value = null
    },
  )

  function basesOf(subject: DraftSubject): ReadonlyMap<string, EntryBasis> {
    return chosenBases.value[subject]
  }
  function chooseBasis(subject: DraftSubject, rowId: string, basis: EntryBasis): void {
    chosenBases.value = { ...chosenBases.value, [subject]: new Map(basesOf(subject)).set(rowId, basis) }
  }
  /** What a figure typed into the cell now is stated in. */
  function basisFor(cell: EntryCell): EntryBasis {
    if (!isQuarterEnd(cell.periodEnd)) return 'cumulative'
    return basesOf(cell.subject).get(cell.rowId) ?? cell.basis
  }

  /** What the cell holds once the plan is written; null where nothing is written. */
  function snapshotAfter(cell: EntryCell, plan: EntryPlan): CellSnapshot | null {
    const before = snapshotOf(cell)
    if (!before || plan.kind === 'blocked') return null
    return plan.kind === 'draft' ? { ...before, draft: plan.draft } : { fact: plan.planned, draft: null }
  }

  /** One cell: `make` plans on the facts of the moment the step's turn comes. Resolves to the reason it failed. */
  function commit(
    address: EntryAddress,
    text: Omit<PendingText, 'failure'>,
    make: (cell: EntryCell) => EntryPlan | null,
    correctionReason: string,
  ): Promise<EntryFailure | null> {
    const shown: PendingText = { ...text, failure: null }
    notice.value = null
    const step = inTurn(async () => {
      const failure = await writeOne(address, make, correctionReason)
      const isNewest = pending.value.get(addressKey(address)) === shown
      if (isNewest) setPending(address, failure === null ? null : { ...shown, failure })
      return failure
    })
    setPending(address, shown)
    return step
  }

  async function writeOne(
    address: EntryAddress,
    make: (cell: EntryCell) => EntryPlan | null,
    correctionReason: string,
  ): Promise<EntryFailure | null> {
    const cell = cellAt(address)
    const before = snapshotOf(address)
    const plan = cell ? make(cell) : null
    if (!cell || !plan || !before) return 'row-unknown'
    if (plan.kind === 'blocked') return plan.code
    const after = snapshotAfter(cell, plan)
    if (!after || isSameSnapshot(before, after)) return null
    const change = { address, before, after }
    const result = await write([change], correctionReason)
    if (!result.ok) return result.issue
    history.record([change])
    return null
  }

  /** A figure typed into a cell. */
  function commitText(
    address: EntryAddress,
    text: string,
    correctionReason = '',
  ): Promise<EntryFailure | null> {
    const make = (cell: EntryCell): EntryPlan | null =>
      planStore.facts &&
      planEntry(planStore.facts, results.value, cell, {
        ...{ text, basis: basisFor(cell), note: cell.note, correctionReason },
      })
    return commit(address, { part: 'figure', text }, make, correctionReason)
  }

  /** The 说明 of a cell. */
  function commitNote(
    address: EntryAddress,
    note: string,
    correctionReason = '',
  ): Promise<EntryFailure | null> {
    const make = (cell: EntryCell): EntryPlan | null =>
      planStore.facts && planNote(planStore.facts, results.value, cell, note, correctionReason)
    return commit(address, { part: 'note', text: note }, make, correctionReason)
  }

  /** A text that could not be stored is forgotten. */
  function forgetPending(address: EntryAddress): void {
    if (pending.value.get(addressKey(address))?.failure) setPending(address, null)
  }

  /** Gives up the text that was not stored, else the one that is kept but not counted. */
  async function giveUp(address: EntryAddress): Promise<void> {
    if (pending.value.get(addressKey(address))?.failure) return forgetPending(address)
    return inTurn(async () => {
      const before = snapshotOf(address)
      if (!before?.draft) return
      const change = { address, before, after: { ...before, draft: null } }
      const result = await write([change], '')
      if (result.ok) history.record([change])
      else notice.value = { kind: 'failed', failure: result.issue }
    })
  }

  /** A block from Excel or WPS: one step, one undo. */
  function paste(subject: DraftSubject, text: string, target: PasteTarget): Promise<void> {
    return inTurn(async () => {
      const pasted = planPaste(parsePastedTable(text), target)
      const { facts } = planStore
      if (!facts) return
      const plans = pasted.cells.flatMap((each) => {
        const cell = cellAt({ subject, ...each })
        if (!cell) return []
        const basis = isQuarterEnd(cell.periodEnd) ? (each.basis ?? basisFor(cell)) : 'cumulative'
        const typed = { text: each.text, basis, note: cell.note, correctionReason: '' }
        return [{ cell, plan: planEntry(facts, results.value, cell, typed) }]
      })
      const changes = plans.flatMap(({ cell, plan }): CellChange[] => {
        const { subject: of, rowId, periodEnd } = cell
        const before = snapshotOf(cell)
        const after = snapshotAfter(cell, plan)
        return before && after ? [{ address: { subject: of, rowId, periodEnd }, before, after }] : []
      })
      const result = changes.length > 0 ? await write(changes, '') : null
      if (result && !result.ok) {
        notice.value = { kind: 'failed', failure: result.issue }
        return
      }
      if (changes.length > 0) history.record(changes)
      notice.value = {
        kind: 'pasted',
        saved: plans.filter(({ plan }) => plan.kind === 'save').length,
        refused: plans.filter(({ plan }) => plan.kind === 'draft').length,
        blocked: plans.filter(({ plan }) => plan.kind === 'blocked').length,
        normalised: plans.filter(({ plan }) => plan.kind === 'save' && plan.normalised).length,
        outside: pasted.outside,
        unknownNames: pasted.unknownNames,
      }
    })
  }

  /** Takes the last step back, or does it again. A cell that somebody changed since is left as it is. */
  function travel(direction: 'back' | 'forward'): Promise<void> {
    return inTurn(async () => {
      const step = direction === 'back' ? history.lastDone.value : history.lastUndone.value
      if (!step) return
      const turned =
        direction === 'back'
          ? step.map(({ address, before, after }) => ({ address, before: after, after: before }))
          : step
      const isUntouched = turned.every(({ address, before }) => {
        const current = snapshotOf(address)
        return current !== null && isSameSnapshot(current, before)
      })
      if (!isUntouched) {
        notice.value = { kind: 'changed-elsewhere' }
        return
      }
      const isClosed = turned.some(({ address }) => cellAt(address)?.isClosed)
      const result: SaveResult = isClosed ? { ok: false, issue: 'period-closed' } : await write(turned, '')
      if (!result.ok) {
        notice.value = { kind: 'failed', failure: result.issue }
        return
      }
      if (direction === 'back') history.moveBack(step)
      else history.moveForward(step)
      notice.value = { kind: direction === 'back' ? 'undone' : 'redone', cells: step.length }
    })
  }

  /** 关闭本季 / 重开本季, never without a reason. Resolves to why it failed. */
  async function setClosing(
    periodEnd: PeriodEnd,
    closed: boolean,
    reason: string,
  ): Promise<EntryFailure | 'closing-reason' | null> {
    const { planId } = planStore
    if (planId === null) return 'row-unknown'
    if (reason.trim() === '') return 'closing-reason'
    const result = await inTurn(() => saveClosing({ planId, periodEnd, closed, reason: reason.trim() }))
    return result.ok ? null : result.issue
  }

  /** 固定 of a year that was closed before the program kept what it is judged by. Resolves to why it failed. */
  async function freezeYear(): Promise<EntryFailure | null> {
    const { planId } = planStore
    if (planId === null) return 'row-unknown'
    const result = await inTurn(() => freezeClosedYear(planId))
    return result.ok ? null : result.issue
  }

  return {
    ...{ rows, goalRows, executionRows, pending, savedAt, isSaving, notice },
    ...{
      basesOf,
      chooseBasis,
      basisFor,
      commitText,
      commitNote,
      forgetPending,
      giveUp,
      paste,
      setClosing,
      freezeYear,
    },
    canUndo: computed(() => history.lastDone.value !== null),
    canRedo: computed(() => history.lastUndone.value !== null),
    undo: () => travel('back'),
    redo: () => travel('forward'),
  }
})
