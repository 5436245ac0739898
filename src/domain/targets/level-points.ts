import { sumDecimals } from '../exact'
import type { Category, Decimal, Indicator } from '../model'
import type { CategoryWeights, RuleProfile } from '../profiles/rule-profile'

/** The level-1 points of a profile that are in effect for one filed table. */
export interface EffectiveWeights {
  readonly budgetWeight: Decimal
  readonly categoryWeights: CategoryWeights
  /** 效益 and 满意度 share the points of 效益. */
  readonly poolsBenefitAndSatisfaction: boolean
}

/**
 * The one place where the filed levels choose the weights of a profile: 成本 20, 产出 40, 效益 20 and so on hold only where
 * 成本指标 is filed as a level-1 (财预〔2021〕101号, 条款未核).
 */
export function effectiveWeights(indicators: readonly Indicator[], profile: RuleProfile): EffectiveWeights {
  const { weightsWithCost, poolsBenefitAndSatisfaction } = profile
  const hasCost = weightsWithCost !== null && indicators.some(({ category }) => category === 'cost')
  const { budgetWeight, categoryWeights } = hasCost ? weightsWithCost : profile
  return { budgetWeight, categoryWeights, poolsBenefitAndSatisfaction }
}

/** Where the points of a level without any indicator go, first choice first; the weights must sum to 100. */
const HEIRS: readonly (readonly [Category, readonly Category[]])[] = [
  // 财预〔2021〕101号 (条款未核): no satisfaction indicator planned at all → its points go to 效益.
  ['satisfaction', ['benefit', 'output', 'cost']],
  ['benefit', ['output', 'satisfaction', 'cost']],
  ['output', ['benefit', 'satisfaction', 'cost']],
  ['cost', ['output', 'benefit', 'satisfaction']],
]

/**
 * The level-1 whose points a row shares: a filed 成本指标 is part of 产出 where nothing is given for 成本, and 满意度 is part
 * of 效益 where the two are pooled (湖北).
 */
export function weightedCategory(
  category: Category,
  weights: Omit<EffectiveWeights, 'budgetWeight'>,
): Category {
  if (category === 'satisfaction' && weights.poolsBenefitAndSatisfaction) return 'benefit'
  return weights.categoryWeights[category] === undefined ? 'output' : category
}

/** The points in effect of each level-1 that is filed, in filed order, with those of levels that are not. */
export function computeLevelPoints(
  indicators: readonly Indicator[],
  profile: RuleProfile,
): Map<Category, Decimal> {
  const weights = effectiveWeights(indicators, profile)
  const { categoryWeights } = weights
  const inOrder = [...indicators].sort((a, b) => a.order - b.order)
  const present = [...new Set(inOrder.map(({ category }) => weightedCategory(category, weights)))]
  const points = new Map(present.map((category) => [category, categoryWeights[category] ?? '0']))
  for (const [category, heirs] of HEIRS) {
    const orphaned = categoryWeights[category]
    if (orphaned === undefined || present.includes(category)) continue
    // Pooled, 效益 inherits the points that 满意度 had of its own, filed or not.
    const heir = heirs.find((candidate) => present.includes(candidate))
    if (heir) points.set(heir, sumDecimals([points.get(heir) ?? '0', orphaned]))
  }
  return points
}
