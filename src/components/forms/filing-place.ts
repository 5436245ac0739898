/** Where what 自评体检 found is mended: the very cell, row or page. Pure. */
import type { FilingIssueCode } from '@/domain/checks/filing-issue-codes'
import type { FilingIssue } from '@/domain/detail-model'
import type { PeriodEnd, Plan } from '@/domain/model'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import type { BudgetLineResult, IndicatorResult, Scoreboard } from '@/domain/scoreboard-model'

export type FilingPlace =
  /** A row of 监控情况 or of the score table, both on the page of the forms. */
  | { readonly kind: 'statement' | 'filed-score'; readonly rowId: string }
  /** A cell of 季度填报, of an indicator or of a task's goal. */
  | { readonly kind: 'cell'; readonly rowId: string; readonly periodEnd: PeriodEnd; readonly part: CellPart }
  /** A cell of the 执行数 on 预算执行. */
  | {
      readonly kind: 'execution'
      readonly rowId: string
      readonly periodEnd: PeriodEnd
      readonly part: CellPart
    }
  /** A row of 目标管理; null: the page. */
  | { readonly kind: 'target'; readonly rowId: string | null }
  | { readonly kind: 'indicator' | 'task'; readonly rowId: string }
  | { readonly kind: 'page'; readonly name: 'budget' | 'cases' | 'entry' }

export type CellPart = 'figure' | 'note'
/** What is to be done there. */
type Mending =
  | CellPart
  | 'statement'
  | 'filed-score'
  | 'target'
  | 'budget'
  | 'execution'
  | 'execution-note'
  | 'cases'
  | 'entry'
  | 'own'

const MENDING_OF: Readonly<Record<FilingIssueCode, Mending>> = {
  'draft-refused': 'figure',
  'not-reported': 'figure',
  'quarter-missing': 'figure',
  'denominator-missing': 'figure',
  'register-missing': 'cases',
  'baseline-missing': 'target',
  'cumulative-missing': 'figure',
  'target-unread': 'target',
  'figure-older': 'figure',
  'execution-not-reported': 'execution',
  'goal-not-judged': 'figure',
  'all-full-marks': 'filed-score',
  'full-with-shortfall': 'target',
  'rounding-hides-miss': 'note',
  'full-without-basis': 'note',
  'deviation-missing': 'statement',
  'deviation-without-category': 'statement',
  'deviation-without-sentence': 'statement',
  'likelihood-without-reason': 'statement',
  'likelihood-not-chosen': 'statement',
  'judgement-without-sentence': 'note',
  'goal-without-sentence': 'note',
  'over-achieved-without-reason': 'note',
  'not-applicable-without-reason': 'note',
  'override-without-reason': 'own',
  'reduction-without-reason': 'own',
  'execution-without-reason': 'execution-note',
  'spending-without-reason': 'execution-note',
  'filed-full-with-shortfall': 'filed-score',
  'filed-differs-without-reason': 'filed-score',
  'filed-differs': 'filed-score',
  'rate-without-parts': 'figure',
  'rate-skips-quarters': 'figure',
  'few-answers': 'note',
  'falling-cumulative': 'figure',
  'rate-over-100': 'note',
  'spent-without-budget': 'budget',
  'score-ahead-of-budget': 'budget',
  unspent: 'budget',
  'task-money-ahead': 'own',
  'task-work-ahead': 'own',
  'goal-differs-from-rows': 'own',
  'budget-gap': 'target',
  'target-certain': 'target',
  'rate-target-low': 'target',
  'far-over-target': 'target',
  'weights-off': 'target',
  'weights-proposed': 'target',
  'reading-unconfirmed': 'target',
  'period-open': 'entry',
}

/** Codes that ask for a figure of the period itself; the others speak of the figure that is there. */
const ASKS_FOR_PERIOD: readonly string[] = ['not-reported', 'figure-older', 'goal-not-judged']

