import { sumDecimals } from '../exact'
import type { Category, Decimal, Indicator } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'

/** Where the points of a level without any indicator go, first choice first; the weights must sum to 100. */
const HEIRS: readonly (readonly [Category, readonly Category[]])[] = [
  // 财预〔2021〕101号 (条款未核): no satisfaction indicator planned at all → its points go to 效益.
  ['satisfaction', ['benefit', 'output']],
  ['benefit', ['output', 'satisfaction']],
  ['output', ['benefit', 'satisfaction']],
  ['cost', ['output', 'benefit']],
]

/** The level-1 whose points a row shares: under a profile without points for 成本, a filed 成本指标 is part of 产出. */
export function weightedCategory(category: Category, profile: RuleProfile): Category {
  return profile.categoryWeights[category] === undefined ? 'output' : category
}

/** The profile's points of each level-1 that is filed, in filed order, with those of levels that are not. */
export function computeLevelPoints(
  indicators: readonly Indicator[],
  profile: RuleProfile,
): Map<Category, Decimal> {
  const inOrder = [...indicators].sort((a, b) => a.order - b.order)
  const present = [...new Set(inOrder.map(({ category }) => weightedCategory(category, profile)))]
  const points = new Map(present.map((category) => [category, profile.categoryWeights[category] ?? '0']))
  for (const [category, heirs] of HEIRS) {
    const orphaned = profile.categoryWeights[category]
    if (orphaned === undefined || present.includes(category)) continue
    const heir = heirs.find((candidate) => present.includes(candidate))
    if (heir) points.set(heir, sumDecimals([points.get(heir) ?? '0', orphaned]))
  }
  return points
}
