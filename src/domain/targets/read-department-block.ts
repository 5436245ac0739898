/** 预算单位, 主管部门, 财政供养人员 and the year of the title. */
import { DEPARTMENT_LABEL, IN_POST_LABEL, RETIRED_LABEL, SUPERVISOR_LABEL, TABLE_TITLE } from './table-words'
import { cellAfter, findCell, textAfter } from './table-text'
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
/** 填报日期：2022年12月1日 names no fiscal year. */
const DAY = /日期|\d月\d+日|填[报表]时间/
const TITLE_UNIT =
  /^(?:附[件表]\d*[-.、:：\s]*)?([\p{Script=Han}]{2,30}?(?:局|厅|委员会|委|院|部|办公室|办|中心|处|所|学校|大学|协会|总队|支队|大队|馆))(?=\s*(?:20\d\d|部门|项目|整体|预算|支出))/u

/** Reads the head of the table from the rows above its indicators. */
export function readDepartmentBlock(rows: readonly TableRow[]): DepartmentBlock {
  const titleRow = rows.find(({ cells }) => cells.some((cell) => TABLE_TITLE.test(cell) && cell.length < 60))
  const title = titleRow?.cells.find((cell) => TABLE_TITLE.test(cell)) ?? ''
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
      .find((cell) => YEAR.test(cell) && cell.length < 30 && !DAY.test(cell)) ?? ''
  )
}

/** The year in the name of a sheet or file: 2022年目标表.txt. Null when it names none, or several. */
export function readYearOfName(name: string): number | null {
  const years = new Set(name.match(/(?<!\d)20\d\d(?!\d)/g))
  const [year] = years
  return years.size === 1 && year !== undefined ? Number.parseInt(year, 10) : null
}

/** 某市水利局2024年项目支出绩效目标表 → 某市水利局; '' when no title begins with a unit. */
export function readDepartmentInTitle(rows: readonly TableRow[]): string {
  const titles = rows.slice(0, 6).flatMap(({ cells }) => cells.filter((cell) => TABLE_TITLE.test(cell)))
  return titles.map((title) => TITLE_UNIT.exec(title)?.[1]).find((name) => name !== undefined) ?? ''
}

function countAfter(rows: readonly TableRow[], label: RegExp): number | null {
  const digits = /^(\d+)人?$/.exec(textAfter(rows, label).replace(/[,，\s]/g, ''))?.[1]
  return digits === undefined ? null : Number.parseInt(digits, 10)
}
