/** Filed weights that do not add up: to 100, or to the points their level states. */
import { compareDecimals, subtractDecimals, sumDecimals } from '../exact'
import type { LevelPoints, TableFinding, TableIndicator } from './target-table'

/** 100 with 预算执行率 among the rows or without, 90 where its 10 points stand outside the table (财预〔2020〕10号). */
const WHOLES = ['100', '90']

/** Nothing is said of a table that states no weights. Sub-rows count where they state some. */
export function findFiledWeightGaps(
  indicators: readonly TableIndicator[],
  levelPoints: readonly LevelPoints[],
): TableFinding[] {
  const weighted = indicators.filter(({ filedWeight }) => filedWeight !== null)
  const first = weighted[0]
  if (first === undefined) return []
  const missing = indicators.filter(({ filedWeight, isSubRow }) => filedWeight === null && !isSubRow).length
  const findings: TableFinding[] = []
  const sum = sumOf(weighted)
  if (!WHOLES.some((whole) => compareDecimals(sum, whole) === 0)) {
    const params = { sum, gap: subtractDecimals(sum, '100'), missing: String(missing) }
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

function sumOf(indicators: readonly TableIndicator[]): string {
  return sumDecimals(['0', ...indicators.flatMap(({ filedWeight }) => filedWeight ?? [])])
}
