/** Which column of the indicator block holds what, by the words of its header. */
import { INDICATOR_HEADER } from './table-words'
import { labelOf } from './table-text'
import type { TableRow } from './target-table'

export interface IndicatorColumns {
  readonly level1: number
  /** Equal to level1 where the form has no second level. */
  readonly level2: number
  readonly name: number
  readonly value: number
  /** null: the table has no unit column. */
  readonly unit: number | null
}

/** Null when the row is not the header of an indicator block. */
export function readIndicatorColumns(row: TableRow): IndicatorColumns | null {
  const labels = row.cells.map(labelOf)
  const at = (pattern: RegExp, from = 0) =>
    labels.findIndex((label, index) => index >= from && pattern.test(label))
  const level1 = at(INDICATOR_HEADER.level1)
  const level2 = at(INDICATOR_HEADER.level2)
  const name = at(INDICATOR_HEADER.name, Math.max(level1, level2) + 1)
  // With 年度目标值 and 实施周期目标值 side by side the yearly one counts; it is the only one the pattern knows.
  const value = at(INDICATOR_HEADER.value, name + 1)
  const unit = at(INDICATOR_HEADER.unit)
  if (level1 < 0 || name < 0 || value < 0) return null
  return { level1, level2: level2 < 0 ? level1 : level2, name, value, unit: unit < 0 ? null : unit }
}