/** A code that nobody placed leads to the page of what it is about. */
export function findFilingPlace(
  issue: FilingIssue,
  { asOf, indicators, tasks, budget }: Pick<Scoreboard, 'asOf' | 'indicators' | 'tasks' | 'budget'>,
  { reportingPeriods }: Pick<Plan, 'reportingPeriods'>,
): FilingPlace {
  const { subject } = issue
  const mending = isPlaced(issue.code) ? MENDING_OF[issue.code] : 'own'
  const ends = [...reportingPeriods].sort((a, b) => a - b)
  const lastAsked = ends.findLast((end) => end <= asOf) ?? ends[0] ?? asOf
  switch (subject.kind) {
    case 'indicator': {
      const row = indicators.find(({ indicator }) => indicator.indicatorId === subject.indicatorId)
      return placeOfRow(subject.indicatorId, mending, row, periodOf(issue, entryOf(row), lastAsked))
    }
    case 'task': {
      if (mending === 'execution' || mending === 'execution-note')
        return placeOfMoney(
          budget.lines.filter(({ taskId }) => taskId === subject.taskId),
          mending,
          lastAsked,
        )
      if (mending !== 'figure' && mending !== 'note') return { kind: 'task', rowId: subject.taskId }
      const judged = tasks.find(({ task }) => task.taskId === subject.taskId)?.goalJudgement?.periodEnd
      const periodEnd = periodOf(issue, judged, lastAsked)
      return { kind: 'cell', rowId: subject.taskId, periodEnd, part: mending }
    }
    case 'budget':
      if (mending === 'execution' || mending === 'execution-note')
        return placeOfMoney(
          budget.lines.filter(({ kind }) => TYPED_OF_TOTAL.includes(kind)),
          mending,
          lastAsked,
          budget.total,
        )
      return mending === 'filed-score'
        ? { kind: 'filed-score', rowId: BUDGET_ROW }
        : mending === 'target'
          ? { kind: 'target', rowId: null }
          : { kind: 'page', name: 'budget' }
    case 'plan':
      if (mending === 'filed-score') return { kind: 'filed-score', rowId: BUDGET_ROW }
      return mending === 'entry' ? { kind: 'page', name: 'entry' } : { kind: 'target', rowId: null }
  }
}

function isPlaced(code: string): code is FilingIssueCode {
  return code in MENDING_OF
}

/** A counted row has no cell to type in: its 说明 is its statement's, its figure is corrected on its own page. */
function placeOfRow(
  rowId: string,
  mending: Mending,
  row: IndicatorResult | undefined,
  periodEnd: PeriodEnd,
): FilingPlace {
  const isTyped = row?.setup.source.kind === 'entry'
  switch (mending) {
    case 'figure':
      return isTyped ? { kind: 'cell', rowId, periodEnd, part: 'figure' } : { kind: 'indicator', rowId }
    case 'note':
      return isTyped ? { kind: 'cell', rowId, periodEnd, part: 'note' } : { kind: 'statement', rowId }
    case 'statement':
    case 'filed-score':
    case 'target':
      return { kind: mending, rowId }
    case 'cases':
      return { kind: 'page', name: 'cases' }
    default:
      return { kind: 'indicator', rowId }
  }
}

/** 基本支出 and 项目支出 are typed; the total is their sum. */
const TYPED_OF_TOTAL: readonly string[] = ['basic-expenditure', 'project-expenditure']

/** The first line that lacks the period; a reason stands beside the last amount that there is. */
function placeOfMoney(
  lines: readonly BudgetLineResult[],
  mending: 'execution' | 'execution-note',
  lastAsked: PeriodEnd,
  /** Of which the finding speaks, where that is none of them. */
  whole?: BudgetLineResult,
): FilingPlace {
  const lacking = lines.find(({ dataThrough }) => (dataThrough ?? 0) < lastAsked)
  const line = mending === 'execution' ? (lacking ?? lines[0]) : lines[0]
  if (!line) return { kind: 'page', name: 'budget' }
  const { lineId: rowId } = line
  const { dataThrough } = whole ?? line
  return mending === 'execution'
    ? { kind: 'execution', rowId, periodEnd: lastAsked, part: 'figure' }
    : { kind: 'execution', rowId, periodEnd: dataThrough ?? lastAsked, part: 'note' }
}

function entryOf(row: IndicatorResult | undefined): PeriodEnd | undefined {
  return row?.yearToDate.entries.at(-1)?.periodEnd
}

/** The period that the issue names, else the one it asks for, else that of the figure it speaks of. */
function periodOf(
  { code, params }: FilingIssue,
  ofFigure: PeriodEnd | undefined,
  lastAsked: PeriodEnd,
): PeriodEnd {
  const named = /^\d+/.exec(params.periodEnd ?? params.periods ?? '')?.[0]
  if (named !== undefined) return Number(named)
  return ASKS_FOR_PERIOD.includes(code) ? lastAsked : (ofFigure ?? lastAsked)
}
