/** 填报得分 beside the computed points (rule 16): both stay, the difference is said. */
import { compareDecimals, signOf, fraction } from '../exact'
import type { FilingIssue } from '../detail-model'
import type { Decimal } from '../model'
import type { IndicatorScore, Scoreboard } from '../scoreboard-model'
import type { FilingIssueCode } from './filing-issue-codes'
import { hasSentence } from '../actuals/has-sentence'
import { budgetIssue, rowIssue } from './make-issue'

interface Difference {
  readonly code: FilingIssueCode
  readonly severity: FilingIssue['severity']
  readonly params: Readonly<Record<string, string>>
}

export function findFiledDifferences({ budget, total, indicators }: Scoreboard): FilingIssue[] {
  const budgetWeight = total.categories.find(({ category }) => category === 'budget')?.weight ?? '0'
  const ofBudget = differenceOf(budget.score, budgetWeight)
  return [
    ...(ofBudget ? [budgetIssue(ofBudget.code, ofBudget.severity, ofBudget.params)] : []),
    ...indicators.flatMap((row) => {
      const found = differenceOf(row.score, row.setup.weight)
      return found ? [rowIssue(row, found.code, found.severity, found.params)] : []
    }),
  ]
}

/** Full marks stated for a row that has fewer are asked about even with a reason: reviewers look for them first. */
function differenceOf({ filed, points }: IndicatorScore, weight: Decimal): Difference | null {
  if (!filed || !points.known || !filed.difference || signOf(fraction(filed.difference)) === 0) return null
  const params = { filed: filed.points, points: points.value, difference: filed.difference }
  if (signOf(fraction(filed.difference)) > 0 && compareDecimals(filed.points, weight) >= 0)
    return { code: 'filed-full-with-shortfall', severity: 'warning', params }
  return hasSentence(filed.reason)
    ? { code: 'filed-differs', severity: 'hint', params }
    : { code: 'filed-differs-without-reason', severity: 'warning', params }
}
