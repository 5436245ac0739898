/** One sheet may hold several tables below one another: each has a head, a header of its indicators and a body. */
import { readIndicatorHeader, type IndicatorColumns } from './indicator-columns'
import { DEPARTMENT_LABEL, FOOTER, PROJECT_LABEL, TABLE_TITLE } from './table-words'
import { labelOf, textOfLabel } from './table-text'
import type { TableRow } from './target-table'

export interface TableBlock {
  /** Everything above the header: title, unit, money, goals, tasks. */
  readonly head: readonly TableRow[]
  readonly headerRow: number
  readonly columns: IndicatorColumns
  readonly body: readonly TableRow[]
}

interface Header {
  readonly start: number
  readonly end: number
  readonly columns: IndicatorColumns
}

/** Empty when no row is the header of indicators. A header repeated after a page break starts no table of its own. */
export function splitTableBlocks(rows: readonly TableRow[]): readonly TableBlock[] {
  const headers = findHeaders(rows)
  const blocks: TableBlock[] = []
  let headStart = 0
  let at = 0
  while (at < headers.length) {
    const header = headers[at]
    if (!header) break
    const bodies: TableRow[] = []
    const name = nameOf(rows.slice(headStart, header.start))
    let from = header.end
    let nextHead = rows.length
    for (at++; ; at++) {
      const next = headers[at]
      const end = next?.start ?? rows.length
      const head = findHead(rows, from, end)
      bodies.push(...rows.slice(from, head ?? end))
      if (!next) break
      // The same unit and project again, or nothing between: the table goes on.
      const isSame = head === null || nameOf(rows.slice(head, next.start)) === name
      if (!isSame) {
        nextHead = head
        break
      }
      from = next.end
    }
    blocks.push({
      head: rows.slice(headStart, header.start),
      headerRow: rows[header.start]?.row ?? 0,
      columns: header.columns,
      body: bodies,
    })
    headStart = nextHead
  }
  return blocks
}

function findHeaders(rows: readonly TableRow[]): readonly Header[] {
  const headers: Header[] = []
  rows.forEach((_, index) => {
    if (index < (headers.at(-1)?.end ?? 0)) return
    const header = readIndicatorHeader(rows, index)
    if (header) headers.push(header)
  })
  return headers
}

/** The row at which the head of a further table begins; null when none of its labels stands before `end`. */
function findHead(rows: readonly TableRow[], from: number, end: number): number | null {
  const label = rows.findIndex((row, index) => index >= from && index < end && isNamed(row))
  if (label < 0) return null
  let start = label
  while (start > from && isAboveLabels(rows[start - 1])) start--
  return start
}

function isNamed(row: TableRow): boolean {
  return row.cells.some((_, column) => column <= 2 && nameAt(row, column) !== '')
}

/** The unit or project that a cell names. */
function nameAt(row: TableRow, column: number): string {
  return textOfLabel(row, column, DEPARTMENT_LABEL) ?? textOfLabel(row, column, PROJECT_LABEL) ?? ''
}

/** Title, 附件2, (2024年度), 单位：万元: a single cell that is no footer. */
function isAboveLabels(row: TableRow | undefined): boolean {
  const texts = row?.cells.filter((cell) => cell !== '') ?? []
  const [first, second] = texts
  if (first === undefined || FOOTER.test(labelOf(first))) return false
  if (TABLE_TITLE.test(first) && first.length < 60) return true
  return second === undefined && /年度|附[件表]|单位[:：]/.test(first)
}

/** Unit and project of a head, as one key. */
function nameOf(head: readonly TableRow[]): string {
  return head
    .flatMap((row) => row.cells.map((_, column) => nameAt(row, column)))
    .filter((text) => text !== '')
    .join('\n')
}
