/** From the exported text to rows of cells, and the words of a label in one spelling. */
import { isLabel } from './table-words'
import type { TableRow } from './target-table'

/** A quote that never closes before a cell's end is a character like any other. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y
const CELL_END = /[\t\r\n]/g

/** Splits at tabs and line ends. A cell that Excel put in quotes may hold line ends of its own. */
export function readTableRows(text: string): readonly TableRow[] {
  const rows: TableRow[] = []
  let line = 1
  for (let at = 0; at < text.length;) {
    const row = line
    const cells: string[] = []
    for (;;) {
      const cell = readCell(text, at)
      cells.push(cell.value.trim())
      line += cell.lineEnds
      at = cell.end
      if (text[at] !== '\t') break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells })
  }
  return rows
}

function readCell(text: string, start: number): { value: string; end: number; lineEnds: number } {
  QUOTED.lastIndex = start
  const quoted = text[start] === '"' ? QUOTED.exec(text) : null
  if (quoted?.[1] !== undefined) {
    const value = quoted[1].replace(/""/g, '"').replace(/\r\n?/g, '\n')
    return { value, end: QUOTED.lastIndex, lineEnds: value.split('\n').length - 1 }
  }
  CELL_END.lastIndex = start
  const end = CELL_END.exec(text)?.index ?? text.length
  return { value: text.slice(start, end), end, lineEnds: 0 }
}

/** Nothing in it that a label does not have. */
const PLAIN = /^[^\s\u3000★☆*（）：:]+$/

/** A label as the word tables know it: no blanks, ASCII brackets and colons, none at the end. */
export function labelOf(cell: string): string {
  if (cell === '' || PLAIN.test(cell)) return cell
  return cell
    .replace(/[\s\u3000★☆*]/g, '')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/：/g, ':')
    .replace(/(.):$/, '$1')
}

/** The words of a cell without HTML tags and entities. `>400件` and `<5%` are no tags. */
export function stripTags(cell: string): string {
  return cell
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

/**
 * The text that belongs to a label: the next cell, or a later one where merged cells left blanks between. '' when the
 * next label comes first.
 */
export function cellAfter(row: TableRow, column: number): string {
  const next = row.cells.slice(column + 1).find((cell) => cell !== '')
  if (next === undefined) return ''
  const isNext = row.cells[column + 1] === next
  return !isNext && (/[:：]$/.test(next) || isLabel(labelOf(next))) ? '' : next
}

/** 预算单位（盖章）：某局 in one cell. */
const INLINE = /^([^:：\n]{2,16})[:：]\s*(.+)$/s

/** What a cell says under such a label, beside it or behind its colon; null where the cell has another label. */
export function textOfLabel(row: TableRow, column: number, label: RegExp): string | null {
  const cell = row.cells[column] ?? ''
  if (cell === '') return null
  if (label.test(labelOf(cell))) return cellAfter(row, column)
  const [, name = '', text = ''] = INLINE.exec(cell) ?? []
  return label.test(labelOf(name).replace(/\([^()]*\)$/, '')) ? text : null
}

/** The first such text that is not empty; '' when there is none. */
export function textAfter(rows: readonly TableRow[], label: RegExp): string {
  for (const row of rows) {
    for (let column = 0; column < row.cells.length; column++) {
      const text = textOfLabel(row, column, label)
      if (text) return text
    }
  }
  return ''
}

/** Where a cell with such a label stands; null when there is none. */
export function findCell(
  rows: readonly TableRow[],
  label: RegExp,
): { readonly row: TableRow; readonly column: number } | null {
  for (const row of rows) {
    const column = row.cells.findIndex((cell) => cell !== '' && label.test(labelOf(cell)))
    if (column >= 0) return { row, column }
  }
  return null
}
