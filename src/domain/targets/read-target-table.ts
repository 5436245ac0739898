import { findIllegibility } from './find-illegibility'
import { readListParts } from './read-list-rows'
import { readDepartmentBlock, readDepartmentInTitle, readYearOfName } from './read-department-block'
import { readGridRows } from './grid-rows'
import { readDepartmentTable, readPartTable, readProjectTable, type BlockContext } from './read-table-block'
import { gridFromText, type SheetGrid } from './sheet-grid'
import { splitTableBlocks, type TableBlock } from './split-table-blocks'
import type { TableIssue, TableIssueCode, TableRepair, TableRow, TargetTable } from './target-table'

export type TableReading =
  { readonly ok: true; readonly table: TargetTable } | { readonly ok: false; readonly issue: TableIssue }
export type TablesReading =
  | { readonly ok: true; readonly tables: readonly TargetTable[] }
  | { readonly ok: false; readonly issue: TableIssue }

interface Sheet {
  readonly grid: SheetGrid
  readonly rows: readonly TableRow[]
  readonly blocks: readonly TableBlock[]
}

/**
 * Reads a 绩效目标表 from exported text (tabs between cells, merged cells lost) by the words in its cells, not by their
 * place. Of a text that holds several tables the first.
 */
export function readTargetTable(text: string): TableReading {
  const reading = readTargetTables([gridFromText(text, '')])
  if (!reading.ok) return reading
  const [table] = reading.tables
  return table ? { ok: true, table } : refuse('no-indicators', '', null, '')
}

/**
 * Every table in the sheets of one file, in filed order: a department's, one per 项目支出绩效目标表, one per project of a
 * list. Year, department and indicators must be there; anything else that is missing is null and said. Nothing that was
 * filed is changed; what was put back in its place is listed in `repairs`. Never throws.
 */
export function readTargetTables(grids: readonly SheetGrid[]): TablesReading {
  const sheets = grids.map((grid): Sheet => {
    const rows = readGridRows(grid)
    return { grid, rows, blocks: splitTableBlocks(rows) }
  })
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return refuse('empty-text', '', null, '')
  const blocked = filled.flatMap(({ grid, rows, blocks }) => {
    const found = findIllegibility(rows, blocks)
    return found ? [{ ...found, sheet: grid.name }] : []
  })
  const flattened = blocked.find(({ code }) => code === 'flattened')
  if (flattened) return refuse('flattened', flattened.sheet, flattened.row, flattened.found)
  const [unread] = [...blocked].sort((a, b) => rankOf(a.code) - rankOf(b.code))
  if (filled.every(({ blocks }) => blocks.length === 0) && unread)
    return refuse(unread.code, unread.sheet, unread.row, unread.found)
  return readSheets(filled)
}

/** Words of a target table without its header say more than a sheet of something else. */
function rankOf(code: TableIssueCode): number {
  return code === 'no-indicator-header' ? 0 : 1
}

function readSheets(sheets: readonly Sheet[]): TablesReading {
  const heads = sheets.flatMap(({ blocks }) => blocks.map(({ head }) => readDepartmentBlock(head)))
  const years = heads.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]))
  const names = heads.map(({ departmentName }) => departmentName).filter((name) => name !== '')
  const tables: TargetTable[] = []
  const issues: TableIssue[] = []
  const left: TableRepair[] = []
  for (const { grid, rows, blocks } of sheets) {
    const context: BlockContext = {
      sheetName: grid.name,
      yearElsewhere: years[0] ?? null,
      yearOfName: readYearOfName(grid.name),
      departmentElsewhere: names[0] ?? '',
      departmentInTitle: readDepartmentInTitle(rows),
      hiddenRows: grid.hiddenRows,
    }
    for (const block of blocks) {
      const readings = readBlock(block, context)
      if (readings.length === 0) readings.push(issueOf('no-indicators', context, block.headerRow, ''))
      for (const reading of readings) {
        if ('code' in reading) {
          issues.push(reading)
          left.push(leftOut(reading.row ?? 0, grid.name, reading.code))
        } else tables.push(reading)
      }
    }
    if (blocks.length === 0) left.push(leftOut(rows[0]?.row ?? 0, grid.name, 'no-indicator-header'))
  }
  const [first, ...others] = tables
  const [issue] = issues
  if (first === undefined) return issue ? { ok: false, issue } : refuse('no-indicators', '', null, '')
  return { ok: true, tables: [{ ...first, repairs: [...first.repairs, ...left] }, ...others] }
}

function readBlock(block: TableBlock, context: BlockContext): (TargetTable | TableIssue)[] {
  const parts = readListParts(block.body, block.columns)
  if (parts === null) return [readProjectTable(block, context) ?? readDepartmentTable(block, context)]
  return parts
    .map((part) => readPartTable(part, block, context))
    .filter((reading) => !('code' in reading) || reading.code !== 'no-indicators')
}

function leftOut(row: number, sheet: string, reason: TableIssueCode): TableRepair {
  return { row, code: 'block-left-out', params: { sheet, reason } }
}

function issueOf(code: TableIssueCode, context: BlockContext, row: number | null, found: string): TableIssue {
  return { code, sheet: context.sheetName, row, found: found.slice(0, 80) }
}

function refuse(
  code: TableIssueCode,
  sheet: string,
  row: number | null,
  found: string,
): { readonly ok: false; readonly issue: TableIssue } {
  return { ok: false, issue: { code, sheet, row, found: found.slice(0, 80) } }
}
