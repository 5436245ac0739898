/** What was put right in the rows of an indicator block, said row by row. */
import type { Levels } from './carry-levels'
import type { IndicatorColumns } from './indicator-columns'
import type { IndicatorRow } from './read-indicator-row'
import type { TableRepair } from './target-table'

export function findRowRepairs(
  row: IndicatorRow,
  levels: Levels | null,
  columns: IndicatorColumns,
  isIndicator: boolean,
): TableRepair[] {
  const repairs: TableRepair[] = []
  const add = (code: TableRepair['code'], params: Record<string, string>) =>
    repairs.push({ row: row.row, code, params })
  const { level1, level2 } = row
  if (row.repeatedLevel2 !== null && level2)
    add('level-repeated', { found: row.repeatedLevel2, used: level2.word })
  if (level1 && level1.column !== columns.level1) add('level-moved', { word: level1.word, level: '1' })
  if (level2 && level2.column !== columns.level2) add('level-moved', { word: level2.word, level: '2' })
  if (level1 && level1.category === null && levels)
    add('level-unknown', { word: level1.word, category: levels.category })
  if (row.nameless !== '') add('row-without-name', { found: row.nameless })
  if (row.isNamedByDescription) add('name-from-description', { name: row.name })
  if (row.name !== '' && !isIndicator) add('placeholder-dropped', { found: row.name })
  else if (row.name !== '' && row.shift !== 0) {
    const params = { name: row.name, level: levels?.filedSubcategory ?? '' }
    add(row.shift > 0 ? 'row-shifted-right' : 'row-shifted-left', params)
  }
  return repairs
}

/** 效益指标 that appears only beside the fourth row of its block. */
export function findLateLevels(
  rows: readonly IndicatorRow[],
  levels: readonly (Levels | null)[],
): TableRepair[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index): TableRepair[] => {
    const { level1 } = row
    if (!level1 || seen.has(level1.word)) return []
    seen.add(level1.word)
    const before = levels[index - 1]
    const isLate = level1.category !== null && before?.filedCategory === level1.word
    return isLate ? [{ row: row.row, code: 'level-1-late', params: { word: level1.word } }] : []
  })
}

/** A second level without any indicator: 生态效益指标 left blank. */
export function findEmptyLevels(
  rows: readonly IndicatorRow[],
  levels: readonly (Levels | null)[],
  isIndicator: (row: IndicatorRow) => boolean,
): TableRepair[] {
  const repairs: TableRepair[] = []
  let start: IndicatorRow | null = null
  let filled = false
  const close = () => {
    if (start?.level2 && !filled)
      repairs.push({ row: start.row, code: 'level-empty', params: { word: start.level2.word } })
  }
  rows.forEach((row, index) => {
    const isNew = row.level2 !== null && row.level2.word !== start?.level2?.word
    const isOther = row.level1 !== null && levels[index]?.filedCategory !== levels[index - 1]?.filedCategory
    if (isNew || isOther) {
      close()
      start = row.level2 === null ? null : row
      filled = false
    }
    filled ||= isIndicator(row)
  })
  close()
  return repairs
}
