/** Registers that come as workbooks: which sheet is the register, and what is to be said of it. */
import type { SheetGrid } from '../targets/sheet-grid'
import type { FileIssue } from './case-issue'
import { findHeaderRow, HEADER_WITHIN } from './find-header'
import { countHeaderWords, fieldsOfRow, requiredFields } from './map-columns'

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

export type SheetChoice =
  { readonly ok: true; readonly sheet: SheetGrid } | { readonly ok: false; readonly issue: FileIssue }

/**
 * The only sheet that names the columns of a register; a hidden one only where no sheet that is seen does. Of several
 * none is chosen: rows of one would be left out, or cases of an old copy counted. Where no sheet is a register, the
 * one that comes nearest is taken, so that what it lacks can be said.
 */
export function chooseRegisterSheet(sheets: readonly SheetGrid[], hidden: ReadonlySet<string>): SheetChoice {
  const registers = sheets.filter(isRegister)
  const seen = registers.filter(({ name }) => !hidden.has(name))
  const [first, ...others] = seen.length > 0 ? seen : registers
  if (first && others.length > 0)
    return {
      ok: false,
      issue: { code: 'several-registers', sheets: [first, ...others].map(({ name }) => name) },
    }
  const sheet = first ?? nearest(sheets)
  return sheet ? { ok: true, sheet } : { ok: false, issue: { code: 'empty-file' } }
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
