import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import {
  changesNothing,
  isReady,
  type Arrangement,
  type FileNote,
  type PairAnswers,
  type PlanPreview,
  type TableChoice,
} from '@/domain/targets/table-preview'
import type { CorrectionConsent } from '@/storage/corrected-table'
import type { SettleIssue } from '@/storage/settle'
import { undoTableImport, watchLastImport, type LastImport } from '@/storage/table-imports'
import type { Unsubscribe } from '@/storage/watch'
import type { TableRefusal, TableReply, TableSource } from '@/workers/table-messages'
import { usePlanStore } from './plan'
import { openTableSession, type TableSession } from './table-session'

interface Read {
  readonly name: string
  readonly previews: readonly PlanPreview[]
  /** Why the last try to write, or to take back, failed. */
  readonly issue: SettleIssue | null
}

export type ImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'saving' | 'undone'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: TableRefusal }
  | ({
      readonly kind: 'preview'
      readonly tables: readonly TableChoice[]
      readonly notes: readonly FileNote[]
      readonly arrangement: Arrangement
      readonly chosen: ReadonlySet<number>
      /** By the place of the plan. */
      readonly answers: readonly PairAnswers[]
    } & Read)
  | ({ readonly kind: 'done'; readonly importId: number | null } & Read)

type Preview = Extract<ImportStep, { kind: 'preview' }>
type Choice = Pick<Preview, 'arrangement' | 'chosen' | 'answers' | 'issue'>

/** A filed table on its way from file to plan: read in a worker, shown, written when a person says so, taken back. */
export const useTableImportStore = defineStore('table-import', () => {
  const planStore = usePlanStore()
  const step = shallowRef<ImportStep>({ kind: 'idle' })
  const isOpen = ref(false)
  let session: TableSession | null = null
  const undoIssue = ref<SettleIssue | null>(null)

  async function read(source: TableSource): Promise<void> {
    session?.end()
    const own = openTableSession()
    session = own
    const name = source.type === 'file' ? source.file.name : source.name
    step.value = { kind: 'reading', name }
    const reply = await own.ask({ type: 'read', source })
    if (session !== own || reply === null) return
    if (reply.type === 'refused') step.value = { kind: 'refused', name, refusal: reply.refusal }
    const chosen = new Set(reply.type === 'planned' ? reply.tables.keys() : [])
    show(name, { arrangement: 'tasks', chosen, answers: [], issue: null }, reply)
  }

  function show(name: string, choice: Choice, reply: TableReply | null): void {
    if (reply?.type !== 'planned') return
    const { tables, notes, previews } = reply
    step.value = { kind: 'preview', name, ...choice, tables, notes, previews }
  }

  async function plan(name: string, choice: Choice): Promise<void> {
    const { arrangement, chosen, answers } = choice
    show(name, choice, (await session?.ask({ type: 'arrange', arrangement, chosen, answers })) ?? null)
  }

  async function arrange(arrangement: Arrangement, chosen: ReadonlySet<number>): Promise<void> {
    const { value } = step
    if (value.kind === 'preview') await plan(value.name, { arrangement, chosen, answers: [], issue: null })
  }

  /** 同一指标 or 不同指标: `indicatorId` of the plan, or null. */
  async function answer(at: number, tableIndicatorId: string, indicatorId: string | null): Promise<void> {
    const { value } = step
    if (value.kind !== 'preview') return
    const answers = value.previews.map((_, index) => {
      const given = value.answers[index] ?? new Map()
      return index === at ? new Map(given).set(tableIndicatorId, indicatorId) : given
    })
    await plan(value.name, { ...value, answers, issue: null })
  }

  async function confirm(consent: CorrectionConsent): Promise<void> {
    const { value } = step
    if (value.kind !== 'preview' || !value.previews.every(isReady)) return
    const { name } = value
    step.value = { kind: 'saving', name }
    const reply = await session?.ask({ type: 'commit', consent })
    if (reply?.type !== 'written') {
      // What is stored may have changed meanwhile: planned anew, with the answers that were given.
      return plan(name, { ...value, issue: reply?.type === 'failed' ? reply.issue : 'storage-failed' })
    }
    const previews = value.previews.filter((preview) => !changesNothing(preview))
    step.value = { kind: 'done', name, previews, importId: reply.importId, issue: null }
    const [first] = previews
    if (first) planStore.selectPlan(first.planId)
  }

  async function undo(): Promise<void> {
    const { value } = step
    if (value.kind !== 'done' || value.importId === null) return
    const result = await undoTableImport(value.importId)
    step.value = result.ok ? { kind: 'undone', name: value.name } : { ...value, issue: result.issue }
  }

  /** The last import of the shown plan, as long as there is a way back. */
  const lastImport = shallowRef<LastImport | null>(null)
  let stopWatching: Unsubscribe | null = null
  watch(
    () => planStore.planId,
    (planId) => {
      stopWatching?.()
      lastImport.value = null
      stopWatching = planId === null ? null : watchLastImport(planId, (last) => (lastImport.value = last))
    },
    { immediate: true },
  )

  /** Also after the page was closed in between. */
  async function undoLast(): Promise<void> {
    const { plan } = planStore
    if (!plan || lastImport.value === null) return
    const result = await undoTableImport(lastImport.value.importId)
    undoIssue.value = result.ok ? null : result.issue
    if (result.ok) step.value = { kind: 'undone', name: plan.sourceName }
  }

  /** Stops the reading, or gives up what was read; the panel stays. */
  function cancel(): void {
    session?.end()
    session = null
    step.value = { kind: 'idle' }
  }
  function open(): void {
    undoIssue.value = null
    isOpen.value = true
  }
  function close(): void {
    cancel()
    isOpen.value = false
  }

  return {
    ...{ step, isOpen, open, cancel, close, arrange, answer, confirm, undo },
    ...{ lastImport, undoIssue, undoLast },
    readFile: (file: File) => read({ type: 'file', file }),
    readPasted: (html: string | null, text: string, name: string) =>
      read({ type: 'pasted', html, text, name }),
  }
})
