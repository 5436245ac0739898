import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import {
  arrangeTables,
  changesNothing,
  findPlanOf,
  isReady,
  previewTable,
  type Arrangement,
  type FileNote,
  type PairAnswers,
  type PlanPreview,
} from '@/domain/targets/table-preview'
import type { TargetTable } from '@/domain/targets/target-table'
import { createId } from '@/storage/new-id'
import { readPlanFacts } from '@/storage/plan-facts'
import type { SettleIssue } from '@/storage/settle'
import { saveTableImports, undoTableImports, type TableImport } from '@/storage/table-imports'
import { readRememberedReadings } from '@/storage/targets'
import type { TableRefusal, TableRequest } from '@/workers/table-messages'
import { usePlanStore } from './plan'
import { readInWorker, type TableSession } from './table-session'

export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'saving'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: TableRefusal }
  | {
      readonly kind: 'preview'
      readonly name: string
      readonly tables: readonly TargetTable[]
      readonly notes: readonly FileNote[]
      readonly arrangement: Arrangement
      readonly chosen: ReadonlySet<number>
      readonly previews: readonly PlanPreview[]
      /** Why the last try to write failed. */
      readonly issue: SettleIssue | null
    }
  | {
      readonly kind: 'done'
      readonly name: string
      readonly previews: readonly PlanPreview[]
      readonly issue: SettleIssue | null
    }
  | { readonly kind: 'undone'; readonly name: string }

type Preview = Extract<ImportStep, { kind: 'preview' }>

/** A filed table on its way from file to plan: read in a worker, shown, written when a person says so, taken back. */
export const useTableImportStore = defineStore('table-import', () => {
  const planStore = usePlanStore()
  const step = shallowRef<ImportStep>({ kind: 'idle' })
  const isOpen = ref(false)
  let session: TableSession | null = null
  let written: readonly TableImport[] = []

  async function read(request: TableRequest, name: string): Promise<void> {
    session?.end()
    const own = readInWorker(request)
    session = own
    step.value = { kind: 'reading', name }
    const reply = await own.answer
    if (session !== own || reply === null) return
    session = null
    if (!reply.ok) step.value = { kind: 'refused', name, refusal: reply.refusal }
    else {
      const { tables, notes } = reply
      const start = { kind: 'preview', name, tables, notes, arrangement: 'tasks', issue: null } as const
      await show({ ...start, chosen: new Set(tables.keys()), previews: [] })
    }
  }

  /** Plans what would be written, on the facts of this moment. */
  async function show(next: Preview, answers: readonly PairAnswers[] = []): Promise<void> {
    const { tables, arrangement, chosen, name } = next
    const previews = await Promise.all(
      arrangeTables(tables, arrangement, chosen).map(async (table, index) => {
        const known = findPlanOf(planStore.plans ?? [], table)
        const existing = known && (await readPlanFacts(known.planId))
        const planId = known?.planId ?? createId()
        const identity = { planId, sourceName: name, isDemo: false, profile: profile2020No10 }
        const remembered = await readRememberedReadings(planId)
        return previewTable(table, existing, identity, remembered, answers[index])
      }),
    )
    step.value = { ...next, previews }
  }

  async function arrange(arrangement: Arrangement, chosen: ReadonlySet<number>): Promise<void> {
    if (step.value.kind === 'preview') await show({ ...step.value, arrangement, chosen, issue: null })
  }

  /** 同一指标 or 不同指标: `indicatorId` of the plan, or null. */
  async function answer(
    planIndex: number,
    tableIndicatorId: string,
    indicatorId: string | null,
  ): Promise<void> {
    const { value } = step
    if (value.kind !== 'preview') return
    const answers = value.previews.map((preview, index) =>
      index === planIndex ? new Map(preview.answers).set(tableIndicatorId, indicatorId) : preview.answers,
    )
    await show({ ...value, issue: null }, answers)
  }

  async function confirm(mayLoseFigures: boolean): Promise<void> {
    const { value } = step
    if (value.kind !== 'preview' || !value.previews.every(isReady)) return
    const previews = value.previews.filter((preview) => !changesNothing(preview))
    const imports = previews.map(({ existing, facts }): TableImport =>
      existing === null ? { kind: 'new', facts } : { kind: 'corrected', before: existing, after: facts },
    )
    step.value = { kind: 'saving', name: value.name }
    const result = await saveTableImports(imports, mayLoseFigures)
    if (!result.ok) {
      // What is stored may have changed meanwhile: planned anew, with the answers that were given.
      return show(
        { ...value, issue: result.issue },
        value.previews.map(({ answers }) => answers),
      )
    }
    written = imports
    step.value = { kind: 'done', name: value.name, previews, issue: null }
    const [first] = previews
    if (first) planStore.selectPlan(first.facts.plan.planId)
  }

  async function undo(): Promise<void> {
    const { value } = step
    if (value.kind !== 'done') return
    const result = await undoTableImports(written)
    if (!result.ok) step.value = { ...value, issue: result.issue }
    else step.value = { kind: 'undone', name: value.name }
  }

  /** Stops the reading; the panel stays. */
  function cancel(): void {
    session?.end()
    session = null
    step.value = { kind: 'idle' }
  }
  function open(): void {
    isOpen.value = true
  }
  /** Gives up what was read; nothing was written. */
  function close(): void {
    cancel()
    written = []
    isOpen.value = false
  }

  return {
    ...{ step, isOpen, open, cancel, close, arrange, answer, confirm, undo },
    readFile: (file: File) => read({ type: 'file', file }, file.name),
    readPasted: (html: string | null, text: string, name: string) =>
      read({ type: 'pasted', html, text }, name),
    canConfirm: computed(() => step.value.kind === 'preview' && step.value.previews.every(isReady)),
  }
})
