/** What of the beginning of a text may be shown before anybody knows which of its columns are personal. */
import Papa from 'papaparse'
import { HEADER_WITHIN } from '@/domain/cases/find-header'
import { findHeaderLines, isDataCell } from '@/domain/cases/header-lines'
import { namesOf } from '@/domain/cases/map-columns'
import { delimiters } from './csv-rows'
import { isMarkup, readMarkupSheets } from './markup-sheets'

const MOST_LINES = 3
const LONGEST_CELL = 12
const BETWEEN = ' | '

/**
 * The lines that look like a header; where none does, the words of the first line that have no figure in them and do
 * not look like a name. Never a row of data.
 */
export function headerLinesOf(text: string): string[] {
  const readings = isMarkup(text) ? readMarkupSheets(text).map(({ rows }) => rows) : delimiters.map(cut)
  const headers = readings.map((rows) => findHeaderLines(rows).map((place) => wordsOf(rows[place])))
  const widths = headers.map((lines) => Math.max(0, ...lines.map((words) => words.length)))
  const best = widths.indexOf(Math.max(...widths))
  const lines = headers[best] ?? []
  if (lines.length > 0) return lines.slice(0, MOST_LINES).map((words) => words.join(BETWEEN))
  const first = readings.map((rows) =>
    namesOf(wordsOf(rows.find((row) => wordsOf(row).length > 0))).filter(isHarmless),
  )
  const words = first.sort((a, b) => b.length - a.length)[0] ?? []
  return words.length > 0 ? [words.join(BETWEEN)] : []

  function cut(delimiter: string): readonly (readonly string[])[] {
    const newline = text.includes('\n') ? '\n' : '\r'
    return Papa.parse<string[]>(text, { delimiter, newline, preview: HEADER_WITHIN }).data
  }
}

const wordsOf = (row: readonly string[] = []) => row.map((cell) => cell.trim()).filter((cell) => cell !== '')

function isHarmless(text: string): boolean {
  return text.length <= LONGEST_CELL && !isDataCell(text)
}
