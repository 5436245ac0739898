import type { RowIssueCode } from './case-issue'
import type { CaseField } from './completed-case'
import { fieldOfHeader, normaliseHeader } from './header-words'
import type { ColumnMap } from './map-columns'
import { readCell } from './read-cell'

/** 合计, 本页小计：120. */
const SUM = /^(?:本页|本月|本季|本年|全年|总)?(?:合计|小计|总计|共计|累计|计)(?:[:：(（\d].*)?$/u
/** 制表人：…, 打印日期 …, 第 1 页 共 3 页, 以下空白. */
const FOOT =
  /^(?:(?:制表|填表|审核|审批|复核|统计|填报|制单|打印|导出|负责)(?:人|人员|单位|部门|日期|时间)?(?:$|[:：\d])|(?:单位|部门)?(?:负责人|盖章|签字|签章)|(?:备注|说明|注)[:：]|第\d+页|共\d+页|以下空白)/u
const TITLE = /(?:登记表|登记簿|台账|一览表|明细表|统计表|汇总表|清单)(?:[(（].*)?$/u
const LABELLED = /[:：]/
/** A sum stands alone or with a figure. */
const MOST_CELLS = 2

/**
 * What a row that is no case is in truth: the header of the next page, or a title, sum, footer or blank line; null where
 * it may be a case that cannot be read. Asked only of rows that were refused: one reason then, in place of one for each
 * of its cells.
 */
export function judgeNoCase(
  cells: readonly string[],
  columns: Pick<ColumnMap, 'at' | 'headers' | 'kept'>,
): Extract<RowIssueCode, 'repeated-header' | 'no-case-row'> | null {
  const { at, headers, kept } = columns
  const isHeader = (field: CaseField) => {
    const cell = readCell(cells[at[field]])
    return normaliseHeader(cell) === normaliseHeader(headers[field]) || fieldOfHeader(cell) === field
  }
  if (isHeader('caseNumber') && isHeader('accepted') && isHeader('ended')) return 'repeated-header'

  const filled = cells.map((cell) => readCell(cell).replace(/\s/g, '')).filter((cell) => cell !== '')
  const [first = ''] = filled
  const isUndated = readCell(cells[at.accepted]) === '' && readCell(cells[at.ended]) === ''
  const isSum = SUM.test(first) && (filled.length <= MOST_CELLS || isUndated)
  const isFoot =
    FOOT.test(first) && (filled.length <= MOST_CELLS || filled.every((cell) => LABELLED.test(cell)))
  const isTitle = filled.length === 1 && TITLE.test(first)
  // A running number alone; also what is left of such a row in the list of refused rows.
  const isBlank = filled.length <= MOST_CELLS && kept.every((place) => readCell(cells[place]) === '')
  return isSum || isFoot || isTitle || isBlank ? 'no-case-row' : null
}
