/** Sums of 预算数 that do not agree: said, never corrected, never in the way. */
import { compareDecimals, distanceBetween, subtractDecimals, sumDecimals } from '../exact'
import type { Decimal } from '../model'
import { severityOfGap } from '../targets/cross-sum'
import type { BudgetAmounts, BudgetLineAmounts } from './budget-amounts'

export interface BudgetSumFinding {
  /** expenditure-income: 基本支出 + 项目支出 against 财政拨款 + 其他资金. tasks-over-projects: the tasks lie inside 项目支出. */
  readonly code: 'expenditure-income' | 'tasks-over-projects'
  readonly column: 'initial' | 'adjusted'
  readonly severity: 'hint' | 'warning'
  /** 万元. */
  readonly left: Decimal
  readonly right: Decimal
  readonly gap: Decimal
}

export function findBudgetSums(amounts: BudgetAmounts): BudgetSumFinding[] {
  const isAdjusted = amounts.lines.some(({ adjustedBudget }) => adjustedBudget !== null)
  return [
    ...findIncomeGap(amounts),
    ...findTasks(amounts.lines, 'initial', ({ initialBudget }) => initialBudget),
    ...(isAdjusted ? findTasks(amounts.lines, 'adjusted', inForce) : []),
  ]
}

const inForce = ({ initialBudget, adjustedBudget }: BudgetLineAmounts): Decimal | null =>
  adjustedBudget ?? initialBudget

function findIncomeGap({ fiscalAppropriation, otherFunds, lines }: BudgetAmounts): BudgetSumFinding[] {
  const types = lines.filter(({ kind }) => kind !== 'task').map(({ initialBudget }) => initialBudget)
  const income = sumOf([fiscalAppropriation, otherFunds])
  // While one type is not filed, their sum is no sum yet.
  const expenditure = types.includes(null) ? null : sumOf(types)
  if (expenditure === null || income === null) return []
  const severity = severityOfGap(expenditure, income)
  if (severity === null) return []
  const gap = distanceBetween(expenditure, income)
  return [{ code: 'expenditure-income', column: 'initial', severity, left: expenditure, right: income, gap }]
}

function findTasks(
  lines: readonly BudgetLineAmounts[],
  column: BudgetSumFinding['column'],
  amountOf: (line: BudgetLineAmounts) => Decimal | null,
): BudgetSumFinding[] {
  const project = lines.find(({ kind }) => kind === 'project-expenditure')
  const right = project ? amountOf(project) : null
  const left = sumOf(lines.filter(({ kind }) => kind === 'task').map(amountOf))
  if (left === null || right === null || compareDecimals(left, right) <= 0) return []
  const severity = severityOfGap(left, right) ?? 'hint'
  return [{ code: 'tasks-over-projects', column, severity, left, right, gap: subtractDecimals(left, right) }]
}

/** Empty cells are no part of a sum; null where all are empty. */
function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const filed = amounts.filter((amount) => amount !== null)
  return filed.length === 0 ? null : sumDecimals(filed)
}
