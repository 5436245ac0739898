/** What is odd in a filed table. Said, never corrected: the official forms keep what was filed. */
import {
  compareDecimals,
  fraction,
  roundFraction,
  signOf,
  subtractDecimals,
  sumDecimals,
  toPercent,
} from '../exact'
import type { Category, Decimal, FiledBudget } from '../model'
import { profile2020No10 } from '../profiles/profile-2020-10'
import type { RuleProfile } from '../profiles/rule-profile'
import { severityOfGap } from './cross-sum'
import { findFiledWeightGaps } from './find-filed-weight-gaps'
import { findIndicatorOddities } from './find-indicator-oddities'
import { findProductAgreements } from './find-product-agreements'
import { findSameMeaning } from './find-same-meaning'
import { parseTarget } from './parse-target'
import type { TableFinding, TableIndicator, TableTask, TargetTable } from './target-table'

type Contents = Pick<TargetTable, 'fiscalYear' | 'budget' | 'tasks' | 'indicators' | 'levelPoints'>

/**
 * All that is odd in a table; `budgetRow` is where its amounts begin, 0 where nobody knows any more. `profile`: the
 * rules its points follow; a plan made of a table that was just read is given the default ones.
 */
export function findTableOddities(
  table: Contents,
  budgetRow: number,
  profile: RuleProfile = profile2020No10,
): TableFinding[] {
  const { budget, tasks, indicators, levelPoints, fiscalYear } = table
  const read = indicators.map((indicator) => ({
    indicator,
    reading: parseTarget(indicator.rawText, {
      ...{ name: indicator.filedName, unit: indicator.unitColumn, year: fiscalYear },
    }),
  }))
  const same = findSameMeaning(indicators)
  return [
    ...findBudgetGaps(budget, budgetRow),
    ...findTaskShare(tasks, budget),
    ...findProductAgreements(tasks, read),
    ...findMissingLevels(indicators),
    ...findFiledWeightGaps(indicators, levelPoints, profile),
    ...read.flatMap((each, index) => [...findIndicatorOddities(each), ...(same[index] ?? [])]),
  ]
}

/** 支出 against 收入, and 级次 against what there is of them; a side without any figure is not compared. */
export function findBudgetGaps(budget: FiledBudget, row: number): TableFinding[] {
  const expenditure = sumOf([budget.basicExpenditure, budget.projectExpenditure])
  const income = sumOf([budget.fiscalAppropriation, budget.otherFunds])
  const levels = sumOf([budget.ownLevelFunds, budget.transferredFunds])
  return [
    ...gapBetween('expenditure-income', expenditure, income, row),
    ...gapBetween('income-levels', income ?? expenditure, levels, row),
  ]
}

function gapBetween(sides: string, left: Decimal | null, right: Decimal | null, row: number): TableFinding[] {
  if (left === null || right === null) return []
  const severity = severityOfGap(left, right)
  if (severity === null) return []
  const params = { sides, left, right, gap: subtractDecimals(left, right) }
  return [{ row, code: 'budget-gap', severity, params }]
}

function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const filled = amounts.filter((amount) => amount !== null)
  return filled.length === 0 ? null : sumDecimals(filled)
}

/**
 * The tasks are part of 项目支出; the rest is 其他项目. Shares in per cent with one place. Tasks that are all of it, as in a
 * list of projects, say nothing.
 */
export function findTaskShare(tasks: readonly TableTask[], budget: FiledBudget): TableFinding[] {
  const amounts = tasks.flatMap(({ plannedAmount }) => (plannedAmount === null ? [] : [plannedAmount]))
  const projects = budget.projectExpenditure
  const row = tasks[0]?.row
  if (row === undefined || amounts.length === 0 || projects === null || signOf(fraction(projects)) <= 0)
    return []
  const sum = sumDecimals(amounts)
  const order = compareDecimals(sum, projects)
  if (order === 0) return []
  const rest = subtractDecimals(projects, sum)
  const share = roundFraction(toPercent(fraction(sum, projects)), 1)
  const params = { sum, projects, share, rest }
  const code = order > 0 ? 'tasks-exceed-projects' : 'tasks-within-projects'
  return [{ row, code, severity: order > 0 ? 'warning' : 'hint', params }]
}

/** 财预〔2020〕10号 (条款未核): 产出, 效益 and 满意度 belong to every table; 成本 as a level of its own does not. */
const EXPECTED: readonly Category[] = ['output', 'benefit', 'satisfaction']

export function findMissingLevels(indicators: readonly TableIndicator[]): TableFinding[] {
  if (indicators.length === 0) return []
  const present = new Set(indicators.map(({ category }) => category))
  return EXPECTED.filter((category) => !present.has(category)).map((cell) => ({
    ...{ row: 0, code: 'level-missing', severity: 'warning', params: { cell } },
  }))
}
