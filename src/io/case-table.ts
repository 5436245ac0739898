import {
  createCaseIntake,
  keptCells,
  type CaseIntakeResult,
  type HashCaseNumber,
} from '@/domain/cases/case-intake'
import { canBeMapped, describeColumns, findNotFollowed, mappingOf } from '@/domain/cases/column-samples'
import { columnNames, headerSetOf } from '@/domain/cases/column-names'
import { findHeaderRow, HEADER_WITHIN } from '@/domain/cases/find-header'
import { findHeaderLines } from '@/domain/cases/header-lines'
import type {
  ImportChoices,
  MappingSheet,
  MappingToKeep,
  RegisterMapping,
  RememberedMapping,
} from '@/domain/cases/import-choices'
import { mapColumns, namesOf, type ColumnMap } from '@/domain/cases/map-columns'
import type { CsvRecord } from './csv-rows'
import { createFileFingerprint } from './file-fingerprint'
import { FileQuestion, FileRefusal } from './file-refusal'

/** How the rows of a register are read, whatever kind of file they come from. */
export interface CaseTableOptions {
  readonly hashCaseNumber: HashCaseNumber
  /** Last year a date may name. */
  readonly latestYear: number
  readonly choices: ImportChoices
  readonly remembered: readonly RememberedMapping[]
}

export interface CaseTableReading {
  readonly headerLine: number
  readonly columns: ColumnMap
  /** How the columns were read and could be. */
  readonly mapping: MappingSheet
  /** What the import is to remember; null: nothing was settled by hand. */
  readonly mappingToKeep: MappingToKeep | null
  /** The first rows, kept columns only. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly intake: CaseIntakeResult
}

export interface CaseTable {
  /** Throws a FileRefusal where the first records are no register, a FileQuestion where only a person can tell. */
  readonly take: (records: readonly CsvRecord[]) => void
  /** Throws a FileRefusal where there was no row. */
  readonly finish: () => CaseTableReading
}

/** Rows by whose content personal columns are told. */
const SAMPLE_ROWS = 200
const PREVIEW_ROWS = 5

/**
 * Finds the header and the columns in the first records, then takes the rows in. `hasSwallowed` tells a record of
 * several lines in which whole rows stand; it is given the number of columns.
 */
export function createCaseTable(
  options: CaseTableOptions,
  expectedRows: number,
  hasSwallowed: (cells: readonly string[], columns: number) => boolean,
): CaseTable {
  let waiting: CsvRecord[] = []
  let mapped: (Mapped & { readonly intake: ReturnType<typeof createCaseIntake> }) | null = null
  const preview: { line: number; cells: readonly string[] }[] = []

  function begin(): NonNullable<typeof mapped> {
    const { rows, ...found } = mapTable(waiting, options)
    waiting = []
    const intake = createCaseIntake(found.columns, options.hashCaseNumber, options.latestYear, expectedRows)
    mapped = { ...found, intake }
    rows.forEach(takeRow)
    return mapped
  }

  function takeRow({ cells, line, lastLine, isBroken }: CsvRecord): void {
    if (!mapped) return
    const { columns, intake } = mapped
    if (isBroken) return intake.addBroken('quote-broken', line, lastLine)
    if (lastLine > line && hasSwallowed(cells, columns.width))
      return intake.addBroken('lines-swallowed', line, lastLine)
    if (preview.length < PREVIEW_ROWS) preview.push({ line, cells: keptCells(cells, columns) })
    intake.add(cells, line)
  }

  return {
    take(records) {
      if (mapped) return records.forEach(takeRow)
      waiting = waiting.concat(records)
      if (waiting.length >= HEADER_WITHIN + SAMPLE_ROWS) begin()
    },
    finish() {
      const { intake, sheet, ...found } = mapped ?? begin()
      const taken = intake.finish()
      if (taken.rows === 0) throw new FileRefusal({ code: 'no-rows' })
      const { unknownStatuses } = taken
      return { ...found, mapping: { ...sheet, unknownStatuses }, preview, intake: taken }
    },
  }
}

interface Mapped {
  readonly headerLine: number
  readonly columns: ColumnMap
  readonly sheet: Omit<MappingSheet, 'unknownStatuses'>
  readonly mappingToKeep: MappingToKeep | null
}

interface FoundHeader {
  /** Among the records. */
  readonly place: number
  readonly header: CsvRecord
  /** Identifies the names of its columns. */
  readonly headerSet: string
  /** Where the header could stand too, with its own place. */
  readonly places: readonly number[]
  /** By known names or by a person, not by its shape alone. */
  readonly isKnown: boolean
}

