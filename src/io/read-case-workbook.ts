import { chooseRegisterSheet, type RegisterSheet, type SheetNote } from '@/domain/cases/register-sheet'
import type { FileIssue } from '@/domain/cases/case-issue'
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import type { ByteSource } from './byte-source'
import { createCaseTable, type CaseTableOptions, type CaseTableReading } from './case-table'
import { FileQuestion, FileRefusal } from './file-refusal'
import { registerTexts } from './register-texts'
import { readWorkbook, type WorkbookIssue, type WorkbookNote } from './workbook'

/** Larger ones hold pictures, or more rows than a page has memory for: as CSV they are read piece by piece. */
const MOST_BYTES = 32_000_000
const MOST_ROWS = 200_000

const issues: Readonly<Record<WorkbookIssue, FileIssue>> = {
  broken: { code: 'workbook-broken' },
  'too-large': { code: 'workbook-too-large' },
  password: { code: 'workbook-password' },
  'no-sheet': { code: 'empty-file' },
  'other-workbook': { code: 'workbook-other' },
  'document-file': { code: 'document-file' },
  'not-a-table-file': { code: 'binary-file' },
}

/** The register in a workbook. Throws a FileRefusal where there is none. Lines are the rows of the sheet, from 1. */
export async function readCaseWorkbook(
  source: ByteSource,
  options: CaseTableOptions,
): Promise<CaseTableReading & { readonly sheet: RegisterSheet }> {
  const reading = await readWorkbook(await readWhole(source), undefined, {
    cellTexts: registerTexts,
    mostRows: MOST_ROWS,
  })
  if (!reading.ok) throw new FileRefusal(issues[reading.issue])
  return readCaseSheets(reading.sheets, reading.notes, options)
}

/** The register among sheets, of a workbook or of a page. Throws what has to be asked, or why there is none. */
export function readCaseSheets(
  sheets: readonly SheetGrid[],
  notes: readonly WorkbookNote[],
  options: CaseTableOptions,
): CaseTableReading & { readonly sheet: RegisterSheet } {
  const hidden = new Set(notes.flatMap((note) => (note.code === 'hidden-sheet' ? [note.sheet] : [])))
  const choice = chooseRegisterSheet(sheets, hidden, options.choices.sheet)
  if (choice.kind === 'refused') throw new FileRefusal(choice.issue)
  if (choice.kind === 'asked') throw new FileQuestion(choice.question)
  const { sheet } = choice
  const table = createCaseTable(options, sheet.rows.length, () => false)
  table.take(recordsOf(sheet))
  const read = table.finish()
  const others = sheets.filter((each) => each !== sheet).map(({ name }) => name)
  return { ...read, sheet: { name: sheet.name, notes: notesOf(sheet, notes, others, read.headerLine) } }
}

async function readWhole(source: ByteSource): Promise<Uint8Array> {
  if (source.size > MOST_BYTES) throw new FileRefusal({ code: 'workbook-too-large' })
  const whole = new Uint8Array(source.size)
  let at = 0
  for await (const piece of source.pieces()) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Rows without a text are passed over, as blank lines of a text are. */
function recordsOf({ rows }: SheetGrid) {
  return rows.flatMap((cells, index) =>
    cells.some((cell) => cell !== '')
      ? [{ cells: [...cells], line: index + 1, lastLine: index + 1, isBroken: false }]
      : [],
  )
}

function notesOf(
  sheet: SheetGrid,
  found: readonly WorkbookNote[],
  others: readonly string[],
  headerLine: number,
): readonly SheetNote[] {
  const notes: SheetNote[] = []
  const lines = sheet.hiddenRows.map((row) => row + 1).filter((line) => line > headerLine)
  if (lines.length > 0) notes.push({ code: 'hidden-rows', lines })
  for (const note of found) {
    if (note.sheet !== sheet.name) continue
    if (note.code === 'hidden-sheet') notes.push({ code: 'hidden-sheet' })
    else if (note.code === 'formula-without-value')
      notes.push({ code: 'formula-without-value', cells: note.cells })
    else {
      const headers = note.columns.flatMap((column) => sheet.rows[headerLine - 1]?.[column] || [])
      if (headers.length > 0) notes.push({ code: 'hidden-columns', headers })
    }
  }
  if (others.length > 0) notes.push({ code: 'other-sheets', sheets: others })
  return notes
}
