/** 预算单位, 主管部门, 财政供养人员 and the year of the title. */
import { DEPARTMENT_LABEL, IN_POST_LABEL, RETIRED_LABEL, SUPERVISOR_LABEL } from './table-words'
import { cellAfter, findCell } from './table-text'
import type { TableRow } from './target-table'

export interface DepartmentBlock {
  readonly title: string
  /** null: the table names no year. */
  readonly fiscalYear: number | null
  readonly departmentName: string
  readonly supervisingDepartment: string
  readonly staffInPost: number | null
  readonly staffRetired: number | null
}

const YEAR = /(20\d{2})\s*年/
const TITLE = /绩效目标|绩效.*表/

/** Reads the head of the table from the rows above its indicators. */
export function readDepartmentBlock(rows: readonly TableRow[]): DepartmentBlock {
  const titleRow = rows.find(({ cells }) => cells.some((cell) => TITLE.test(cell) && cell.length < 60))
  const title = titleRow?.cells.find((cell) => TITLE.test(cell)) ?? ''
  const yearRow = YEAR.test(title) ? title : readYearCell(rows)
  const year = YEAR.exec(yearRow)?.[1]
  return {
    title,
    fiscalYear: year === undefined ? null : Number.parseInt(year, 10),
    departmentName: textAfter(rows, DEPARTMENT_LABEL),
    supervisingDepartment: textAfter(rows, SUPERVISOR_LABEL),
    staffInPost: countAfter(rows, IN_POST_LABEL),
    staffRetired: countAfter(rows, RETIRED_LABEL),
  }
}

/** 预算年度 | 2022, or a line such as (2022年度) near the top. */
function readYearCell(rows: readonly TableRow[]): string {
  const labelled = findCell(rows, /^(?:预算|绩效|申报|填报)?年度$/)
  if (labelled) return `${cellAfter(labelled.row, labelled.column).replace(/年?度?$/, '')}年`
  return (
    rows
      .slice(0, 8)
      .flatMap(({ cells }) => cells)
      .find((cell) => YEAR.test(cell) && cell.length < 30) ?? ''
  )
}

function textAfter(rows: readonly TableRow[], label: RegExp): string {
  const found = findCell(rows, label)
  return found ? cellAfter(found.row, found.column) : ''
}

function countAfter(rows: readonly TableRow[], label: RegExp): number | null {
  const digits = /^(\d+)人?$/.exec(textAfter(rows, label).replace(/[,，\s]/g, ''))?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 10)
}
