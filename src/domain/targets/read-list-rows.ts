/** The long form: one row per indicator, project and unit in columns of their own or merged over their rows. */
import type { IndicatorColumns, ListColumns } from './indicator-columns'
import { readAmount } from './read-amount'
import { FOOTER, TOTAL_ROW } from './table-words'
import { labelOf, stripTags } from './table-text'
import type { Decimal } from '../model'
import type { TableRow } from './target-table'

export interface ListPart {
  readonly projectName: string | null
  readonly departmentName: string
  readonly supervisor: string
  readonly amount: Decimal | null
  readonly appropriation: Decimal | null
  readonly otherFunds: Decimal | null
  readonly content: string
  readonly goal: string
  readonly rows: readonly TableRow[]
}

/** One part per unit and project, in filed order; null where the form has no such columns. */
export function readListParts(
  body: readonly TableRow[],
  columns: IndicatorColumns,
): readonly ListPart[] | null {
  const { list } = columns
  if (list === null) return null
  const parts = new Map<string, { department: string; project: string; rows: TableRow[] }>()
  let project = ''
  let department = ''
  for (const row of body) {
    const first = labelOf(row.cells.find((cell) => cell !== '') ?? '')
    if (FOOTER.test(first)) break
    if (TOTAL_ROW.test(first)) continue
    const named = cellOf(row, list.department)
    // A new unit starts with a project of its own.
    if (named !== '' && named !== department && list.project !== null) project = ''
    department = named || department
    project = cellOf(row, list.project) || project
    const key = `${department}\n${project}`
    const part = parts.get(key)
    if (part) part.rows.push(row)
    else parts.set(key, { department, project, rows: [row] })
  }
  return [...parts.values()].map(({ rows, ...names }) => ({
    projectName: names.project === '' ? null : names.project,
    departmentName: names.department,
    ...readPart(rows, list),
  }))
}

function cellOf(row: TableRow, column: number | null): string {
  return column === null ? '' : stripTags(row.cells[column] ?? '')
}

function readPart(
  rows: readonly TableRow[],
  list: ListColumns,
): Omit<ListPart, 'projectName' | 'departmentName'> {
  const first = (column: number | null) =>
    rows
      .map((row) => cellOf(row, column) || (column === null ? '' : (row.above?.get(column) ?? '')))
      .find((text) => text !== '') ?? ''
  const amount = (column: number | null) => readAmount(first(column), list.amountUnit)
  return {
    supervisor: first(list.supervisor),
    amount: amount(list.amount),
    appropriation: amount(list.appropriation),
    otherFunds: amount(list.otherFunds),
    content: first(list.content),
    goal: first(list.goal),
    rows,
  }
}
