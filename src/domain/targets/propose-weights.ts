import { fraction, movePoint, roundFraction, sumDecimals } from '../exact'
import type { Category, Decimal, Indicator } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'

/** Where the points of a level without any indicator go, first choice first; the weights must sum to 100. */
const HEIRS: Readonly<Record<Category, readonly Category[]>> = {
  // 财预〔2021〕101号 (条款未核): no satisfaction indicator planned at all → its points go to 效益.
  satisfaction: ['benefit', 'output'],
  benefit: ['output', 'satisfaction'],
  output: ['benefit', 'satisfaction'],
  cost: ['output', 'benefit'],
}

/**
 * Proposed weights: the profile's points of a level-1, equally over its level-2 groups that have indicators, inside a
 * group equally over its indicators; remainders by largest remainder, ties in filed order, so that every level adds up.
 */
export function proposeWeights(indicators: readonly Indicator[], profile: RuleProfile): Map<string, Decimal> {
  const weights = new Map<string, Decimal>()
  const inOrder = [...indicators].sort((a, b) => a.order - b.order)
  const byCategory = groupBy(inOrder, (indicator) => weightedCategory(indicator.category, profile))
  const points = inheritedPoints([...byCategory.keys()], profile)
  for (const [category, members] of byCategory) {
    const groups = [...groupBy(members, (member) => `${member.category} ${member.subcategory}`).values()]
    const groupPoints = apportion(points.get(category) ?? '0', groups.length)
    groups.forEach((group, index) => {
      const shares = apportion(groupPoints[index] ?? '0', group.length)
      group.forEach((member, position) => weights.set(member.indicatorId, shares[position] ?? '0'))
    })
  }
  return weights
}

/** Equal parts of the points with two places; the first ones carry the hundredths that are left over. */
export function apportion(points: Decimal, count: number): Decimal[] {
  if (count === 0) return []
  const hundredths = Number(roundFraction(fraction(movePoint(points, 2)), 0))
  const each = Math.floor(hundredths / count)
  const left = hundredths - each * count
  return Array.from({ length: count }, (_, index) =>
    roundFraction(fraction(each + (index < left ? 1 : 0), 100)),
  )
}

/** Under a profile without points for 成本, a filed 成本指标 counts as a group of 产出. */
function weightedCategory(category: Category, profile: RuleProfile): Category {
  return profile.categoryWeights[category] === undefined ? 'output' : category
}

function inheritedPoints(present: readonly Category[], profile: RuleProfile): Map<Category, Decimal> {
  const points = new Map(present.map((category) => [category, profile.categoryWeights[category] ?? '0']))
  for (const [category, heirs] of entriesOf(HEIRS)) {
    const orphaned = profile.categoryWeights[category]
    if (orphaned === undefined || present.includes(category)) continue
    const heir = heirs.find((candidate) => present.includes(candidate))
    if (heir) points.set(heir, sumDecimals([points.get(heir) ?? '0', orphaned]))
  }
  return points
}

function entriesOf(heirs: typeof HEIRS): [Category, readonly Category[]][] {
  return (['satisfaction', 'benefit', 'output', 'cost'] as const).map((category) => [
    category,
    heirs[category],
  ])
}

function groupBy<Key>(
  indicators: readonly Indicator[],
  keyOf: (indicator: Indicator) => Key,
): Map<Key, Indicator[]> {
  const groups = new Map<Key, Indicator[]>()
  for (const indicator of indicators) {
    const key = keyOf(indicator)
    groups.set(key, [...(groups.get(key) ?? []), indicator])
  }
  return groups
}
