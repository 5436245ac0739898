/** What is odd in a filed table. Said, never corrected: the official forms keep what was filed. */
import {
  compareDecimals,
  distanceBetween,
  fraction,
  roundFraction,
  signOf,
  subtractDecimals,
  sumDecimals,
  toPercent,
} from '../exact'
import type { Decimal, FiledBudget } from '../model'
import { splitNameUnit } from './parse-unit'
import { normaliseTargetText } from './target-text'
import type { TableFinding, TableIndicator, TableTask } from './target-table'

/** Published tables carry gaps of a rounding; up to this many 万元 they are a hint, above it a warning. */
const ROUNDING_GAP = '0.02'

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
  if (left === null || right === null || compareDecimals(left, right) === 0) return []
  const gap = subtractDecimals(left, right)
  const severity = compareDecimals(distanceBetween(left, right), ROUNDING_GAP) > 0 ? 'warning' : 'hint'
  return [{ row, code: 'budget-gap', severity, params: { sides, left, right, gap } }]
}

function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const filled = amounts.filter((amount) => amount !== null)
  return filled.length === 0 ? null : sumDecimals(filled)
}

/** The tasks are part of 项目支出; the rest is 其他项目. Shares in per cent with one place. */
export function findTaskShare(tasks: readonly TableTask[], budget: FiledBudget): TableFinding[] {
  const amounts = tasks.flatMap(({ plannedAmount }) => (plannedAmount === null ? [] : [plannedAmount]))
  const projects = budget.projectExpenditure
  const row = tasks[0]?.row
  if (row === undefined || amounts.length === 0 || projects === null || signOf(fraction(projects)) <= 0)
    return []
  const sum = sumDecimals(amounts)
  const rest = subtractDecimals(projects, sum)
  const exceeds = compareDecimals(sum, projects) > 0
  const share = roundFraction(toPercent(fraction(sum, projects)), 1)
  const params = { sum, projects, share, rest }
  return [
    {
      row,
      code: exceeds ? 'tasks-exceed-projects' : 'tasks-within-projects',
      severity: exceeds ? 'warning' : 'hint',
      params,
    },
  ]
}

const RATE_NAME = /(?:率|比例)$/
const SATISFACTION_NAME = /满意(?:度|率)$/

/** Rows filed under a level that does not suit them, units that disagree, cells left empty, names used twice. */
export function findIndicatorOddities(indicators: readonly TableIndicator[]): TableFinding[] {
  return indicators.flatMap((indicator) => {
    const findings: TableFinding[] = []
    const { row, name, subcategory, filedSubcategory, rawText } = indicator
    const add = (
      code: TableFinding['code'],
      params: Record<string, string>,
      severity: TableFinding['severity'] = 'hint',
    ) => findings.push({ row, code, severity, params: { name, ...params } })
    if (subcategory === 'quantity' && RATE_NAME.test(name))
      add('rate-under-quantity', { level: filedSubcategory })
    if (indicator.category !== 'satisfaction' && SATISFACTION_NAME.test(name))
      add('satisfaction-elsewhere', { level: filedSubcategory })
    if (rawText === '') add('value-missing', {}, 'warning')
    const twin = indicators.find(
      (other) => other !== indicator && other.name === name && other.category === indicator.category,
    )
    if (twin && twin.order < indicator.order) add('name-repeated', { other: String(twin.row) }, 'warning')
    return [...findings, ...findUnitOddities(indicator)]
  })
}

/** 培训人次(次): the name counts persons, the bracket says 次. ≥ 90 beside (%): the unit is only in the name. */
function findUnitOddities(indicator: TableIndicator): TableFinding[] {
  const { row, name } = indicator
  const unit = splitNameUnit(normaliseTargetText(indicator.filedName)).unit
  if (unit === null) return []
  const counted = /(?:人次|户次|场次|批次)$/.exec(name)?.[0]
  const filed = unit.scale + unit.unit
  if (counted !== undefined && unit.unit !== counted) {
    return [{ row, code: 'unit-differs-from-name', severity: 'hint', params: { name, unit: filed, counted } }]
  }
  const isBareShare = unit.unit === '%' && /\d$/.test(normaliseTargetText(indicator.rawText))
  return isBareShare
    ? [
        {
          row,
          code: 'unit-only-in-name',
          severity: 'hint',
          params: { name, unit: filed, found: indicator.rawText },
        },
      ]
    : []
}
