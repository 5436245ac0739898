import {
  createCaseIntake,
  keptCells,
  type CaseIntakeResult,
  type HashCaseNumber,
} from '@/domain/cases/case-intake'
import { findHeaderRow, HEADER_WITHIN } from '@/domain/cases/find-header'
import { mapColumns, namesOf, type ColumnMap } from '@/domain/cases/map-columns'
import { FileRefusal } from './csv-decode'
import type { CsvRecord } from './csv-rows'

/** How the rows of a register are read, whatever kind of file they come from. */
export interface CaseTableOptions {
  readonly hashCaseNumber: HashCaseNumber
  /** Last year a date may name. */
  readonly latestYear: number
}

export interface CaseTableReading {
  readonly headerLine: number
  readonly columns: ColumnMap
  /** The first rows, kept columns only. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly intake: CaseIntakeResult
}

export interface CaseTable {
  /** Throws a FileRefusal where the first records are no register. */
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
  let mapped: {
    readonly headerLine: number
    readonly columns: ColumnMap
    readonly intake: ReturnType<typeof createCaseIntake>
  } | null = null
  const preview: { line: number; cells: readonly string[] }[] = []

  function begin(): NonNullable<typeof mapped> {
    const cells = waiting.map((record) => record.cells)
    const place = findHeaderRow(cells)
    const header = waiting[place]
    if (!header) throw new FileRefusal(noHeader(cells))
    const rows = waiting.slice(place + 1)
    waiting = []
    const result = mapColumns(
      header.cells,
      rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
    )
    if (!result.ok) throw new FileRefusal(result.issue)
    const { columns } = result
    const intake = createCaseIntake(columns, options.hashCaseNumber, options.latestYear, expectedRows)
    mapped = { headerLine: header.line, columns, intake }
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
      const { headerLine, columns, intake } = mapped ?? begin()
      const taken = intake.finish()
      if (taken.rows === 0) throw new FileRefusal({ code: 'no-rows' })
      return { headerLine, columns, preview, intake: taken }
    },
  }
}

function noHeader([first]: readonly (readonly string[])[]) {
  if (!first) return { code: 'empty-file' } as const
  return { code: 'header-not-found', found: namesOf(first.map((cell) => cell.trim())) } as const
}
