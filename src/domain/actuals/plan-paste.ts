/**
 * Where the cells of a pasted block go. Rows that carry names go to the rows of these names, columns under a
 * quarter's heading to that quarter; without either, the block is laid from the cell it was pasted into. Blank
 * cells never clear a figure: blank is not zero, and a form half filled is the usual thing to paste.
 */
import type { EntryBasis, PeriodEnd } from '../model'
import { foldText } from './normalise-number-text'

export interface PasteRow {
  readonly rowId: string
  /** The names the row is known by: as filed, and without unit and numbering. */
  readonly names: readonly string[]
  /** Other cells of the row that people copy along, such as the 指标值; never taken for a figure. */
  readonly otherTexts: readonly string[]
}

export interface PasteTarget {
  /** As they stand on the screen. */
  readonly rows: readonly PasteRow[]
  readonly periods: readonly PeriodEnd[]
  readonly start: { readonly rowId: string; readonly periodEnd: PeriodEnd }
}

export interface PastedCell {
  readonly rowId: string
  readonly periodEnd: PeriodEnd
  /** null: what the row is usually stated in. */
  readonly basis: EntryBasis | null
  readonly text: string
}

export interface PastePlan {
  readonly cells: readonly PastedCell[]
  readonly matchedBy: 'name' | 'position'
  /** Names of pasted rows that no row here has. */
  readonly unknownNames: readonly string[]
  /** Cells with text that lie outside the grid. */
  readonly outside: number
}

const QUARTER_WORDS: readonly (readonly [RegExp, PeriodEnd])[] = [
  [/^(第?[一1]季度?|q1|[1一]月?[-—–~至]3月|一季)$/, 3],
  [/^(第?[二2]季度?|q2|[1一]月?[-—–~至]6月|上半年)$/, 6],
  [/^(第?[三3]季度?|q3|[1一]月?[-—–~至]9月|前三季度)$/, 9],
  [/^(第?[四4]季度?|q4|[1一]月?[-—–~至]12月|全年)$/, 12],
]
/** A heading that reaches back to January heads year-to-date figures. */
const FROM_JANUARY = /^[1一]月?[-—–~至]|上半年|前三季度|全年|累计/
const HEADER_WORDS =
  /^(指标|[一二三]级指标|指标名称|(年度)?指标值|名称|(重点工作)?任务|任务名称|(实际)?完成(值|情况)|序号|执行数|说明|备注)$/

export function planPaste(table: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const header = table[0] !== undefined && isHeader(table[0]) ? table[0] : null
  const body = header ? table.slice(1) : table
  const byName = new Map(target.rows.flatMap((row) => row.names.map((name) => [nameKey(name), row] as const)))
  const nameColumn = findNameColumn(body, byName)
  const columns = periodColumns(header, body, nameColumn, target)
  const startRow = target.rows.findIndex((row) => row.rowId === target.start.rowId)

  const cells: PastedCell[] = []
  const unknownNames: string[] = []
  let outside = 0
  body.forEach((texts, index) => {
    const name = nameColumn === null ? null : (texts[nameColumn] ?? '')
    const row = name === null ? target.rows[startRow + index] : byName.get(nameKey(name))
    const filled = [...columns].flatMap(([column, heading]) => {
      const text = texts[column] ?? ''
      return text === '' ? [] : [{ ...heading, text }]
    })
    if (!row && name !== null && name !== '' && filled.length > 0) unknownNames.push(name)
    for (const { periodEnd, basis, text } of filled) {
      if (row && periodEnd !== null) cells.push({ rowId: row.rowId, periodEnd, basis, text })
      else outside += 1
    }
  })
  return { cells, matchedBy: nameColumn === null ? 'position' : 'name', unknownNames, outside }
}

interface Heading {
  readonly periodEnd: PeriodEnd | null
  /** null: the heading does not say it, the row's own basis holds. */
  readonly basis: EntryBasis | null
}

/** A quarter as people head a column with it: 第四季度, Q4, 1—12月执行数, 四季度（累计）. null for anything else. */
export function parseQuarterHeading(text: string): Heading | null {
  const word = foldText(text)
    .toLowerCase()
    .replace(/ /g, '')
    .replace(/^\d{4}年?/, '')
  const bare = word
    .replace(/\(.*\)$/, '')
    .replace(/(累计|本季|发生数|累计数|完成值|完成情况|执行数|执行情况|实际)+$/, '')
  const periodEnd = QUARTER_WORDS.find(([pattern]) => pattern.test(bare))?.[1]
  if (periodEnd === undefined) return null
  const basis = FROM_JANUARY.test(word) ? 'cumulative' : word.includes('本季') ? 'period' : null
  return { periodEnd, basis }
}

function isHeader(texts: readonly string[]): boolean {
  return texts.some((text) => parseQuarterHeading(text) !== null || HEADER_WORDS.test(foldText(text)))
}

/** The column whose cells are names of rows here, if any is. */
function findNameColumn(
  body: readonly (readonly string[])[],
  byName: ReadonlyMap<string, PasteRow>,
): number | null {
  const width = Math.max(0, ...body.map((texts) => texts.length))
  const hits = Array.from(
    { length: width },
    (_, column) => body.filter((texts) => byName.has(nameKey(texts[column] ?? ''))).length,
  )
  const most = Math.max(0, ...hits)
  return most === 0 ? null : hits.indexOf(most)
}

/** What each pasted column holds; no period for a column beyond the last one. */
function periodColumns(
  header: readonly string[] | null,
  body: readonly (readonly string[])[],
  nameColumn: number | null,
  target: PasteTarget,
): Map<number, Heading> {
  const headed = (header ?? []).flatMap((text, column) => {
    const heading = parseQuarterHeading(text)
    const periodEnd = heading?.periodEnd ?? null
    const isHere = periodEnd !== null && target.periods.includes(periodEnd)
    return heading && isHere ? [[column, heading] as const] : []
  })
  if (headed.length > 0) return new Map(headed)

  const others = new Set(
    target.rows.flatMap((row) => row.otherTexts.map(nameKey)).filter((key) => key !== ''),
  )
  const width = Math.max(0, ...body.map((texts) => texts.length))
  const start = target.periods.indexOf(target.start.periodEnd)
  const columns = new Map<number, Heading>()
  for (let column = 0; column < width; column++) {
    const filled = body.map((texts) => texts[column] ?? '').filter((text) => text !== '')
    const isCopiedAlong =
      nameColumn !== null && filled.length > 0 && filled.every((text) => others.has(nameKey(text)))
    if ((nameColumn !== null && column <= nameColumn) || isCopiedAlong) continue
    columns.set(column, { periodEnd: target.periods[start + columns.size] ?? null, basis: null })
  }
  return columns
}

/** 指标1：培训次数 (次) and 培训次数 are the same name. */
function nameKey(name: string): string {
  return foldText(name)
    .replace(/^[★* ]*((指标|任务)?\d+ ?[:、.])?[★* ]*/, '')
    .replace(/[({][^(){}]*[)}]$/, '')
    .replace(/[ “”"'‘’]/g, '')
    .toLowerCase()
}
