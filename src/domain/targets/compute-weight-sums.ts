/** How the points of the filed rows add up, level by level, live while they are edited. */
import { compareDecimals, fraction, roundFraction, subtractDecimals, sumDecimals } from '../exact'
import { groupBy } from '../group-by'
import type { Category, Decimal, Indicator, Subcategory } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import { effectiveWeights } from './level-points'
import { proposeWeights } from './propose-weights'

export interface WeightedRow {
  readonly indicator: Indicator
  readonly weight: Decimal
}

export interface WeightSum {
  readonly points: Decimal
  /**
   * What this level has while nobody settled a weight: the points that the form states, else the profile's; null at
   * level 2, for which the rules name no figure.
   */
  readonly due: Decimal | null
  /** points − due, two places; `0.00` where they agree or nothing is due. */
  readonly difference: Decimal
}

export interface CategorySum extends WeightSum {
  readonly category: Category
  readonly filedCategory: string
  readonly groups: readonly WeightGroup[]
}

/** A 二级指标. */
export interface WeightGroup extends WeightSum {
  readonly subcategory: Subcategory
  readonly filedSubcategory: string
  readonly rows: number
}

export interface WeightSums {
  readonly categories: readonly CategorySum[]
  readonly budget: Decimal
  /** Against 100. */
  readonly total: WeightSum
}

/** Decimals with two places; the levels in filed order. */
export function computeWeightSums(rows: readonly WeightedRow[], profile: RuleProfile): WeightSums {
  const indicators = rows.map(({ indicator }) => indicator)
  const due = dueWeights(indicators, profile)
  const { budgetWeight } = effectiveWeights(indicators, profile)
  const categories = [...groupBy(rows, ({ indicator }) => indicator.category).entries()].map(
    ([category, members]): CategorySum => ({
      ...sumOf(members, sumDecimals(members.map(({ indicator }) => due.get(indicator.indicatorId) ?? '0'))),
      category,
      filedCategory: members[0]?.indicator.filedCategory ?? '',
      groups: [...groupBy(members, ({ indicator }) => indicator.filedSubcategory).entries()].map(
        ([filedSubcategory, group]) => ({
          ...sumOf(group, null),
          subcategory: group[0]?.indicator.subcategory ?? 'other',
          filedSubcategory,
          rows: group.length,
        }),
      ),
    }),
  )
  const all = sumDecimals([...rows.map(({ weight }) => weight), budgetWeight])
  return { categories, budget: twoPlaces(budgetWeight), total: compareWith(all, '100') }
}

/** Asked for after every settled row, and told by the filed table alone. */
const lastDue = new WeakMap<
  RuleProfile,
  { readonly indicators: readonly Indicator[]; readonly due: ReadonlyMap<string, Decimal> }
>()

function dueWeights(indicators: readonly Indicator[], profile: RuleProfile): ReadonlyMap<string, Decimal> {
  const last = lastDue.get(profile)
  const isSame =
    last?.indicators.length === indicators.length &&
    indicators.every((indicator, index) => indicator === last.indicators[index])
  if (isSame) return last.due
  const due = proposeWeights(indicators, profile)
  lastDue.set(profile, { indicators, due })
  return due
}

function sumOf(rows: readonly WeightedRow[], due: Decimal | null): WeightSum {
  return compareWith(sumDecimals(rows.map(({ weight }) => weight)), due)
}

function compareWith(points: Decimal, due: Decimal | null): WeightSum {
  const difference = due === null || compareDecimals(points, due) === 0 ? '0' : subtractDecimals(points, due)
  return {
    points: twoPlaces(points),
    due: due === null ? null : twoPlaces(due),
    difference: twoPlaces(difference),
  }
}

function twoPlaces(value: Decimal): Decimal {
  return roundFraction(fraction(value))
}
