import { computed, onMounted, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SettleStep } from '@/stores/settle-history'
import { useTargetsStore } from '@/stores/targets'

interface Panel {
  readonly focusRow: (rowId: string) => Promise<void>
  readonly tell: (text: string) => void
}

/** What settling a row needs beyond the store: words for what came of it, and the focus on the row it was about. */
export function useSettling(panel: Readonly<Ref<Panel | null>>) {
  const { t, locale } = useI18n()
  const store = useTargetsStore()

  // Making a format takes as long as a frame of the screen; using it takes nothing.
  const momentFormat = computed(
    () => new Intl.DateTimeFormat(locale.value, { dateStyle: 'short', timeStyle: 'short' }),
  )
  onMounted(() => setTimeout(() => momentFormat.value.format()))
  const printMoment = (instant: string): string =>
    instant === '' ? '' : momentFormat.value.format(new Date(instant))

  const failure = computed(() => (store.failure === null ? '' : t(`settle.failure.${store.failure}`)))
  /** 已保存 with the time at which the database had it, never earlier. */
  const saveState = computed(() => {
    if (store.isSaving) return t('settle.save.saving')
    if (store.savedAt === null) return t('settle.save.idle')
    // The clock on the wall, in 24 hours whatever the language.
    const time = new Date(store.savedAt).toLocaleTimeString('zh-CN', { hour12: false })
    return t('settle.save.saved', { time })
  })

  function accept(rowId: string): void {
    const row = store.rows.find((each) => each.rowId === rowId)
    if (row) void store.settleReading(rowId, row.reading)
  }

  async function tellStep(step: SettleStep | null, word: 'undone' | 'redone'): Promise<void> {
    if (step === null) {
      if (store.failure === null) panel.value?.tell(t('settle.told.nothingToUndo'))
      return
    }
    const rowId = step.after.indicatorId
    const name = store.rows.find((each) => each.rowId === rowId)?.indicator.name ?? ''
    panel.value?.tell(t(`settle.told.${word}`, { name }))
    await panel.value?.focusRow(rowId)
  }
  const undo = async (): Promise<void> => tellStep(await store.undo(), 'undone')
  const redo = async (): Promise<void> => tellStep(await store.redo(), 'redone')

  return { failure, saveState, printMoment, accept, undo, redo }
}
