import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { StatementPatch, StatementPlace } from '@/components/indicator/statement-patch'
import type { MonitoringLine } from '@/components/forms/monitoring-form-words'
import type { Decimal, Instant, PeriodEnd } from '@/domain/model'
import { usePlanStore } from '@/stores/plan'
import { useStatementsStore } from '@/stores/statements'

/** Saving what the unit states in the tables of the forms: what came of it, row by row, and the way back. */
export function useFormsEntry(asOf: () => PeriodEnd) {
  const { t } = useI18n()
  const store = useStatementsStore()
  const planStore = usePlanStore()
  const failures = shallowRef<ReadonlyMap<string, string>>(new Map())
  const savedAt = ref<Instant | null>(null)
  const told = ref('')
  /** Steps of this page alone: what was done on another page is not taken back unseen. */
  const steps = ref({ done: 0, undone: 0 })
  watch([() => planStore.planId, asOf], () => {
    failures.value = new Map()
    told.value = ''
    steps.value = { done: 0, undone: 0 }
  })

  function setFailure(rowIds: readonly string[], text: string): void {
    const next = new Map(failures.value)
    for (const rowId of rowIds) {
      if (text === '') next.delete(rowId)
      else next.set(rowId, text)
    }
    failures.value = next
  }

  async function track(
    rowIds: readonly string[],
    work: ReturnType<typeof store.saveFiledScore>,
  ): Promise<boolean> {
    told.value = ''
    const result = await work
    setFailure(rowIds, result.ok ? '' : t(`settle.failure.${result.issue}`))
    if (!result.ok) return false
    savedAt.value = result.savedAt
    steps.value = { done: steps.value.done + 1, undone: 0 }
    return true
  }

  async function change(
    { indicatorId, periodEnd }: StatementPlace,
    patch: Partial<StatementPatch>,
    correctionReason: string,
  ): Promise<void> {
    const work = store.changeStatements(periodEnd, [{ indicatorId, ...patch }], correctionReason)
    // Of a period that was left meanwhile nothing is told or taken back in the table of the next one.
    await (periodEnd === asOf() ? track([indicatorId], work) : work)
  }

  /** 系统建议 becomes the unit's word where it said nothing yet: one step, one undo. */
  async function fillProposals(lines: readonly MonitoringLine[], correctionReason: string): Promise<void> {
    const changes = lines.flatMap(({ result, detail }) => {
      const { indicatorId } = result.indicator
      const isStated = (result.statement?.likelihood ?? null) !== null
      return isStated || !detail.likelihood ? [] : [{ indicatorId, likelihood: detail.likelihood.likelihood }]
    })
    const [first] = changes
    if (!first) return
    const work = store.changeStatements(asOf(), changes, correctionReason)
    const isDone = await track([first.indicatorId], work)
    if (isDone) told.value = t('filing.monitoring.filled', { count: changes.length })
  }

  async function file(rowId: string, points: Decimal | null, reason: string): Promise<void> {
    await track([rowId], store.saveFiledScore({ rowId, points, reason }))
  }

  /** The step that waits for the reason of a correction: what it takes back or does again is closed. */
  const asked = ref<'undone' | 'redone' | null>(null)
  let returnTo: Element | null = null
  function endAsking(): void {
    if (asked.value === null) return
    asked.value = null
    // Only once the dialog is gone: while it stands, nothing behind it takes the focus.
    void nextTick(() => returnTo instanceof HTMLElement && returnTo.focus())
  }

  async function travel(word: 'undone' | 'redone', reason: string): Promise<void> {
    const step = word === 'undone' ? -1 : 1
    if (!(word === 'undone' ? canUndo.value : canRedo.value)) return
    const asker = asked.value === null ? document.activeElement : returnTo
    const result = await (word === 'undone' ? store.undo(reason) : store.redo(reason))
    if (!result.ok && ['period-closed', 'needs-reason'].includes(result.issue)) {
      returnTo = asker
      asked.value = word
      return
    }
    endAsking()
    told.value = result.ok ? t(`filing.monitoring.${word}`) : t(`settle.failure.${result.issue}`)
    if (!result.ok) return
    savedAt.value = result.savedAt
    steps.value = { done: steps.value.done + step, undone: steps.value.undone - step }
  }
  const canUndo = computed(() => store.canUndo && steps.value.done > 0)
  const canRedo = computed(() => store.canRedo && steps.value.undone > 0)

  /** 已保存 with the time at which the database had it, never earlier. */
  const saveState = computed(() => {
    if (store.isSaving) return t('settle.save.saving')
    if (savedAt.value === null) return t('settle.save.idle')
    const time = new Date(savedAt.value).toLocaleTimeString('zh-CN', { hour12: false })
    return t('settle.save.saved', { time })
  })

  return {
    ...{ failures, told, saveState, change, fillProposals, file, canUndo, canRedo },
    ...{ asked, endAsking },
    confirm: (reason: string) => asked.value !== null && travel(asked.value, reason),
    undo: (reason: string) => travel('undone', reason),
    redo: (reason: string) => travel('redone', reason),
  }
}
