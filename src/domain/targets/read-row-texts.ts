/** Name, value and what stands beside them in a row, each in its own column or all shifted alike. */
import type { IndicatorColumns } from './indicator-columns'
import { isSign, joinValueCells } from './join-value-cells'
import { PLACEHOLDER_NAME } from './table-words'
import { labelOf } from './table-text'
import type { TableRow } from './target-table'

export interface PlacedCell {
  readonly text: string
  readonly column: number
}

export interface RowTexts {
  /** '' when the row holds level words only. */
  readonly name: string
  /** Sign, number and direction as one text. */
  readonly value: string
  readonly unit: string
  readonly weight: string
  readonly task: string
  /** Whether 绩效指标描述 had to stand in for 指标1：. */
  readonly isNamedByDescription: boolean
  /** What stood beside an empty name; '' for nothing. */
  readonly nameless: string
  /** How many columns the name stands off its own: 1 to the right, -1 to the left. */
  readonly shift: number
}

const EMPTY: RowTexts = {
  ...{ name: '', value: '', unit: '', weight: '', task: '' },
  ...{ isNamedByDescription: false, nameless: '', shift: 0 },
}
/** A figure or a sign: it stands in no name's place. */
const FIGURE =
  /^(?:[≥≤≧≦<>=＜＞＝═《》±]|[\d.,%％‰]+$|\d+(?:\.\d+)?[\p{Script=Han}%]{1,3}$|定[性量]$|[正反逆负]向)/u
const FARTHEST_SHIFT = 2

/** `texts`: the cells of the row that are no level words, in order. */
export function readRowTexts(
  texts: readonly PlacedCell[],
  columns: IndicatorColumns,
  row: TableRow,
): RowTexts {
  const merged = (column: number) => row.above?.get(column) ?? ''
  const own = texts.find(({ column }) => column === columns.name)
  const isLeft = texts.some(({ column }) => column < columns.name)
  // A merged name reaches down over the rows of its several values.
  const above = own === undefined && !isLeft && texts.length > 0 ? merged(columns.name) : ''
  const first = above === '' ? texts[0] : { text: above, column: columns.name }
  if (first === undefined) return EMPTY
  const shift = first.column - columns.name
  if (Math.abs(shift) > FARTHEST_SHIFT || (shift !== 0 && FIGURE.test(first.text))) {
    const value = texts.find(({ column }) => column === columns.value)?.text ?? ''
    return { ...EMPTY, nameless: value }
  }
  const at = (column: number | null) => {
    if (column === null) return ''
    const cell = texts.find((candidate) => candidate !== first && candidate.column === column + shift)
    return cell?.text ?? (shift === 0 ? merged(column) : '')
  }
  const { sign, written, unit } = readValueCells(at, columns)
  // A row that is neither straight nor shifted as a whole: the next cell is the value.
  const { unit: unitColumn, sign: signColumn, weight, description: described, direction, task } = columns
  const others = [unitColumn, signColumn, weight, described, direction, task]
  const hasOtherColumns = others.some((column) => column !== null)
  const value =
    written === '' && !hasOtherColumns ? (texts.find((cell) => cell !== first)?.text ?? '') : written
  const description = at(columns.description)
  const isPlaceholder = PLACEHOLDER_NAME.test(labelOf(first.text))
  const isNamedByDescription =
    isPlaceholder && description !== '' && !PLACEHOLDER_NAME.test(labelOf(description))
  return {
    name: isNamedByDescription ? description : first.text,
    value: joinValueCells(sign, value, at(columns.direction)),
    unit,
    weight: at(columns.weight),
    task: at(columns.task),
    isNamedByDescription,
    nameless: '',
    shift,
  }
}

/** Under one heading sign and number, or sign, number and unit, may stand in cells of their own. */
function readValueCells(at: (column: number | null) => string, columns: IndicatorColumns) {
  const first = at(columns.value)
  const unit = at(columns.unit)
  const second = columns.valueWidth > 1 ? at(columns.value + 1) : ''
  const hasOwnSign = columns.sign === null && isSign(first) && second !== ''
  if (!hasOwnSign) return { sign: at(columns.sign), written: first, unit }
  const third = columns.valueWidth > 2 && columns.unit === null ? at(columns.value + 2) : unit
  return { sign: first, written: second, unit: third }
}
