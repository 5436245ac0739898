/** The live sums of 分值, level by level. */
import type { Category, Decimal, Indicator } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'

export interface WeightSums {
  /** One per level-1 that has indicators, in filed order. */
  readonly levels: readonly WeightLevel[]
  /** 预算执行率 and all levels together; should be 100. */
  readonly total: Decimal
  /** total − 100: over where positive, under where negative, '0' where it adds up. */
  readonly gap: Decimal
}

export interface WeightLevel {
  readonly category: Category
  readonly filedCategory: string
  /** What the form states, else the profile's points, with those of levels that are not filed. */
  readonly expected: Decimal
  readonly sum: Decimal
  /** sum − expected. */
  readonly gap: Decimal
  readonly groups: readonly WeightGroup[]
}

export interface WeightGroup {
  readonly filedSubcategory: string
  /** Only where the form states it: 数量指标(20分). */
  readonly expected: Decimal | null
  readonly sum: Decimal
  readonly indicatorIds: readonly string[]
}

/** `weights`: the points of each row in force, by indicatorId. */
export function computeWeightSums(
  indicators: readonly Indicator[],
  weights: ReadonlyMap<string, Decimal>,
  profile: RuleProfile,
): WeightSums {
  void [indicators, weights, profile]
  return { levels: [], total: '0', gap: '0' }
}
