/**
 * What is kept beside the facts: who changed what, and typed texts that were refused. The scoreboard reads neither.
 */
import type {
  Actual,
  Baseline,
  BudgetLine,
  Execution,
  FiledBudget,
  GoalJudgement,
  Instant,
  PeriodClosing,
  PeriodEnd,
  SetupChoice,
  Target,
  TargetVersion,
} from './model'
import type { FiledScore, Reduction, Statement, YearFreeze } from './evaluation-model'
import type { RuleProfile } from './profiles/rule-profile'

interface ChangeHead {
  /** Given by the database, rising. */
  readonly changeId?: number
  readonly planId: string
  readonly at: Instant
  /** '' while no name was typed (本机用户). */
  readonly by: string
  /** Primary key of the row in its table. */
  readonly rowKey: readonly (string | number)[]
  /** Why; '' where no reason is asked for. */
  readonly reason: string
  /** 文号 of a change of the budget; absent or '' where there is none. */
  readonly documentNumber?: string
}

interface ChangeOf<Table extends string, State> {
  readonly table: Table
  /** null: there was no row before. */
  readonly from: State | null
  /** null: the row was removed. A cleared cell keeps its row, with an empty value. */
  readonly to: State | null
}

/** One entry of the change log (变更记录), written in the same transaction as the fact. */
export type Change = ChangeHead &
  (
    | ChangeOf<'actuals', Actual>
    | ChangeOf<'executions', Execution>
    | ChangeOf<'goalJudgements', GoalJudgement>
    | ChangeOf<'budgetLines', BudgetLine>
    | ChangeOf<'closings', PeriodClosing>
    /** null: as the program proposes. */
    | ChangeOf<'setupChoices', SetupChoice>
    /** A confirmed reading, another text, or a target that came or went with its indicator. */
    | ChangeOf<'targets', Target>
    | ChangeOf<'targetVersions', TargetVersion>
    | ChangeOf<'baselines', Baseline>
    | ChangeOf<'statements', Statement>
    | ChangeOf<'filedScores', FiledScore>
    | ChangeOf<'reductions', Reduction>
    | ChangeOf<'yearFreezes', YearFreeze>
    /** The rules the plan is judged by, whole; the row is the plan's. */
    | ChangeOf<'profiles', RuleProfile>
    /** The period ends that are asked for; the row is the plan's. */
    | ChangeOf<'reportingPeriods', readonly PeriodEnd[]>
    /** 财政拨款 and 其他资金 typed beside the filed table; the row is the plan's. */
    | ChangeOf<'filedBudgets', FiledBudget>
    /** The state is the name of the file the table was read from. */
    | ChangeOf<'plans', string>
    /** The state is the name of the imported file. */
    | ChangeOf<'importBatches', string>
    /** The state is how many cases lost their details. */
    | ChangeOf<'clearedCases', number>
  )

/** A cell of 季度填报. */
export type DraftSubject = 'actual' | 'execution' | 'goal'
/** A text of what the unit states of an indicator (监控情况). */
export type StatedDraftSubject = 'forecast' | 'explanation'

/**
 * A text that was refused as a figure, or one of a statement that is still being typed: kept and shown in its place,
 * never counted.
 */
export interface Draft {
  readonly planId: string
  readonly subject: DraftSubject | StatedDraftSubject
  /** indicatorId, lineId or taskId. */
  readonly rowId: string
  readonly periodEnd: PeriodEnd
  readonly text: string
  readonly basis: 'period' | 'cumulative'
  readonly issue: { readonly code: string; readonly params: Readonly<Record<string, string>> }
  readonly recordedAt: Instant
}
