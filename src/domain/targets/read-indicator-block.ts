/** 绩效指标: level words carried down, shifted rows put back, placeholders left out. */
import { carryLevels, type Levels } from './carry-levels'
import { readIndicatorColumns, type IndicatorColumns } from './indicator-columns'
import { cleanIndicatorName } from './indicator-name'
import { findEmptyLevels, findLateLevels, findRowRepairs } from './list-row-repairs'
import { readIndicatorRow, type IndicatorRow } from './read-indicator-row'
import { readFiledWeights, readLevelPointsOf, readWeight } from './read-weights'
import { indicatorIdOf } from './row-ids'
import { FOOTER, PLACEHOLDER_NAME, TOTAL_ROW } from './table-words'
import { labelOf } from './table-text'
import type { LevelPoints, TableIndicator, TableRepair, TableRow } from './target-table'

export interface IndicatorBlock {
  readonly indicators: readonly TableIndicator[]
  readonly repairs: readonly TableRepair[]
  readonly levelPoints: readonly LevelPoints[]
  /** What the column 所属任务 says, by indicator; no entry where it says nothing. */
  readonly taskWords: ReadonlyMap<string, string>
}

const SUB_ROW = /^(?:[★☆▲*\s]+|(?:三级)?指标\s*\d*\s*[:：]|\d+[、.．)）](?!\d)\s*)*其中/

/** `rows` are those below the header; they end at the first line that belongs below the table. */
export function readIndicatorRows(rows: readonly TableRow[], columns: IndicatorColumns): IndicatorBlock {
  const end = rows.findIndex((row) => FOOTER.test(labelOf(row.cells.find((cell) => cell !== '') ?? '')))
  const body = rows
    .slice(0, end < 0 ? undefined : end)
    .filter((row) => readIndicatorColumns(row) === null && !isTotal(row))
  const all = body.map((row) => readIndicatorRow(row, columns))
  const read = all.filter((row) => !row.isExecution)
  const levels = carryLevels(read)
  const indicators: TableIndicator[] = []
  const taskWords = new Map<string, string>()
  read.forEach((row, index) => {
    const level = levels[index]
    if (!level || !isIndicatorRow(row)) return
    const indicator = indicatorOf(row, level, indicators.length + 1)
    indicators.push(indicator)
    if (row.task !== '') taskWords.set(indicator.indicatorId, row.task)
  })
  const levelPoints = readLevelPointsOf(read, levels)
  const weights = readFiledWeights(indicators, levelPoints)
  const repairs = [
    ...read.flatMap((row, index) => findRowRepairs(row, levels[index] ?? null, columns, isIndicatorRow(row))),
    ...findLateLevels(read, levels),
    ...findCarried(read, body, columns),
    ...findEmptyLevels(read, levels, isIndicatorRow),
    ...all.flatMap(executionRepair),
    ...weights.repairs,
  ]
  return {
    indicators: weights.indicators,
    repairs: repairs.sort((a, b) => a.row - b.row),
    levelPoints,
    taskWords,
  }
}

function indicatorOf(row: IndicatorRow, level: Levels, order: number): TableIndicator {
  return {
    indicatorId: indicatorIdOf(order),
    order,
    row: row.row,
    ...level,
    filedName: row.name,
    name: cleanIndicatorName(row.name),
    rawText: row.value,
    unitColumn: row.unit,
    filedWeight: readWeight(row.weight),
    isSubRow: SUB_ROW.test(row.name),
    filedTaskId: null,
  }
}

function isIndicatorRow(row: IndicatorRow): boolean {
  return row.name !== '' && !PLACEHOLDER_NAME.test(labelOf(row.name))
}

function isTotal(row: TableRow): boolean {
  return TOTAL_ROW.test(labelOf(row.cells.find((cell) => cell !== '') ?? ''))
}

/** Rows whose levels came from above though no merged cell says so. */
function findCarried(
  rows: readonly IndicatorRow[],
  body: readonly TableRow[],
  columns: IndicatorColumns,
): TableRepair[] {
  const merged = new Set(body.filter(({ above }) => above?.has(columns.level2)).map(({ row }) => row))
  const placed = new Set(body.filter(({ isPlaced }) => isPlaced).map(({ row }) => row))
  // With its cells in place a first level without a group has none: nothing was carried to it.
  const isOwn = (row: IndicatorRow) => merged.has(row.row) || (placed.has(row.row) && row.level1 !== null)
  const carried = rows.filter((row) => isIndicatorRow(row) && row.level2 === null && !isOwn(row))
  const last = carried.at(-1)
  return last ? [{ row: last.row, code: 'levels-carried', params: { rows: String(carried.length) } }] : []
}

function executionRepair(row: IndicatorRow): TableRepair[] {
  if (!row.isExecution) return []
  return [{ row: row.row, code: 'execution-row-left-out', params: { weight: readWeight(row.weight) ?? '' } }]
}
