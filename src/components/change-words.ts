/** A record of the change log in words. Pure: the language comes in as `t`. */
import type { Actual, BudgetLine, Execution, FiledBudget, GoalJudgement } from '@/domain/model'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import type { Change } from '@/domain/record-model'
import { describePeriod } from './entry-words'
import { describeChoice, describeFiledTarget, describeVersion } from './settle-words'
import { describePoints, describeProfile, describeReportingPeriods, describeStatement } from './stated-words'
import type { Translate } from './target-words'

export interface ChangeWords {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** `names`: what the indicators, tasks and budget lines of the plan are called, by id. */
export function describeChange(
  change: Change,
  names: ReadonlyMap<string, string>,
  t: Translate,
): ChangeWords {
  const rowId = String(change.rowKey[1] ?? '')
  // The quarter it was filed under: a 本季 figure beside “1–9 月” would contradict itself.
  const name = rowId === BUDGET_ROW ? t('data.history.budgetRow', {}) : (names.get(rowId) ?? rowId)
  const subject = { name, period: describePeriod(Number(change.rowKey.at(-1)), t) }
  switch (change.table) {
    case 'actuals':
      return words(t('data.history.actual', subject), change, (state) => describeEntry(state, t), t)
    case 'executions':
      return words(t('data.history.execution', subject), change, (state) => describeEntry(state, t), t)
    case 'goalJudgements':
      return words(t('data.history.goal', subject), change, (state) => describeJudgement(state, t), t)
    case 'budgetLines':
      return words(t('data.history.budgetLine', subject), change, (state) => describeBudget(state, t), t)
    case 'filedBudgets':
      return words(t('data.history.filedBudget', {}), change, (state) => describeIncome(state, t), t)
    case 'closings':
      return words(
        t('data.history.closing', subject),
        change,
        ({ closed }) => t(closed ? 'data.history.closed' : 'data.history.open', {}),
        t,
      )
    case 'setupChoices':
      return words(t('data.history.choice', subject), change, (state) => describeChoice(state, names, t), t)
    case 'targets': {
      const key = change.rowKey[2] === 1 ? 'data.history.target' : 'data.history.adjustedTarget'
      return words(t(key, subject), change, (state) => describeFiledTarget(state, t), t)
    }
    case 'targetVersions': {
      const version = change.rowKey[1]
      return words(t('data.history.version', { version }), change, (state) => describeVersion(state, t), t)
    }
    case 'baselines':
      return words(t('data.history.baseline', subject), change, ({ value }) => value, t)
    case 'statements':
      return words(t('data.history.statement', subject), change, (state) => describeStatement(state, t), t)
    case 'filedScores':
      return words(
        t('data.history.filedScore', subject),
        change,
        (state) => describePoints(state, t, change.reason),
        t,
      )
    case 'reductions':
      return words(
        t('data.history.reduction', subject),
        change,
        (state) => describePoints(state, t, change.reason),
        t,
      )
    case 'yearFreezes':
      return words(t('data.history.freeze', {}), change, () => t('data.history.frozen', {}), t)
    case 'profiles':
      return words(t('data.history.profile', {}), change, describeProfile, t)
    case 'reportingPeriods':
      return words(
        t('data.history.reportingPeriods', {}),
        change,
        (periods) => describeReportingPeriods(periods, t),
        t,
      )
    case 'plans':
      return words(t('data.history.plan', {}), change, (name) => name, t)
    case 'importBatches':
      return words(t('data.history.importBatch', {}), change, (name) => name, t)
    case 'clearedCases':
      return words(
        t('data.history.clearedCases', {}),
        change,
        (cases) => t('data.history.clearedOf', { cases, count: cases }),
        t,
      )
  }
}

function words<State>(
  what: string,
  change: { readonly from: State | null; readonly to: State | null },
  describe: (state: State) => string,
  t: Translate,
): ChangeWords {
  const side = (state: State | null) => (state === null ? t('data.history.nothing', {}) : describe(state))
  return { what, from: side(change.from), to: side(change.to) }
}

/** What was typed, as it was typed, and what it is beside a counted figure; a cleared cell is 未报. */
function describeEntry(entry: Actual | Execution, t: Translate): string {
  const { rawText, basis, note } = entry
  const role = 'role' in entry ? entry.role : undefined
  const key = role ?? (basis === 'period' ? 'basisPeriod' : 'basisCumulative')
  const text = rawText === '' ? t('data.history.empty', {}) : t(`data.history.${key}`, { text: rawText })
  return note === '' ? text : t('data.history.withNote', { text, note })
}

function describeJudgement({ band, share, sentence }: GoalJudgement, t: Translate): string {
  const text = t(`data.history.${band}`, { share })
  return sentence === '' ? text : t('data.history.withNote', { text, note: sentence })
}

function describeBudget({ initialBudget, adjustedBudget }: BudgetLine, t: Translate): string {
  return adjustedBudget === null
    ? t('data.history.budget', { initial: initialBudget })
    : t('data.history.budgets', { initial: initialBudget, adjusted: adjustedBudget })
}

function describeIncome({ fiscalAppropriation, otherFunds }: FiledBudget, t: Translate): string {
  const nothing = t('data.history.blank', {})
  return t('data.history.income', {
    appropriation: fiscalAppropriation ?? nothing,
    others: otherFunds ?? nothing,
  })
}

/** Why, with the document it was decided by: `年中追加（湛财预〔2022〕5号）`. */
export function describeWhy({ reason, documentNumber = '' }: Change, t: Translate): string {
  if (documentNumber === '') return reason
  if (reason === '') return documentNumber
  return t('data.history.withNote', { text: reason, note: documentNumber })
}
