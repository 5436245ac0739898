import { computed, nextTick, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeEntryValue, describePeriod } from '@/components/entry-words'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import type { PeriodGap } from '@/domain/actuals/find-period-gaps'
import type { PeriodEnd } from '@/domain/model'
import { isQuarterEnd } from '@/domain/period'
import type { useEntryStore } from '@/stores/entry'

type ReasonStep =
  | { readonly kind: 'close'; readonly periodEnd: PeriodEnd; readonly gaps: readonly PeriodGap[] }
  | { readonly kind: 'reopen'; readonly periodEnd: PeriodEnd }
  | { readonly kind: 'correct'; readonly cell: EntryCell; readonly label: string }

const spanOf = (periodEnd: PeriodEnd) => (isQuarterEnd(periodEnd) ? 'quarter' : 'month')
const nothingCorrected = { value: null, oldValue: '' }

/** The steps that ask for a reason first; one at a time. */
export function useReasonStep(store: ReturnType<typeof useEntryStore>) {
  const { t } = useI18n()
  const step = ref<ReasonStep | null>(null)
  const failure = ref('')
  let returnTo: HTMLElement | null = null

  function ask(next: ReasonStep): void {
    returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null
    failure.value = ''
    step.value = next
  }
  function end(): void {
    leave(() => returnTo?.focus())
  }
  /** Given up for another place. */
  function leave(goTo: () => void): void {
    // A correction that is given up leaves nothing behind in its cell.
    if (step.value?.kind === 'correct') store.forgetPending(step.value.cell)
    step.value = null
    // Only once the dialog is gone: while it stands, nothing behind it takes the focus.
    void nextTick(goTo)
  }

  const gaps = computed(() => (step.value?.kind === 'close' ? step.value.gaps : []))
  const words = computed(() => (step.value ? wordsOf(step.value) : null))

  function wordsOf(asked: ReasonStep) {
    const period = describePeriod(asked.kind === 'correct' ? asked.cell.periodEnd : asked.periodEnd, t)
    switch (asked.kind) {
      case 'close':
        return {
          title: t('entry.dialog.closeTitle', { period }),
          text: t('entry.dialog.closeText'),
          confirmWord: t(`entry.dialog.confirmClose.${spanOf(asked.periodEnd)}`),
          // With gaps in what is typed it is not closed as usual: why is for the person to say.
          usualReason: asked.gaps.every(({ kind }) => kind === 'uncounted')
            ? t('entry.dialog.closeReason')
            : '',
          ...nothingCorrected,
        }
      case 'reopen':
        return {
          title: t('entry.dialog.reopenTitle', { period }),
          text: t('entry.dialog.reopenText'),
          confirmWord: t(`entry.dialog.confirmReopen.${spanOf(asked.periodEnd)}`),
          usualReason: '',
          ...nothingCorrected,
        }
      case 'correct':
        return {
          title: t('entry.dialog.correctTitle', { row: asked.label, period }),
          text: t('entry.dialog.correctText'),
          confirmWord: t('entry.dialog.confirmCorrect'),
          usualReason: '',
          value: asked.cell.draft?.text ?? describeEntryValue(asked.cell.value, t),
          oldValue: describeEntryValue(asked.cell.value, t) || t('entry.state.unreported'),
        }
    }
  }

  async function confirm(reason: string, value: string): Promise<void> {
    const asked = step.value
    if (!asked) return
    const code =
      asked.kind === 'correct'
        ? await store.commitText(asked.cell, value, reason)
        : await store.setClosing(asked.periodEnd, asked.kind === 'close', reason)
    failure.value = code === null ? '' : t(`entry.failure.${code}`)
    if (code === null) end()
  }

  return { words, gaps, failure, ask, end, leave, confirm }
}
