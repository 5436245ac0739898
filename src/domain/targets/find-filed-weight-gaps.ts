/** Filed weights that do not add up: to 100, or to the points their level states. */
import { compareDecimals, subtractDecimals, sumDecimals } from '../exact'
import type { Decimal } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { LevelPoints, TableFinding, TableIndicator } from './target-table'

/** 自评 is out of 100 points (财预〔2020〕10号, 条款未核). */
const WHOLE: Decimal = '100'

/**
 * Nothing is said of a table that states no weights. Sub-rows count where they state some. The rows make 100, or what
 * the profile leaves where 预算执行率 stands outside the table.
 */
export function findFiledWeightGaps(
  indicators: readonly TableIndicator[],
  levelPoints: readonly LevelPoints[],
  profile: RuleProfile,
): TableFinding[] {
  const weighted = indicators.filter(({ filedWeight }) => filedWeight !== null)
  const first = weighted[0]
  if (first === undefined) return []
  const missing = indicators.filter(({ filedWeight, isSubRow }) => filedWeight === null && !isSubRow).length
  const findings: TableFinding[] = []
  const sum = sumOf(weighted)
  const without = wholesWithoutBudget(profile)
  if (![WHOLE, ...without].some((whole) => compareDecimals(sum, whole) === 0)) {
    const params = { sum, gap: subtractDecimals(sum, WHOLE), missing: String(missing), without }
    findings.push({ row: first.row, code: 'weights-not-100', severity: 'warning', params })
  }
  for (const { category, subcategory, word, points, row } of levelPoints) {
    const members = weighted.filter((indicator) =>
      subcategory === null
        ? indicator.filedCategory === word
        : indicator.filedSubcategory === word && indicator.category === category,
    )
    const levelSum = sumOf(members)
    if (members.length === 0 || compareDecimals(levelSum, points) === 0) continue
    const params = { word, sum: levelSum, points, gap: subtractDecimals(levelSum, points) }
    findings.push({ row, code: 'weights-not-level', severity: 'warning', params })
  }
  return findings
}

/** 90 under 10号 and 101号, 80 under 湖北. */
function wholesWithoutBudget({ budgetWeight, weightsWithCost }: RuleProfile): readonly Decimal[] {
  const outside = [budgetWeight, ...(weightsWithCost ? [weightsWithCost.budgetWeight] : [])]
  return [...new Set(outside.map((points) => subtractDecimals(WHOLE, points)))]
}

function sumOf(indicators: readonly TableIndicator[]): string {
  return sumDecimals(['0', ...indicators.flatMap(({ filedWeight }) => filedWeight ?? [])])
}
