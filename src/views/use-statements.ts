import { computed, nextTick, reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeEntryIssue, describePeriod } from '@/components/entry-words'
import type { StatementPatch, StatementPlace } from '@/components/indicator/statement-patch'
import { isPeriodClosed } from '@/domain/actuals/entry-cell-state'
import type { Decimal, EntryRole, Instant, PeriodEnd } from '@/domain/model'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { useEntryStore } from '@/stores/entry'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'
import { useStatementsStore } from '@/stores/statements'

type SettleResult = Awaited<ReturnType<ReturnType<typeof useStatementsStore>['saveStatement']>>
type Part = 'statement' | 'points' | 'counted' | 'over'

/** What the unit states on the page of one indicator: saving it, what came of it, part by part, and the way back. */
export function useStatements(rowId: () => string) {
  const { t } = useI18n()
  const store = useStatementsStore()
  const entryStore = useEntryStore()
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  const failures = reactive<Record<Part, string>>({ statement: '', points: '', counted: '', over: '' })
  const savedAt = ref<Instant | null>(null)
  /** Steps of this page alone: what was done on another page is not taken back unseen. */
  const steps = ref(0)
  const isUndoAsked = ref(false)
  watch(rowId, () => {
    steps.value = 0
    savedAt.value = null
    isUndoAsked.value = false
    Object.assign(failures, { statement: '', points: '', counted: '', over: '' })
  })

  async function track(part: Part, work: Promise<SettleResult>): Promise<void> {
    tell(part, await work, 1)
  }

  function tell(part: Part, result: SettleResult, step: 1 | -1): void {
    failures[part] = result.ok ? '' : describeIssue(part, result.issue)
    if (!result.ok) return
    savedAt.value = result.savedAt
    steps.value = Math.max(0, steps.value + step)
  }

  function describeIssue(part: Part, issue: string): string {
    const isReason = issue === 'needs-reason' || issue === 'reason-missing'
    return isReason && part !== 'statement'
      ? t('statement.points.reasonNeeded')
      : t(`settle.failure.${issue}`)
  }

  /** 已保存 with the time at which the database had it, never earlier. */
  const saveState = computed(() => {
    if (store.isSaving) return t('settle.save.saving')
    if (savedAt.value === null) return t('settle.save.idle')
    const time = new Date(savedAt.value).toLocaleTimeString('zh-CN', { hour12: false })
    return t('settle.save.saved', { time })
  })

  async function saveStatement(
    place: StatementPlace,
    patch: Partial<StatementPatch>,
    correctionReason: string,
  ): Promise<void> {
    const work = store.saveStatement({ ...place, ...patch }, correctionReason)
    // Of a row that was left meanwhile nothing is told or taken back on the page of the next one.
    const isShown = place.indicatorId === rowId() && place.periodEnd === scoreboardStore.asOf
    await (isShown ? track('statement', work) : work)
  }

  function reduce(points: Decimal | null, reason: string): Promise<void> {
    return track('points', store.saveReduction({ indicatorId: rowId(), points, reason }))
  }

  function file(points: Decimal | null, reason: string): Promise<void> {
    return track('points', store.saveFiledScore({ rowId: rowId(), points, reason }))
  }

  /** In a closed period the note is the reason of the correction too. */
  async function saveCounted(
    periodEnd: PeriodEnd,
    role: EntryRole,
    text: string,
    note: string,
  ): Promise<void> {
    const isClosed = isPeriodClosed(planStore.facts?.closings ?? [], periodEnd)
    const typed = { indicatorId: rowId(), periodEnd, role, text, note }
    const result = await store.saveCountedEntry(typed, isClosed ? note : '')
    if (result.ok || result.issue !== 'entry-refused') return tell('counted', result, 1)
    failures.counted = t('statement.counted.refused', {
      period: describePeriod(periodEnd, t),
      sentence: describeEntryIssue(result.refusal, t),
    })
  }

  /** Beside the figure that was typed; of one that was counted in the statement, because it has no 说明 of its own. */
  async function explainOver(result: IndicatorResult, reason: string): Promise<void> {
    const isTyped = result.setup.source.kind === 'entry'
    const last = isTyped ? result.yearToDate.entries.at(-1) : undefined
    if (last) {
      const address = { subject: 'actual', rowId: rowId(), periodEnd: last.periodEnd } as const
      const failure = await entryStore.commitNote(address, reason)
      failures.over = failure === null ? '' : t(`entry.failure.${failure}`)
      return
    }
    const place = { indicatorId: rowId(), periodEnd: scoreboardStore.asOf }
    await track('over', store.saveStatement({ ...place, explanation: reason }))
  }

  let returnTo: HTMLElement | null = null
  /** The last step back. What was done in a period that is closed asks for the reason of the correction first. */
  async function undo(reason = ''): Promise<void> {
    const asker = document.activeElement
    const result = await store.undo(reason)
    if (!result.ok && result.issue === 'period-closed') {
      returnTo = asker instanceof HTMLElement ? asker : null
      isUndoAsked.value = true
      return
    }
    tell('statement', result, -1)
    endUndo()
  }
  function endUndo(): void {
    if (!isUndoAsked.value) return
    isUndoAsked.value = false
    // Only once the dialog is gone: while it stands, nothing behind it takes the focus.
    void nextTick(() => returnTo?.focus())
  }

  return {
    ...{ failures, saveState, saveStatement, reduce, file, saveCounted, explainOver },
    canUndo: computed(() => store.canUndo && steps.value > 0),
    ...{ undo, isUndoAsked, endUndo },
  }
}
