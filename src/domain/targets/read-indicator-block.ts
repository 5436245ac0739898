/** 绩效指标: level words carried down, shifted rows put back, placeholders left out. */
import type { Category, Subcategory } from '../model'
import { readIndicatorColumns, type IndicatorColumns } from './indicator-columns'
import { cleanIndicatorName } from './indicator-name'
import { CATEGORY_WORDS, SATISFACTION_LEVEL2 } from './level-words'
import { readIndicatorRow, type IndicatorRow } from './read-indicator-row'
import { FOOTER, PLACEHOLDER_NAME } from './table-words'
import { labelOf } from './table-text'
import type { TableIndicator, TableRepair, TableRow } from './target-table'

export interface IndicatorBlock {
  readonly indicators: readonly TableIndicator[]
  readonly repairs: readonly TableRepair[]
}

interface Levels {
  readonly category: Category
  readonly filedCategory: string
  readonly subcategory: Subcategory
  readonly filedSubcategory: string
}

/** `rows` begin at the header row of the indicators. */
export function readIndicatorBlock(rows: readonly TableRow[], columns: IndicatorColumns): IndicatorBlock {
  const end = rows.findIndex(
    (row, index) => index > 0 && FOOTER.test(labelOf(row.cells.find((cell) => cell !== '') ?? '')),
  )
  const body = rows.slice(1, end < 0 ? undefined : end).filter((row) => readIndicatorColumns(row) === null)
  const read = body.map((row) => readIndicatorRow(row, columns))
  const levels = carryLevels(read)
  const repairs = [
    ...read.flatMap((row, index) => repairsOf(row, levels[index] ?? null, columns)),
    ...lateLevels(read, levels),
  ]
  const carried = read.filter((row) => isIndicator(row) && row.level2 === null)
  const last = carried.at(-1)
  if (last) repairs.push({ row: last.row, code: 'levels-carried', params: { rows: String(carried.length) } })
  const indicators: TableIndicator[] = []
  read.forEach((row, index) => {
    const level = levels[index]
    if (!level || !isIndicator(row)) return
    const order = indicators.length + 1
    indicators.push({
      indicatorId: `I${String(order).padStart(2, '0')}`,
      order,
      row: row.row,
      ...level,
      filedName: row.name,
      name: cleanIndicatorName(row.name),
      rawText: row.value,
      unitColumn: row.unit,
      ...{ filedWeight: null, isSubRow: false, filedTaskId: null },
    })
  })
  return { indicators, repairs: [...repairs, ...emptyLevels(read)].sort((a, b) => a.row - b.row) }
}

function isIndicator(row: IndicatorRow): boolean {
  return row.name !== '' && !PLACEHOLDER_NAME.test(labelOf(row.name))
}

/** The levels in force at each row. A second level of another first level brings that one with it. */
function carryLevels(rows: readonly IndicatorRow[]): readonly (Levels | null)[] {
  const words = new Map<Category, string>()
  for (const { level1 } of rows)
    if (level1 && !words.has(level1.category)) words.set(level1.category, level1.word)
  const wordOf = (category: Category) => words.get(category) ?? CATEGORY_WORDS[category]
  let current: Levels | null = null
  return rows.map(({ level1, level2 }) => {
    if (level1 && level1.category !== current?.category) {
      const isSurvey = level1.category === 'satisfaction'
      current = {
        category: level1.category,
        filedCategory: wordOf(level1.category),
        subcategory: isSurvey ? 'service-satisfaction' : level1.category === 'cost' ? 'cost' : 'other',
        filedSubcategory: isSurvey ? SATISFACTION_LEVEL2 : level1.word,
      }
    }
    if (level2) {
      const category: Category = level2.category ?? current?.category ?? 'output'
      // 成本指标 as a first level of its own keeps its groups.
      const kept = current?.category === 'cost' && level2.subcategory === 'cost' ? 'cost' : category
      current = {
        category: kept,
        filedCategory: wordOf(kept),
        subcategory: level2.subcategory,
        filedSubcategory: level2.word,
      }
    }
    return current
  })
}

function repairsOf(row: IndicatorRow, levels: Levels | null, columns: IndicatorColumns): TableRepair[] {
  const repairs: TableRepair[] = []
  const add = (code: TableRepair['code'], params: Record<string, string>) =>
    repairs.push({ row: row.row, code, params })
  const { level1, level2 } = row
  if (row.repeatedLevel2 !== null && level2)
    add('level-repeated', { found: row.repeatedLevel2, used: level2.word })
  if (level1 && level1.column !== columns.level1) add('level-moved', { word: level1.word, level: '1' })
  if (level2 && level2.column !== columns.level2) add('level-moved', { word: level2.word, level: '2' })
  if (row.name !== '' && !isIndicator(row)) add('placeholder-dropped', { found: row.name })
  else if (row.name !== '' && row.shift !== 0) {
    const params = { name: row.name, level: levels?.filedSubcategory ?? '' }
    add(row.shift > 0 ? 'row-shifted-right' : 'row-shifted-left', params)
  }
  return repairs
}

/** 效益指标 that appears only beside the fourth row of its block. */
function lateLevels(rows: readonly IndicatorRow[], levels: readonly (Levels | null)[]): TableRepair[] {
  return rows.flatMap((row, index) => {
    const before = levels[index - 1]
    if (!row.level1 || before?.category !== row.level1.category) return []
    const isFirst = rows.findIndex((other) => other.level1?.category === row.level1?.category) === index
    return isFirst ? [{ row: row.row, code: 'level-1-late', params: { word: row.level1.word } }] : []
  })
}

/** A second level that no indicator follows: 生态效益指标 left blank. */
function emptyLevels(rows: readonly IndicatorRow[]): TableRepair[] {
  return rows.flatMap((row, index) => {
    if (!row.level2 || isIndicator(row)) return []
    const next = rows.slice(index + 1).find((other) => other.level2 !== null || isIndicator(other))
    const isUsed = next !== undefined && next.level2 === null && isIndicator(next)
    return isUsed ? [] : [{ row: row.row, code: 'level-empty', params: { word: row.level2.word } }]
  })
}
