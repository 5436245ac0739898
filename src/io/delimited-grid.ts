/** Text with tabs, commas or semicolons between its cells, as a grid. */
import { gridFromText, type SheetGrid } from '@/domain/targets/sheet-grid'
import { cellsToGrid, trimText } from './cells-to-grid'
import { delimiters, type Delimiter } from './csv-rows'

/** What a spreadsheet would run, or fetch from elsewhere, on opening the text. Bare signs and figures are harmless. */
const RUNS = /^[=+\-@].*[(|!'"\\]/s
/** A cell whose first apostrophe keeps a spreadsheet from running it and is no part of its text. */
const GUARDED = /^'+[=+\-@]/

/** A cell as text files hold it. */
export function guardCell(text: string): string {
  return RUNS.test(text) || GUARDED.test(text) ? `'${text}` : text
}

function unguardCell(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

/** Cells from which on a line is taken for divided. Words have commas in them, and hardly ever a tab. */
const FEWEST_CELLS: Readonly<Record<Delimiter, number>> = { '\t': 2, ',': 3, ';': 3 }

/** The only grid of a text, none where it has no words; null where it is larger than any target table. */
export function gridFromDelimited(text: string, name: string): readonly SheetGrid[] | null {
  const delimiter = delimiterOf(text)
  const { rows } = gridFromText(delimiter === '\t' ? text : withTabs(text, delimiter), name)
  const unguarded = rows.map((row) => row.map(unguardCell))
  const grid = cellsToGrid({ name, rows: unguarded, merges: [], hiddenRows: [] })
  return grid === null ? null : [grid].filter((each) => each.rows.length > 0)
}

/** The one that most lines are divided by; a tab where none does, and before the others where they are equal. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r\n?|\n/)
  const counts = new Map(
    (['\t', ',', ';'] satisfies Delimiter[]).map((delimiter) => [
      delimiter,
      lines.filter((line) => line.split(delimiter).length >= FEWEST_CELLS[delimiter]).length,
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
