/** Several projects of one file as one plan with a task each. */
import { findTableOddities } from './find-table-oddities'
import { sumDecimals } from '../exact'
import type { Decimal, FiledBudget } from '../model'
import { indicatorIdOf, taskIdOf } from './row-ids'
import type { TableFinding, TableIndicator, TableTask, TargetTable } from './target-table'

/**
 * One table with the tasks and indicators of all, numbered anew in filed order; every indicator keeps the task it was
 * filed under. A department's own table among them gives head, budget and goal; else the first gives the head and the
 * amounts are added up. At least one table.
 */
export function joinAsTasks(tables: readonly TargetTable[]): TargetTable {
  const head = tables.find(({ layout }) => layout === 'department') ?? tables[0]
  if (head === undefined) throw new RangeError('no table to join')
  if (tables.length === 1) return head
  const tasks: TableTask[] = []
  const indicators: TableIndicator[] = []
  for (const table of tables) {
    const ids = new Map<string, string>()
    for (const task of table.tasks) {
      const order = tasks.length + 1
      const taskId = taskIdOf(order)
      ids.set(task.taskId, taskId)
      tasks.push({ ...task, taskId, order })
    }
    for (const indicator of table.indicators) {
      const order = indicators.length + 1
      const filedTaskId = indicator.filedTaskId === null ? null : (ids.get(indicator.filedTaskId) ?? null)
      indicators.push({ ...indicator, indicatorId: indicatorIdOf(order), order, filedTaskId })
    }
  }
  const joined: TargetTable = {
    ...head,
    budget: head.layout === 'department' ? head.budget : sumBudgets(tables),
    overallGoal: head.layout === 'department' ? head.overallGoal : '',
    projectName: null,
    tasks,
    indicators,
    levelPoints: [],
    repairs: tables.flatMap(({ repairs }) => repairs),
    findings: [],
  }
  const said: TableFinding[] = tables
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'amount-unread' || code === 'cell-missing')
  return { ...joined, findings: [...said, ...findTableOddities(joined, head.tasks[0]?.row ?? 0)] }
}

function sumBudgets(tables: readonly TargetTable[]): FiledBudget {
  const sum = (part: (budget: FiledBudget) => Decimal | null) => {
    const filed = tables.flatMap(({ budget }) => part(budget) ?? [])
    return filed.length === 0 ? null : sumDecimals(filed)
  }
  return {
    basicExpenditure: sum(({ basicExpenditure }) => basicExpenditure),
    projectExpenditure: sum(({ projectExpenditure }) => projectExpenditure),
    fiscalAppropriation: sum(({ fiscalAppropriation }) => fiscalAppropriation),
    otherFunds: sum(({ otherFunds }) => otherFunds),
    ownLevelFunds: sum(({ ownLevelFunds }) => ownLevelFunds),
    transferredFunds: sum(({ transferredFunds }) => transferredFunds),
  }
}
