import { computed, ref, type ComputedRef } from 'vue'
import type { EntryRow } from '@/domain/actuals/compute-entry-rows'
import type { GoalRow } from '@/domain/actuals/compute-goal-rows'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import { isMissing } from '@/domain/actuals/entry-cell-state'
import type { PeriodClosing, PeriodEnd } from '@/domain/model'

/** What is still asked for: counts per period, and the rows that lack something in open periods. */
export function useEntryProgress(
  rows: () => readonly EntryRow[],
  goalRows: () => readonly GoalRow[],
  periods: ComputedRef<readonly PeriodEnd[]>,
  closings: () => readonly PeriodClosing[],
) {
  const cellsAt = (cells: readonly EntryCell[], periodEnd: PeriodEnd) =>
    cells.filter((cell) => cell.periodEnd === periodEnd)

  const progress = computed(() => {
    const cells = rows().flatMap((row) => row.cells)
    const goals = goalRows().flatMap((row) => row.cells)
    return periods.value.map((periodEnd) => ({
      periodEnd,
      missing: cellsAt(cells, periodEnd).filter(isMissing).length,
      goalsMissing: cellsAt(goals, periodEnd).filter(isMissing).length,
      refused: cellsAt([...cells, ...goals], periodEnd).filter((cell) => cell.state === 'refused').length,
      uncounted: cellsAt(cells, periodEnd).filter((cell) => cell.counted?.known === false).length,
      closing: closings().find((closing) => closing.periodEnd === periodEnd) ?? null,
    }))
  })

  function firstMissing(periodEnd: PeriodEnd, after: EntryCell | null): EntryCell | null {
    const cells = [...rows(), ...goalRows()].flatMap((row) => cellsAt(row.cells, periodEnd)).filter(isMissing)
    const next = after
      ? cells.findIndex((cell) => cell.subject === after.subject && cell.rowId === after.rowId)
      : -1
    return cells[next + 1] ?? cells[0] ?? null
  }

  /** Rows stay while they are being filled: what was missing is taken down when the filter is set. */
  const shownRowIds = ref<ReadonlySet<string> | null>(null)
  function setOnlyMissing(isOnly: boolean): void {
    const lacking = rows().filter((row) => row.cells.some((cell) => !cell.isClosed && isMissing(cell)))
    shownRowIds.value = isOnly ? new Set(lacking.map((row) => row.rowId)) : null
  }
  const shownRows = computed(() => rows().filter((row) => shownRowIds.value?.has(row.rowId) ?? true))

  return { progress, firstMissing, setOnlyMissing, shownRows }
}
