/** One row below the indicator header: which of its cells are level words, which the name and the value. */
import type { Category, Subcategory } from '../model'
import type { IndicatorColumns } from './indicator-columns'
import { bareLevelWord, readCategoryWord, readSubcategoryWord } from './level-words'
import { INDICATOR_BLOCK_LABEL } from './table-words'
import { labelOf, stripTags } from './table-text'
import type { TableRow } from './target-table'

export interface LevelWord {
  readonly word: string
  readonly column: number
}

export interface IndicatorRow {
  readonly row: number
  readonly level1: (LevelWord & { readonly category: Category }) | null
  readonly level2:
    (LevelWord & { readonly category: Category | null; readonly subcategory: Subcategory }) | null
  /** A level-2 word that stood left of the one that counts. */
  readonly repeatedLevel2: string | null
  /** '' when the row holds level words only. */
  readonly name: string
  readonly value: string
  readonly unit: string
  /** How many columns the name stands off its own: 1 to the right, -1 to the left. */
  readonly shift: number
}

interface Cell {
  readonly text: string
  readonly column: number
}

/** Level words are known by themselves, whatever their column; what is left is name and value in that order. */
export function readIndicatorRow(row: TableRow, columns: IndicatorColumns): IndicatorRow {
  const cells = row.cells
    .map((text, column) => ({ text: stripTags(text), column }))
    .filter(({ text }) => text !== '')
  const filled = cells.filter(
    ({ text, column }) => column >= columns.level1 || !INDICATOR_BLOCK_LABEL.test(labelOf(text)),
  )
  const level1 = findLevel1(filled, columns)
  const level2Cells = filled.filter(
    (cell) => cell.column !== level1?.column && subcategoryOf(cell, columns) !== null,
  )
  const level2Cell = level2Cells.at(-1)
  const levelColumns = [level1?.column, ...level2Cells.map(({ column }) => column)]
  const rest = filled.filter(({ column }) => !levelColumns.includes(column))
  const free = level2Cell === undefined ? findFreeLevel2(rest, columns) : null
  const texts = free === null ? rest : rest.filter((cell) => cell !== free)
  const named = readTexts(texts, columns)
  return {
    row: row.row,
    level1:
      level1 === null
        ? null
        : { word: bareLevelWord(level1.text), column: level1.column, category: level1.category },
    level2: readLevel2(level2Cell, free, columns),
    repeatedLevel2: level2Cells.length > 1 ? (level2Cells[0]?.text ?? null) : null,
    ...named,
  }
}

function findLevel1(
  cells: readonly Cell[],
  columns: IndicatorColumns,
): (Cell & { readonly category: Category }) | null {
  for (const cell of cells) {
    const category =
      readCategoryWord(cell.text) ??
      (cell.column === columns.level1 ? readCategoryWord(`${bareLevelWord(cell.text)}指标`) : null)
    if (category === null) continue
    // 成本指标 is a level 1 only in that column or above a cost group; else it is a group of 产出.
    const hasGroup = cells.some(
      (other) => other.column > cell.column && readSubcategoryWord(other.text)?.category === 'cost',
    )
    if (category === 'cost' && cell.column !== columns.level1 && !hasGroup) continue
    // A first level stands left of the names; further right the same word is a name.
    if (cell.column < columns.name) return { ...cell, category }
  }
  return null
}

/** In its own column the bare word is enough: 数量 for 数量指标. */
function subcategoryOf(cell: Cell, columns: IndicatorColumns): ReturnType<typeof readSubcategoryWord> {
  return (
    readSubcategoryWord(cell.text) ??
    (cell.column === columns.level2 ? readSubcategoryWord(`${bareLevelWord(cell.text)}指标`) : null)
  )
}

/** A group of the department's own (履职效果) in the column of the second level, with name and value in theirs. */
function findFreeLevel2(rest: readonly Cell[], columns: IndicatorColumns): Cell | null {
  if (columns.level2 === columns.level1) return null
  const at = (column: number) => rest.find((cell) => cell.column === column)
  return at(columns.name) && at(columns.value) ? (at(columns.level2) ?? null) : null
}

function readLevel2(
  cell: Cell | undefined,
  free: Cell | null,
  columns: IndicatorColumns,
): IndicatorRow['level2'] {
  if (cell !== undefined) {
    const known = subcategoryOf(cell, columns)
    if (known) return { word: bareLevelWord(cell.text), column: cell.column, ...known }
  }
  return free && { word: bareLevelWord(free.text), column: free.column, category: null, subcategory: 'other' }
}

function readTexts(
  texts: readonly Cell[],
  columns: IndicatorColumns,
): Pick<IndicatorRow, 'name' | 'value' | 'unit' | 'shift'> {
  const first = texts[0]
  if (first === undefined) return { name: '', value: '', unit: '', shift: 0 }
  const shift = first.column - columns.name
  const at = (column: number) => texts.find((cell) => cell !== first && cell.column === column)?.text ?? ''
  const value = at(columns.value + shift)
  return {
    name: first.text,
    // A row that is neither straight nor shifted as a whole: the next cell is the value.
    value: value === '' && columns.unit === null ? (texts[1]?.text ?? '') : value,
    unit: columns.unit === null ? '' : at(columns.unit + shift),
    shift,
  }
}
