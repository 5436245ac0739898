/** The rows of the budget's entry grid: 基本支出, 项目支出, then each task; 万元. */
import { periodsUpTo, YEAR_END } from '../period'
import type { BudgetLine, EntryBasis, Execution, PeriodEnd, PlanFacts } from '../model'
import type { Draft } from '../record-model'
import type { EntryCell } from './entry-cell'
import { findDraft, isPeriodClosed } from './entry-cell-state'
import { executionContextOf, executionsOf } from './execution-context'
import { checkExecution } from './parse-execution'

export interface ExecutionRow {
  readonly rowId: string
  readonly line: BudgetLine
  /** Name of the task; null for 基本支出 and 项目支出, which the locale names. */
  readonly taskName: string | null
  readonly basis: EntryBasis
  readonly cells: readonly EntryCell[]
}

const KINDS: readonly BudgetLine['kind'][] = ['basic-expenditure', 'project-expenditure', 'task']

export function computeExecutionRows(facts: PlanFacts, drafts: readonly Draft[]): ExecutionRow[] {
  const tasks = new Map(facts.tasks.map((task) => [task.taskId, task]))
  const rank = (line: BudgetLine): number =>
    KINDS.indexOf(line.kind) * 1000 + (tasks.get(line.taskId ?? '')?.order ?? 0)
  return [...facts.budgetLines]
    .sort((a, b) => rank(a) - rank(b))
    .map((line) => {
      const executions = executionsOf(facts, line)
      const latest = executions.findLast((execution) => execution.amount !== null)
      const basis = latest?.basis ?? 'period'
      return {
        rowId: line.lineId,
        line,
        taskName: tasks.get(line.taskId ?? '')?.name ?? null,
        basis,
        cells: periodsUpTo(facts.plan.reportingPeriods, YEAR_END).map((periodEnd) =>
          computeExecutionCell(facts, line, executions, periodEnd, basis, drafts),
        ),
      }
    })
}

function computeExecutionCell(
  facts: PlanFacts,
  line: BudgetLine,
  executions: readonly Execution[],
  periodEnd: PeriodEnd,
  rowBasis: EntryBasis,
  drafts: readonly Draft[],
): EntryCell {
  const address = { subject: 'execution', rowId: line.lineId, periodEnd } as const
  const execution = executions.find((each) => each.periodEnd === periodEnd)
  const amount = execution?.amount ?? null
  const draft = findDraft(drafts, address, execution?.recordedAt)
  const isCovered = executions.some(
    (each) => each.amount !== null && each.periodEnd > periodEnd && each.basis === 'cumulative',
  )
  const checked =
    amount === null
      ? []
      : checkExecution(amount, executionContextOf(facts, line, periodEnd, execution?.basis ?? rowBasis))
  return {
    ...address,
    state: draft ? 'refused' : amount !== null ? 'saved' : isCovered ? 'covered' : 'unreported',
    value: amount === null ? null : { kind: 'number', value: amount },
    note: execution?.note ?? '',
    basis: draft?.basis ?? (amount === null ? rowBasis : (execution?.basis ?? rowBasis)),
    draft,
    isClosed: isPeriodClosed(facts.closings, periodEnd),
    warnings: 'kind' in checked ? [checked.issue] : checked,
    needsReason: false,
    counted: null,
  }
}
