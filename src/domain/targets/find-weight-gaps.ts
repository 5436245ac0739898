import { compareDecimals, roundFraction, fraction, subtractDecimals, sumDecimals } from '../exact'
import type { Finding } from '../finding'
import type { Category, Decimal, Indicator } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import { effectiveWeights, weightedCategory } from './level-points'
import { proposeWeights, type LockedWeights } from './propose-weights'

/**
 * Levels that do not add up, with by how much: where locked rows leave no room or no row to carry the rest; and where
 * every level is as it should be, a form whose own points make no 100 with those of 预算执行率.
 */
export function findWeightGaps(
  indicators: readonly Indicator[],
  profile: RuleProfile,
  locked: LockedWeights,
): Finding[] {
  if (indicators.length === 0) return []
  const due = proposeWeights(indicators, profile)
  const weights = locked.size === 0 ? due : proposeWeights(indicators, profile, locked)
  const effective = effectiveWeights(indicators, profile)
  const levels = [...new Set(indicators.map(({ category }) => weightedCategory(category, effective)))]
  const findings = levels.flatMap((level) => {
    const rows = indicators.filter(({ category }) => weightedCategory(category, effective) === level)
    return findGap('weights-off-level', sumOf(rows, weights), sumOf(rows, due), wordOf(rows, level))
  })
  if (findings.length > 0) return findings
  return findGap(
    'weights-not-100',
    sumDecimals([sumOf(indicators, weights), effective.budgetWeight]),
    '100',
    '',
  )
}

function findGap(
  code: 'weights-off-level' | 'weights-not-100',
  sum: Decimal,
  due: Decimal,
  level: string,
): Finding[] {
  const side = compareDecimals(sum, due)
  if (side === 0) return []
  const gap = side > 0 ? subtractDecimals(sum, due) : subtractDecimals(due, sum)
  const params = { level, sum: printed(sum), due: printed(due), gap: printed(gap) }
  return [{ code: `${code}-${side > 0 ? 'over' : 'under'}`, severity: 'warning', params }]
}

/** The level's own word, as filed: 产出指标. */
function wordOf(rows: readonly Indicator[], level: Category): string {
  return (rows.find(({ category }) => category === level) ?? rows[0])?.filedCategory ?? ''
}

function sumOf(rows: readonly Indicator[], weights: ReadonlyMap<string, Decimal>): Decimal {
  return sumDecimals(rows.map(({ indicatorId }) => weights.get(indicatorId) ?? '0'))
}

function printed(points: Decimal): string {
  return roundFraction(fraction(points))
}
