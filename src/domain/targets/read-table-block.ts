/** One block of a sheet as a target table: a department's, a project's, or one part of a list. */
import { findTableOddities } from './find-table-oddities'
import { readIndicatorRows, type IndicatorBlock } from './read-indicator-block'
import { readBudgetBlock } from './read-budget-block'
import { readDepartmentBlock, type DepartmentBlock } from './read-department-block'
import type { ListPart } from './read-list-rows'
import { readOverallGoal } from './read-overall-goal'
import { readProjectHead } from './read-project-head'
import { readTaskBlock } from './read-task-block'
import { taskIdOf } from './row-ids'
import type { TableBlock } from './split-table-blocks'
import type { FiledBudget } from '../model'
import type {
  TableFinding,
  TableIndicator,
  TableIssue,
  TableIssueCode,
  TableRepair,
  TableTask,
  TargetTable,
} from './target-table'

/** What the rest of the file says where a block is silent. */
export interface BlockContext {
  readonly sheetName: string
  readonly yearElsewhere: number | null
  readonly yearOfName: number | null
  readonly departmentElsewhere: string
  readonly departmentInTitle: string
  /** 0-based. */
  readonly hiddenRows: readonly number[]
}

interface Contents {
  readonly layout: TargetTable['layout']
  readonly projectName: string | null
  readonly department: DepartmentBlock
  readonly budget: FiledBudget
  readonly budgetRow: number
  readonly overallGoal: string
  readonly tasks: readonly TableTask[]
  readonly block: IndicatorBlock
  readonly repairs: readonly TableRepair[]
  readonly findings: readonly TableFinding[]
  readonly rows: readonly { readonly row: number }[]
}

type BlockReading = TargetTable | TableIssue

export function readDepartmentTable(block: TableBlock, context: BlockContext): BlockReading {
  const goal = readOverallGoal(block.head)
  const { tasks, repairs } = readTaskBlock(block.head)
  const { budget, row, findings } = readBudgetBlock(block.head)
  const department = readDepartmentBlock(block.head)
  const indicators = readIndicatorRows(block.body, block.columns)
  return tableOf(
    {
      ...{ layout: 'department', projectName: null, department, budget, budgetRow: row },
      ...{ overallGoal: goal.text, tasks, block: linkTasks(indicators, tasks) },
      repairs: [...goal.repairs, ...repairs],
      findings: [...findMissingCells(department, goal.text), ...findings],
      rows: [...block.head, ...block.body],
    },
    block,
    context,
  )
}

/** Null when the head names no project. */
export function readProjectTable(block: TableBlock, context: BlockContext): BlockReading | null {
  const head = readProjectHead(block.head)
  if (head === null) return null
  const goal = readOverallGoal(block.head)
  const department = readDepartmentBlock(block.head)
  const unit = department.departmentName || head.unitName || department.supervisingDepartment
  const budget = projectBudget(head.total, head.appropriation, head.otherFunds)
  const task = taskOf(head.projectName, head.row, {
    ...{ content: head.content, plannedAmount: head.total, goal: goal.text },
  })
  const indicators = readIndicatorRows(block.body, block.columns)
  return tableOf(
    {
      ...{ layout: 'project', projectName: task.name, department: { ...department, departmentName: unit } },
      ...{ budget, budgetRow: head.row, overallGoal: goal.text, tasks: [task] },
      block: { ...indicators, indicators: indicators.indicators.map(ofTask(task)) },
      ...{ repairs: goal.repairs, findings: [], rows: [...block.head, ...block.body] },
    },
    block,
    context,
  )
}

/** One project of a list; without a project the part is a department's whole table. */
export function readPartTable(part: ListPart, block: TableBlock, context: BlockContext): BlockReading {
  const head = readDepartmentBlock(block.head)
  const department: DepartmentBlock = {
    ...head,
    departmentName: part.departmentName || head.departmentName || part.supervisor,
    supervisingDepartment: part.supervisor || head.supervisingDepartment,
  }
  const row = part.rows[0]?.row ?? block.headerRow
  const indicators = readIndicatorRows(part.rows, block.columns)
  const { projectName } = part
  const task =
    projectName === null
      ? null
      : taskOf(projectName, row, {
          ...{ content: part.content, plannedAmount: part.amount, goal: part.goal },
        })
  return tableOf(
    {
      ...{ layout: task ? 'long' : 'department', projectName: task?.name ?? null, department },
      budget: projectBudget(part.amount, part.appropriation, part.otherFunds),
      ...{ budgetRow: row, overallGoal: part.goal, tasks: task ? [task] : [] },
      block: task ? { ...indicators, indicators: indicators.indicators.map(ofTask(task)) } : indicators,
      ...{ repairs: [], findings: [], rows: part.rows },
    },
    block,
    context,
  )
}

