/** 年度重点工作任务: name, what is done, money, the department's own words of what it expects. */
import { findAmountUnit } from './read-budget-block'
import { readAmount } from './read-amount'
import { taskIdOf } from './row-ids'
import { TASK_BLOCK_LABEL, TASK_HEADER, TOTAL_ROW } from './table-words'
import { labelOf, stripTags } from './table-text'
import type { TableRepair, TableRow, TableTask } from './target-table'

export interface TaskBlock {
  readonly tasks: readonly TableTask[]
  readonly repairs: readonly TableRepair[]
}

const NUMBERING =
  /^(?:(?:重点)?(?:任务|工作|项目)\s*[\d一二三四五六七八九十]+\s*[:：、.．]|[(（]?\d+[)）、．:：]|\d+\.(?!\d))\s*/
const PLACEHOLDER = /^(?:(?:重点)?(?:任务|工作)\s*[\d一二三四五六七八九十]*\s*[:：]?|[….]+|[/—-]+|无)$/

/** A row that names the columns of the tasks. */
export function isTaskHeader(row: TableRow): boolean {
  const labels = row.cells.map(labelOf)
  return (
    labels.some((label) => TASK_HEADER.name.test(label)) &&
    labels.some((label) => TASK_HEADER.content.test(label)) &&
    labels.some((label) => TASK_HEADER.amount.test(label))
  )
}

/** `rows`: from the header row of the tasks down to the header row of the indicators, without the latter. */
export function readTaskBlock(rows: readonly TableRow[]): TaskBlock {
  const start = rows.findIndex(isTaskHeader)
  const header = rows[start]
  if (header === undefined) return { tasks: [], repairs: [] }
  const unit = findAmountUnit([header])
  const columns = taskColumns(header)
  const tasks: TableTask[] = []
  const repairs: TableRepair[] = []
  for (const row of rows.slice(start + 1)) {
    const parts = readPlacedCells(row, columns, unit) ?? readTaskCells(row, unit)
    if (parts === null) continue
    if (PLACEHOLDER.test(parts.name)) {
      repairs.push({ row: row.row, code: 'placeholder-dropped', params: { found: parts.name } })
      continue
    }
    const order = tasks.length + 1
    const name = parts.name.replace(NUMBERING, '')
    if (name !== parts.name) {
      repairs.push({ row: row.row, code: 'numbering-stripped', params: { found: parts.name, name } })
    }
    tasks.push({ ...parts, taskId: taskIdOf(order), order, row: row.row, filedName: parts.name, name })
  }
  return { tasks, repairs }
}

type TaskCells = Pick<TableTask, 'name' | 'content' | 'plannedAmount' | 'goal'>
interface TaskColumns {
  readonly name: number
  readonly content: number
  readonly amount: number
  readonly goal: number
}

function taskColumns(header: TableRow): TaskColumns {
  const labels = header.cells.map(labelOf)
  const at = (pattern: RegExp, from: number) =>
    labels.findIndex((label, column) => column >= from && pattern.test(label))
  const name = at(TASK_HEADER.name, 0)
  return {
    name,
    content: at(TASK_HEADER.content, name + 1),
    amount: at(TASK_HEADER.amount, name + 1),
    goal: at(TASK_HEADER.goal, name + 1),
  }
}

/** By column, where every cell of the row stands under a heading of its kind; null where one does not. */
function readPlacedCells(row: TableRow, columns: TaskColumns, unit: '万元' | '元'): TaskCells | null {
  const { name, content, amount, goal } = columns
  const at = (column: number) => stripTags(row.cells[column] ?? '')
  const known = [name, content, amount, goal]
  const isStray = row.cells.some(
    (cell, column) =>
      cell !== '' &&
      !known.includes(column) &&
      !(column < name && (/^\d{1,2}$/.test(cell) || TASK_BLOCK_LABEL.test(labelOf(cell)))),
  )
  if (known.includes(-1) || isStray || at(name) === '' || TASK_BLOCK_LABEL.test(labelOf(at(name))))
    return null
  const plannedAmount = readAmount(at(amount), unit)
  if ((plannedAmount === null && at(amount) !== '') || TOTAL_ROW.test(labelOf(at(name)))) return null
  return { name: at(name), content: at(content), plannedAmount, goal: at(goal) }
}

/**
 * By order, not by column: text, text, amount, text. So a row that stands a column off is read all the same. null: the
 * row holds no task.
 */
function readTaskCells(row: TableRow, unit: '万元' | '元'): TaskCells | null {
  const cells = row.cells
    .map(stripTags)
    .filter((cell) => cell !== '' && !TASK_BLOCK_LABEL.test(labelOf(cell)))
  // A column of running numbers before the name.
  const words = /^\d{1,2}$/.test(cells[0] ?? '') && cells.length > 1 ? cells.slice(1) : cells
  const [name, ...rest] = words
  if (name === undefined || TOTAL_ROW.test(labelOf(name))) return null
  const amountAt = rest.findIndex((cell) => readAmount(cell, unit) !== null)
  if (amountAt < 0)
    return { name, content: rest[0] ?? '', plannedAmount: null, goal: rest.slice(1).join('\n') }
  return {
    name,
    content: rest.slice(0, amountAt).join('\n'),
    plannedAmount: readAmount(rest[amountAt] ?? '', unit),
    goal: rest.slice(amountAt + 1).join('\n'),
  }
}
