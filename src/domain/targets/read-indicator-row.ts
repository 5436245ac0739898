/** One row below the indicator header: which of its cells are level words, which the name, which the rest. */
import type { Category, Subcategory } from '../model'
import { ASKS_FOR_FIGURE } from './direction-words'
import type { IndicatorColumns } from './indicator-columns'
import { cleanIndicatorName } from './indicator-name'
import { bareLevelWord, readCategoryInColumn, readCategoryWord, readSubcategoryWord } from './level-words'
import { readRowTexts, type PlacedCell, type RowTexts } from './read-row-texts'
import { EXECUTION_LEVEL, INDICATOR_BLOCK_LABEL } from './table-words'
import { labelOf, stripTags } from './table-text'
import type { TableRow } from './target-table'

export interface LevelWord {
  readonly word: string
  readonly column: number
  /** As it stands in the cell, with its points: 产出指标(50分). */
  readonly text: string
}

export interface IndicatorRow extends RowTexts {
  readonly row: number
  /** category null: a word no form of ours knows. */
  readonly level1: (LevelWord & { readonly category: Category | null }) | null
  readonly level2:
    (LevelWord & { readonly category: Category | null; readonly subcategory: Subcategory }) | null
  /** A level-2 word that stood left of the one that counts. */
  readonly repeatedLevel2: string | null
  /** 预算执行率 as a level: no indicator of the table. */
  readonly isExecution: boolean
}

type Level1 = PlacedCell & { readonly category: Category | null }

/** Level words are known by themselves, whatever their column; what is left is name and value in that order. */
export function readIndicatorRow(row: TableRow, columns: IndicatorColumns): IndicatorRow {
  const cells = row.cells
    .map((text, column) => ({ text: stripTags(text), column }))
    .filter(({ text, column }) => text !== '' && !columns.skipped.includes(column))
  const filled = cells.filter(
    ({ text, column }) => column >= columns.level1 || isLevelWord(text, columns, column),
  )
  const known = findLevel1(filled, columns)
  const level2Cells = findLevel2Cells(filled, known, columns)
  const level2Cell = level2Cells.at(-1)
  const levelColumns = [known?.column, ...level2Cells.map(({ column }) => column)]
  const rest = filled.filter(({ column }) => !levelColumns.includes(column))
  const isStraight = standsStraight(rest, columns, row)
  const free1 = known === null && isStraight ? findFree(rest, columns.level1, columns) : null
  const free2 =
    level2Cell === undefined && isStraight && columns.level2 !== columns.level1
      ? findFree(rest, columns.level2, columns)
      : null
  const level1: Level1 | null = known ?? (free1 && { ...free1, category: null })
  const texts = rest.filter((cell) => cell !== free1 && cell !== free2)
  return {
    row: row.row,
    level1: level1 && {
      ...{ word: bareLevelWord(level1.text), column: level1.column, text: level1.text },
      category: level1.category,
    },
    level2: readLevel2(level2Cell, free2, columns),
    repeatedLevel2: level2Cells.length > 1 ? (level2Cells[0]?.text ?? null) : null,
    isExecution: filled.some(
      ({ text, column }) => column < columns.name && EXECUTION_LEVEL.test(bareLevelWord(text)),
    ),
    ...readRowTexts(texts, columns, row),
  }
}

/** Left of the levels stand numbers, projects or the word 绩效指标; only a level word that slipped there counts. */
function isLevelWord(text: string, columns: IndicatorColumns, column: number): boolean {
  if (INDICATOR_BLOCK_LABEL.test(labelOf(text)) || columns.list !== null) return false
  return column < columns.level1 && (readCategoryWord(text) !== null || readSubcategoryWord(text) !== null)
}

function findLevel1(cells: readonly PlacedCell[], columns: IndicatorColumns): Level1 | null {
  for (const cell of cells) {
    const category =
      readCategoryWord(cell.text) ?? (cell.column === columns.level1 ? readCategoryInColumn(cell.text) : null)
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

function findLevel2Cells(
  cells: readonly PlacedCell[],
  level1: Level1 | null,
  columns: IndicatorColumns,
): readonly PlacedCell[] {
  // Remarks and values are no levels.
  const found = cells.filter(
    (cell) =>
      cell.column !== level1?.column && cell.column <= columns.name && subcategoryOf(cell, columns) !== null,
  )
  const [first, last] = [found[0], found.at(-1)]
  // 社会效益指标 | 社会效益指标 | 明显: the name repeats its level.
  const isName =
    first !== undefined &&
    last !== undefined &&
    first !== last &&
    last.column === columns.name &&
    bareLevelWord(first.text) === bareLevelWord(last.text) &&
    cells.some(({ column }) => column === columns.value) &&
    !cells.some(({ column }) => column > columns.value)
  return isName ? found.slice(0, -1) : found
}

/** In its own column the bare word is enough: 数量 for 数量指标. */
function subcategoryOf(cell: PlacedCell, columns: IndicatorColumns): ReturnType<typeof readSubcategoryWord> {
  return (
    readSubcategoryWord(cell.text) ??
    (cell.column === columns.level2 ? readSubcategoryWord(`${bareLevelWord(cell.text)}指标`) : null)
  )
}

/** A name in its own column, with a value or another cell of the row in its own. */
function standsStraight(rest: readonly PlacedCell[], columns: IndicatorColumns, row: TableRow): boolean {
  const has = (column: number | null) => column !== null && rest.some((cell) => cell.column === column)
  if (!has(columns.name)) return false
  const others = [columns.value, columns.unit, columns.sign, columns.weight, columns.description]
  if (others.some(has)) return true
  // Even with its cells in place a row may have been typed a column off: 平台使用年限(年) | 长期.
  const left = rest.find(({ column }) => column === columns.level2)?.text ?? ''
  return row.isPlaced === true && cleanIndicatorName(left) === left && !ASKS_FOR_FIGURE.test(left)
}

/** A level of the department's own (履职效果) in the column of a level. */
function findFree(rest: readonly PlacedCell[], at: number, columns: IndicatorColumns): PlacedCell | null {
  return at === columns.name ? null : (rest.find(({ column }) => column === at) ?? null)
}

function readLevel2(
  cell: PlacedCell | undefined,
  free: PlacedCell | null,
  columns: IndicatorColumns,
): IndicatorRow['level2'] {
  const found = cell ?? free
  if (!found) return null
  const known = cell === undefined ? null : subcategoryOf(cell, columns)
  const word = { word: bareLevelWord(found.text), column: found.column, text: found.text }
  return known ? { ...word, ...known } : { ...word, category: null, subcategory: 'other' }
}
