/** Registers that come as workbooks: which sheet is the register, and what is to be said of it. */
import type { SheetGrid } from '../targets/sheet-grid'
import type { FileIssue } from './case-issue'
import { requiredFields } from './case-fields'
import { findHeaderRow, HEADER_WITHIN } from './find-header'
import { findHeaderLines } from './header-lines'
import type { ImportQuestion } from './import-choices'
import { countHeaderWords, fieldsOfRow } from './map-columns'

/** What a person who looks at the sheet would not expect. Nothing of it changes what was read. */
export type SheetNote =
  /** Read like any other row. Lines of the sheet, from 1, of rows below the header. */
  | { readonly code: 'hidden-rows'; readonly lines: readonly number[] }
  /** Read like any other; by their headers. */
  | { readonly code: 'hidden-columns'; readonly headers: readonly string[] }
  /** The sheet itself, which was read because no other is a register. */
  | { readonly code: 'hidden-sheet' }
  /** Formulas that were never computed: read as blank. */
  | { readonly code: 'formula-without-value'; readonly cells: readonly string[] }
  /** With something in them; not read. */
  | { readonly code: 'other-sheets'; readonly sheets: readonly string[] }

/** The sheet that a register was read from. */
export interface RegisterSheet {
  readonly name: string
  readonly notes: readonly SheetNote[]
}

export type SheetQuestion = Extract<ImportQuestion, { kind: 'sheet' }>

export type SheetChoice =
  | { readonly kind: 'sheet'; readonly sheet: SheetGrid }
  | { readonly kind: 'asked'; readonly question: SheetQuestion }
  | { readonly kind: 'refused'; readonly issue: FileIssue }

/**
 * The sheet that a person chose, else the only one that names the columns of a register; a hidden one only where no
 * sheet that is seen does. Of several it is asked: rows of one would be left out, or cases of an old copy counted. Where
 * no sheet is a register, those that are tables stand for them, and else the one that comes nearest, so that what it
 * lacks can be said.
 */
export function chooseRegisterSheet(
  sheets: readonly SheetGrid[],
  hidden: ReadonlySet<string>,
  chosen: string | null = null,
): SheetChoice {
  const own = sheets.find(({ name }) => name === chosen)
  if (own) return { kind: 'sheet', sheet: own }
  const registers = sheets.filter(isRegister)
  const likely = registers.length > 0 ? registers : sheets.filter(isTable)
  const seen = likely.filter(({ name }) => !hidden.has(name))
  const [first, ...others] = seen.length > 0 ? seen : likely
  if (first && others.length > 0) return { kind: 'asked', question: askFor([first, ...others], hidden) }
  const sheet = first ?? nearest(sheets)
  return sheet ? { kind: 'sheet', sheet } : { kind: 'refused', issue: { code: 'empty-file' } }
}

function askFor(sheets: readonly SheetGrid[], hidden: ReadonlySet<string>): SheetQuestion {
  return {
    kind: 'sheet',
    sheets: sheets.map(({ name, rows }) => ({
      ...{ name, isHidden: hidden.has(name) },
      // Those of the header and of what stands above it are no cases.
      rows: rows.filter((row) => row.some((cell) => cell !== '')).length - 1 - placeOfHeader(rows),
    })),
  }
}

/** Among the filled rows; 0 where none is known. */
function placeOfHeader(rows: SheetGrid['rows']): number {
  const filled = firstFilled(rows)
  const known = findHeaderRow(filled)
  return known >= 0 ? known : (findHeaderLines(filled)[0] ?? 0)
}

/** Whether it has a header of whatever words, and rows. */
function isTable({ rows }: SheetGrid): boolean {
  const filled = firstFilled(rows)
  const [place] = findHeaderLines(filled)
  return place !== undefined && filled.length > place + 1
}

function isRegister({ rows }: SheetGrid): boolean {
  const header = headerOf(rows)
  const fields = header ? fieldsOfRow(header) : new Set()
  return requiredFields.every((field) => fields.has(field))
}

function headerOf(rows: SheetGrid['rows']): readonly string[] | undefined {
  const filled = firstFilled(rows)
  return filled[findHeaderRow(filled)]
}

function nearest(sheets: readonly SheetGrid[]): SheetGrid | undefined {
  const counts = sheets.map(({ rows }) => Math.max(0, ...firstFilled(rows).map(countHeaderWords)))
  return sheets[counts.indexOf(Math.max(...counts))]
}

function firstFilled(rows: SheetGrid['rows']): readonly (readonly string[])[] {
  const filled: (readonly string[])[] = []
  for (const row of rows) {
    if (filled.length === HEADER_WITHIN) break
    if (row.some((cell) => cell !== '')) filled.push(row)
  }
  return filled
}