/**
 * The header among the first records: the line that a person chose, else the one with known names, else one that was
 * mapped before, else the widest that looks like one. Throws a FileRefusal where no line does.
 */
function findHeader(records: readonly CsvRecord[], { choices, remembered }: CaseTableOptions): FoundHeader {
  const cells = records.map((record) => record.cells)
  const likely = findHeaderLines(cells)
  const known = findHeaderRow(cells)
  const places = known < 0 || likely.includes(known) ? likely : [known, ...likely]
  const setAt = (place: number) => headerSetOfRow(cells[place] ?? [])
  const chosen = places.find((place) => records[place]?.line === choices.headerLine)
  const readBefore = places.find((place) => remembered.some(({ headerSet }) => headerSet === setAt(place)))
  const place = chosen ?? (known >= 0 ? known : (readBefore ?? widest(places, cells)))
  const header = place === undefined ? undefined : records[place]
  if (place === undefined || !header) throw new FileRefusal(noHeader(cells))
  return { place, header, headerSet: setAt(place), places, isKnown: known >= 0 || chosen !== undefined }
}

/** The header among the first records, and its columns. Throws what has to be asked, or why it is no register. */
function mapTable(
  records: readonly CsvRecord[],
  options: CaseTableOptions,
): Mapped & { readonly rows: readonly CsvRecord[] } {
  const { choices, remembered } = options
  const { place, header, headerSet, places, isKnown } = findHeader(records, options)
  const rows = records.slice(place + 1)
  const sample = rows.slice(0, SAMPLE_ROWS).map((row) => row.cells)
  const before = remembered.find((each) => each.headerSet === headerSet)
  const used = choices.mapping ?? before?.mapping ?? null
  const result = mapColumns(header.cells, sample, used)
  const at = result.ok ? result.columns.at : result.at
  const sheet = {
    headerLine: header.line,
    headerLines: places.map((each) => ({
      line: records[each]?.line ?? 0,
      cells: columnNames(records[each]?.cells ?? []).filter((name) => name !== ''),
    })),
    columns: describeColumns(header.cells, sample, at),
    statusWords: used?.statusWords ?? {},
    headerSet,
    rememberedAt: choices.mapping ? null : (before?.recordedAt ?? null),
    notFollowed: choices.mapping || !before ? [] : findNotFollowed(before.mapping, header.cells, sample, at),
  }
  if (result.ok) {
    const { columns } = result
    const mappingToKeep = choices.mapping && keepOf(header.cells, sample, columns, headerSet)
    return { headerLine: header.line, columns, sheet, mappingToKeep, rows }
  }
  const { missing, twice } = result
  if (rows.length > 0 && canBeMapped(sheet.columns))
    throw new FileQuestion({ kind: 'mapping', missing, twice, ...sheet, unknownStatuses: [] })
  if (!isKnown) throw new FileRefusal(noHeader(records.map(({ cells }) => cells)))
  throw new FileRefusal({
    code: 'columns-missing',
    missing,
    found: namesOf(header.cells.map((cell) => cell.trim())),
  })
}

function headerSetOfRow(cells: readonly string[]): string {
  const fingerprint = createFileFingerprint()
  fingerprint.add(new TextEncoder().encode(headerSetOf(columnNames(cells))))
  return fingerprint.finish()
}

/** The first of those with most cells. */
function widest(places: readonly number[], cells: readonly (readonly string[])[]): number | undefined {
  const widths = places.map((place) => (cells[place] ?? []).filter((cell) => cell.trim() !== '').length)
  return places[widths.indexOf(Math.max(...widths))]
}

/** A mapping that says no more than the known names do is not remembered. */
function keepOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  columns: ColumnMap,
  headerSet: string,
): MappingToKeep {
  const byName = mapColumns(header, sample)
  const mapping: RegisterMapping = mappingOf(columns, header)
  const isAsKnown =
    byName.ok &&
    JSON.stringify(byName.columns.at) === JSON.stringify(columns.at) &&
    Object.keys(columns.statusWords).length === 0
  return { headerSet, mapping: isAsKnown ? null : mapping }
}

function noHeader([first]: readonly (readonly string[])[]) {
  if (!first) return { code: 'empty-file' } as const
  return { code: 'header-not-found', found: namesOf(first.map((cell) => cell.trim())) } as const
}
