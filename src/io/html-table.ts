/** Tables of an HTML text, as Excel and WPS put them on the clipboard or a bureau publishes them, as grids. */
import type { MergedArea, SheetGrid } from '@/domain/targets/sheet-grid'
import { cellsToGrid, MOST_COLUMNS, MOST_ROWS, trimText } from './cells-to-grid'
import { attributeOf, decodeEntities, readHtmlTokens } from './html-tokens'

interface OpenTable {
  readonly rows: string[][]
  readonly merges: MergedArea[]
  readonly hiddenRows: number[]
  /** How many further rows each column is taken by a cell from above. */
  readonly taken: number[]
  row: number
  column: number
  cell: { row: number; column: number; html: string } | null
}

/** Elements that stand on a line of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'center',
])
/** A title or a unit that stands above the table; menus and news of a page do not read like this. */
const HEADING = /(?:19|20)\d\d\s*年|绩效|预算|单位|部门|项目名称|金额/
const MOST_HEADINGS = 6
const LONGEST_HEADING = 120

/**
 * Every table with a text, in order; one inside of another is a table of its own. The lines above a table that read like
 * its heading are its first rows: published pages set the title beside the table, not into it. Tables of more than
 * `mostRows` rows are left out.
 */
export function readHtmlTables(html: string, name: string, mostRows = MOST_ROWS): readonly SheetGrid[] {
  const found: { table: OpenTable; headings: readonly string[] }[] = []
  const open: OpenTable[] = []
  let outside = ''
  for (const token of readHtmlTokens(html)) {
    const table = open.at(-1)
    if (token.kind === 'text') {
      if (table?.cell) table.cell.html += collapse(token.text)
      else if (!table) outside += collapse(token.text)
      continue
    }
    const { kind, name: tag } = token
    if (kind === 'open' && tag === 'table') {
      const fresh = { rows: [], merges: [], hiddenRows: [], taken: [], row: -1, column: 0, cell: null }
      found.push({ table: fresh, headings: open.length === 0 ? headingsOf(outside) : [] })
      open.push(fresh)
      outside = ''
    } else if (kind === 'close' && tag === 'table') {
      if (table) closeCell(table)
      open.pop()
    } else if (table && (tag === 'tr' || tag === 'td' || tag === 'th')) {
      closeCell(table)
      if (kind === 'open') openPart(table, tag, token.attributes)
    } else if (tag === 'br' || BLOCKS.has(tag)) {
      if (table?.cell) table.cell.html += '\n'
      else if (!table) outside += '\n'
    }
  }
  for (const table of open) closeCell(table)
  return found.flatMap(({ table, headings }) => toGrid(table, headings, name, mostRows) ?? [])
}

/** Blanks as a page shows them. Where the source goes on in a new line between two Chinese characters there is none. */
function collapse(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
}

function headingsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(textOf)
    .filter((line) => line.length <= LONGEST_HEADING && HEADING.test(line))
    .slice(-MOST_HEADINGS)
}

function openPart(table: OpenTable, tag: string, attributes: string): void {
  const isHidden = /display\s*:\s*none/i.test(attributes)
  if (tag === 'tr') {
    openRow(table)
    if (isHidden) table.hiddenRows.push(table.row)
    return
  }
  if (table.row < 0) openRow(table)
  while ((table.taken[table.column] ?? 0) > 0) table.column += 1
  const columns = spanOf(attributes, 'colspan', MOST_COLUMNS)
  const rows = spanOf(attributes, 'rowspan', MOST_ROWS)
  const { row, column } = table
  table.cell = { row, column, html: '' }
  // Excel marks a text that merely runs over empty cells beside it as a span, too.
  const isMerged = !/mso-ignore\s*:\s*colspan/i.test(attributes)
  if (isMerged && rows * columns > 1) table.merges.push({ row, column, rows, columns })
  for (let x = column; x < Math.min(column + columns, MOST_COLUMNS + 1); x += 1) table.taken[x] = rows
  table.column = column + columns
}

function openRow(table: OpenTable): void {
  if (table.row >= 0) for (const [x, rows] of table.taken.entries()) table.taken[x] = Math.max(0, rows - 1)
  table.row += 1
  table.column = 0
}

/** 0 stands for all rows that follow. */
function spanOf(attributes: string, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(attributes, name) ?? '1', 10)
  if (Number.isNaN(span) || span < 0) return 1
  return span === 0 && name === 'rowspan' ? most : Math.min(Math.max(span, 1), most)
}

function closeCell(table: OpenTable): void {
  if (table.cell === null) return
  const { row, column, html } = table.cell
  table.cell = null
  ;(table.rows[row] ??= [])[column] = textOf(html)
}

/** Lines without blanks at their ends, none of them empty. */
function textOf(html: string): string {
  const lines = html.split('\n').map((line) => trimText(decodeEntities(line)))
  return lines.filter((line) => line !== '').join('\n')
}

function toGrid(
  table: OpenTable,
  headings: readonly string[],
  name: string,
  mostRows: number,
): SheetGrid | null {
  const above = headings.length
  const cells = {
    name,
    rows: [...headings.map((line) => [line]), ...Array.from(table.rows)],
    merges: table.merges.map((area) => ({ ...area, row: area.row + above })),
    hiddenRows: table.hiddenRows.map((row) => row + above),
  }
  const grid = cellsToGrid(cells, mostRows)
  return grid === null || grid.rows.length <= above ? null : grid
}
