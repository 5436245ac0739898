/** Text with tabs, commas or semicolons between its cells, as a grid. */
import { gridFromText, type SheetGrid } from '@/domain/targets/sheet-grid'
import { trimText } from './cells-to-grid'
import { delimiters, type Delimiter } from './csv-rows'

/** An apostrophe that keeps a spreadsheet from running the cell; it is no part of the text. */
const GUARD = /^'(?=[=+\-@])/

/** Lines of such a text with three cells or more. */
const FEWEST_CELLS = 3

export function gridFromDelimited(text: string, name: string): SheetGrid {
  const delimiter = delimiterOf(text)
  const grid = gridFromText(delimiter === '\t' ? text : withTabs(text, delimiter), name)
  return { ...grid, rows: grid.rows.map((row) => row.map((cell) => cell.replace(GUARD, ''))) }
}

/** The one that most lines are divided by; a tab where none does, and before the others where they are equal. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r\n?|\n/)
  const counts = new Map(
    (['\t', ',', ';'] satisfies Delimiter[]).map((delimiter) => [
      delimiter,
      lines.filter((line) => line.split(delimiter).length >= FEWEST_CELLS).length,
    ]),
  )
  const most = Math.max(...counts.values())
  return (['\t', ...delimiters] as const).find((delimiter) => counts.get(delimiter) === most) ?? '\t'
}

/** The same text with tabs between its cells. A quote that is not closed at a cell's end is a character like any other. */
function withTabs(text: string, delimiter: Delimiter): string {
  const cell = new RegExp(
    `"((?:[^"]|"")*)"(?=${delimiter}|\\r?\\n|\\r|$)|[^${delimiter}\\r\\n]+|${delimiter}|\\r\\n?|\\n`,
    'y',
  )
  let written = ''
  let isStart = true
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const found = cell.exec(text)
    const [part = text[at] ?? '', quoted] = found ?? []
    if (!found) cell.lastIndex = at + 1
    if (part === delimiter || /^[\r\n]/.test(part)) {
      written += part === delimiter ? '\t' : '\n'
      isStart = true
    } else {
      const value = quoted !== undefined && isStart ? quoted.replaceAll('""', '"') : part
      written += quoteCell(value)
      isStart = false
    }
  }
  return written
}

/** A cell as the reader of tabbed text takes it back. */
export function quoteCell(text: string): string {
  const value = trimText(text)
  return /[\t\n]/.test(value) || value.startsWith('"') ? `"${value.replaceAll('"', '""')}"` : value
}
