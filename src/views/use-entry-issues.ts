import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { describeCellIssues, type IssueLine } from '@/components/entry-words'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import { addressKey } from '@/domain/actuals/entry-cell-state'

interface LabelledRow {
  readonly label: string
  readonly cells: readonly EntryCell[]
}

const SEVERITIES: readonly IssueLine['severity'][] = ['failed', 'refused', 'reason', 'warning']

/** Everything that is wrong or odd in the rows, the gravest first. */
export function useEntryIssues(
  rows: () => readonly LabelledRow[],
  failures: () => ReadonlyMap<string, { readonly failure: string | null }>,
) {
  const { t } = useI18n()
  return computed(() =>
    rows()
      .flatMap(({ label, cells }) =>
        cells.flatMap((cell) =>
          describeCellIssues(cell, failures().get(addressKey(cell))?.failure ?? null, t).map((line) => ({
            ...line,
            label,
          })),
        ),
      )
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
  )
}