function projectBudget(
  total: FiledBudget['projectExpenditure'],
  appropriation: FiledBudget['fiscalAppropriation'],
  otherFunds: FiledBudget['otherFunds'],
): FiledBudget {
  return {
    ...{ basicExpenditure: null, projectExpenditure: total },
    ...{ fiscalAppropriation: appropriation, otherFunds },
    ...{ ownLevelFunds: null, transferredFunds: null },
  }
}

function taskOf(
  filedName: string,
  row: number,
  rest: Pick<TableTask, 'content' | 'plannedAmount' | 'goal'>,
): TableTask {
  return { taskId: taskIdOf(1), order: 1, row, filedName, name: filedName, ...rest }
}

const ofTask =
  ({ taskId }: TableTask) =>
  (indicator: TableIndicator): TableIndicator => ({ ...indicator, filedTaskId: taskId })

/** 所属任务 by the task's own words; a word that names none links nothing. */
function linkTasks(block: IndicatorBlock, tasks: readonly TableTask[]): IndicatorBlock {
  if (block.taskWords.size === 0) return block
  const indicators = block.indicators.map((indicator) => {
    const word = block.taskWords.get(indicator.indicatorId)
    const task = tasks.find(
      ({ filedName, name, order }) => filedName === word || name === word || word === `任务${order}`,
    )
    return task ? { ...indicator, filedTaskId: task.taskId } : indicator
  })
  return { ...block, indicators }
}

function tableOf(contents: Contents, block: TableBlock, context: BlockContext): BlockReading {
  const { department, block: indicatorBlock } = contents
  const year = department.fiscalYear ?? context.yearElsewhere ?? context.yearOfName
  const name = department.departmentName || context.departmentElsewhere || context.departmentInTitle
  const refuse = (code: TableIssueCode, row: number | null): TableIssue => ({
    ...{ code, sheet: context.sheetName, row, found: department.title.slice(0, 80) },
  })
  const top = contents.rows[0]?.row ?? null
  if (indicatorBlock.indicators.length === 0) return refuse('no-indicators', block.headerRow)
  if (year === null) return refuse('no-year', top)
  if (name === '') return refuse('no-department', top)
  const { departmentName: _name, fiscalYear: _year, ...rest } = department
  const isFromTitle = department.departmentName === '' && name === context.departmentInTitle
  const isFromName = department.fiscalYear === null && context.yearElsewhere === null
  const { layout, projectName, budget, overallGoal, tasks } = contents
  const { indicators, levelPoints } = indicatorBlock
  const table: TargetTable = {
    ...rest,
    ...{ layout, projectName, sheetName: context.sheetName, fiscalYear: year, departmentName: name },
    ...{ budget, overallGoal, tasks, indicators, levelPoints },
    repairs: [
      ...(isFromTitle ? [repairAt(top, 'department-from-title', { name })] : []),
      ...(isFromName
        ? [repairAt(top, 'year-from-name', { name: context.sheetName, year: String(year) })]
        : []),
      ...contents.repairs,
      ...indicatorBlock.repairs,
      ...hiddenRepairs(contents.rows, context.hiddenRows),
    ],
    findings: [],
  }
  return { ...table, findings: [...contents.findings, ...findTableOddities(table, contents.budgetRow)] }
}

function repairAt(row: number | null, code: TableRepair['code'], params: TableRepair['params']): TableRepair {
  return { row: row ?? 0, code, params }
}

function hiddenRepairs(
  rows: readonly { readonly row: number }[],
  hiddenRows: readonly number[],
): TableRepair[] {
  const inside = new Set(rows.map(({ row }) => row))
  const hidden = hiddenRows.map((row) => row + 1).filter((row) => inside.has(row))
  const first = hidden[0]
  if (first === undefined) return []
  return [
    repairAt(first, 'hidden-rows-read', {
      rows: hidden.slice(0, 20).map(String),
      count: String(hidden.length),
    }),
  ]
}

function findMissingCells(department: DepartmentBlock, overallGoal: string): TableFinding[] {
  const missing = [
    ...(department.supervisingDepartment === '' ? ['supervisingDepartment'] : []),
    ...(department.staffInPost === null ? ['staffInPost'] : []),
    ...(department.staffRetired === null ? ['staffRetired'] : []),
    ...(overallGoal === '' ? ['overallGoal'] : []),
  ]
  return missing.map((cell) => ({ row: 0, code: 'cell-missing', severity: 'hint', params: { cell } }))
}
