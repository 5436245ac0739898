/** What differs between two states of one plan, row by row. Case registers and closings are not looked at. */
import type {
  Actual,
  Baseline,
  BudgetLine,
  Execution,
  GoalJudgement,
  Indicator,
  Plan,
  PlanFacts,
  SetupChoice,
  Target,
  TargetVersion,
  Task,
} from '@/domain/model'
import type { FiledScore, Reduction, Statement } from '@/domain/evaluation-model'
import { unrecorded } from '@/domain/unrecorded'
import { isSameData } from './same-data'

interface ChangeOf<Table extends string, Row> {
  readonly table: Table
  readonly rowKey: readonly (string | number)[]
  readonly from: Row | null
  readonly to: Row | null
}

export type RowChange =
  | ChangeOf<'plans', Plan>
  | ChangeOf<'tasks', Task>
  | ChangeOf<'indicators', Indicator>
  | ChangeOf<'targetVersions', TargetVersion>
  | ChangeOf<'targets', Target>
  | ChangeOf<'setupChoices', SetupChoice>
  | ChangeOf<'baselines', Baseline>
  | ChangeOf<'statements', Statement>
  | ChangeOf<'filedScores', FiledScore>
  | ChangeOf<'reductions', Reduction>
  | ChangeOf<'budgetLines', BudgetLine>
  | ChangeOf<'actuals', Actual>
  | ChangeOf<'executions', Execution>
  | ChangeOf<'goalJudgements', GoalJudgement>

/** Rows that came, went or say something else, exactly: also who wrote them and when. */
export function findRowChanges(from: PlanFacts, to: PlanFacts): RowChange[] {
  const tables: RowChange[][] = [
    compareRows('plans', [from.plan], [to.plan], planKey),
    compareRows('tasks', from.tasks, to.tasks, taskKey),
    compareRows('indicators', from.indicators, to.indicators, indicatorKey),
    compareRows('targetVersions', from.targetVersions, to.targetVersions, versionKey),
    compareRows('targets', from.targets, to.targets, targetKey),
    compareRows('setupChoices', from.setupChoices, to.setupChoices, indicatorKey),
    compareRows('baselines', from.baselines, to.baselines, indicatorKey),
    compareRows('statements', from.statements, to.statements, statementKey),
    compareRows('filedScores', from.filedScores, to.filedScores, filedScoreKey),
    compareRows('reductions', from.reductions, to.reductions, indicatorKey),
    compareRows('budgetLines', from.budgetLines, to.budgetLines, lineKey),
    compareRows('actuals', from.actuals, to.actuals, actualKey),
    compareRows('executions', from.executions, to.executions, executionKey),
    compareRows('goalJudgements', from.goalJudgements, to.goalJudgements, judgementKey),
  ]
  return tables.flat()
}

/** Whether both say the same, whoever wrote it and when; the order of the rows carries no meaning. */
export function isSamePlan(a: PlanFacts, b: PlanFacts): boolean {
  return findRowChanges(a, b).every(({ from, to }) => {
    return from !== null && to !== null && isSameData({ ...from, ...unrecorded }, { ...to, ...unrecorded })
  })
}

/** Whether figures or judgements of `from` are no more in `to`. A cleared cell is none. */
export function hasLostFigures(from: PlanFacts, to: PlanFacts): boolean {
  return findRowChanges(from, to).some((change) => {
    if (change.to !== null || change.from === null) return false
    switch (change.table) {
      case 'actuals':
        return change.from.value !== null
      case 'executions':
        return change.from.amount !== null
      case 'goalJudgements':
        return true
      default:
        return false
    }
  })
}

type Key = readonly (string | number)[]

function compareRows<Table extends string, Row>(
  table: Table,
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => Key,
): ChangeOf<Table, Row>[] {
  const [own, other] = [from, to].map((rows) => new Map(rows.map((row) => [JSON.stringify(keyOf(row)), row])))
  const gone = from.filter((row) => !other?.has(JSON.stringify(keyOf(row))))
  return [
    ...gone.map((row) => ({ table, rowKey: keyOf(row), from: row, to: null })),
    ...to.flatMap((row) => {
      const before = own?.get(JSON.stringify(keyOf(row))) ?? null
      return isSameData(before, row) ? [] : [{ table, rowKey: keyOf(row), from: before, to: row }]
    }),
  ]
}

const planKey = ({ planId }: Plan): Key => [planId]
const taskKey = ({ planId, taskId }: Task): Key => [planId, taskId]
const indicatorKey = ({ planId, indicatorId }: Pick<Indicator, 'planId' | 'indicatorId'>): Key => [
  planId,
  indicatorId,
]
const versionKey = ({ planId, version }: TargetVersion): Key => [planId, version]
const targetKey = ({ planId, indicatorId, version }: Target): Key => [planId, indicatorId, version]
const statementKey = ({ planId, indicatorId, periodEnd }: Statement): Key => [planId, indicatorId, periodEnd]
const filedScoreKey = ({ planId, rowId }: FiledScore): Key => [planId, rowId]
const lineKey = ({ planId, lineId }: BudgetLine): Key => [planId, lineId]
const actualKey = ({ planId, indicatorId, periodEnd }: Actual): Key => [planId, indicatorId, periodEnd]
const executionKey = ({ planId, lineId, periodEnd }: Execution): Key => [planId, lineId, periodEnd]
const judgementKey = ({ planId, taskId, periodEnd }: GoalJudgement): Key => [planId, taskId, periodEnd]
