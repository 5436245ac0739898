import { fraction, movePoint, roundFraction } from '../exact'
import { groupBy } from '../group-by'
import type { Decimal, Indicator } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import { apportionUnits } from './apportion'
import { computeLevelPoints, effectiveWeights, weightedCategory } from './level-points'

/** Points that a person fixed, by indicatorId. */
export type LockedWeights = ReadonlyMap<string, Decimal>

/** Why a weight is proposed: the form states it, part of the row above, fixed by hand, or its share of what is left. */
export type WeightReason = 'filed' | 'sub-row' | 'locked' | 'shared'

const NO_LOCKS: LockedWeights = new Map()

/**
 * Proposed weights: the profile's points of a level-1, equally over its level-2 groups that have indicators, inside a
 * group equally over its indicators; remainders by largest remainder, ties in filed order, so that every level adds up
 * exactly. What the form states (权重, 分值) is the proposal where it states it; 其中 rows carry 0 unless one is filed.
 *
 * A locked row keeps its points, and the rest of the level is shared out around it in the proportions it had: first
 * inside its group, and what the group cannot give or take goes to the other groups. No weight is ever negative: where
 * the locked rows leave no room the others have 0 and the level is over, which `findWeightGaps` says.
 */
export function proposeWeights(
  indicators: readonly Indicator[],
  profile: RuleProfile,
  locked: LockedWeights = NO_LOCKS,
): Map<string, Decimal> {
  const inOrder = [...indicators].sort((a, b) => a.order - b.order)
  const points = computeLevelPoints(inOrder, profile)
  const effective = effectiveWeights(inOrder, profile)
  const weights = new Map<string, Decimal>()
  for (const [category, members] of groupBy(inOrder, (each) => weightedCategory(each.category, effective))) {
    const places = placesOf(members, locked)
    const groups = toGroups(members, places, locked)
    givePoints(groups, toUnits(points.get(category) ?? '0', places))
    for (const { rows, units } of shareOut(groups)) {
      rows.forEach((row, index) => {
        const shared = roundFraction({ n: units[index] ?? 0n, d: 10n ** BigInt(places) }, places)
        weights.set(row.indicatorId, locked.get(row.indicatorId) ?? shared)
      })
    }
  }
  return weights
}

/** Where each row's points come from. */
export function explainWeight(indicator: Indicator, locked: LockedWeights = NO_LOCKS): WeightReason {
  if (locked.has(indicator.indicatorId)) return 'locked'
  if (indicator.filedWeight !== null) return 'filed'
  return indicator.isSubRow ? 'sub-row' : 'shared'
}

/** One row, in whole units of its level. */
interface Row {
  readonly indicatorId: string
  readonly filed: bigint | null
  readonly locked: bigint | null
  /** Has points while nothing is locked: a 其中 row without filed points has none. */
  readonly isCarrier: boolean
  /** Takes part in what is shared out. */
  readonly isSharer: boolean
}

interface Group {
  readonly rows: readonly Row[]
  /** Points of the group before anything is locked. */
  points: bigint
}

function toGroups(members: readonly Indicator[], places: number, locked: LockedWeights): Group[] {
  // A level of nothing but 其中 rows has no other rows that could carry its points.
  const hasRows = members.some((member) => !member.isSubRow || member.filedWeight !== null)
  const unitsOf = (weight: Decimal | null | undefined) =>
    weight === null || weight === undefined ? null : toUnits(weight, places)
  const rowOf = (member: Indicator): Row => {
    const [filed, own] = [unitsOf(member.filedWeight), unitsOf(locked.get(member.indicatorId))]
    const isCarrier = filed === null ? !(member.isSubRow && hasRows) : filed > 0n
    const isSharer = own === null && isCarrier
    return { indicatorId: member.indicatorId, filed, locked: own, isCarrier, isSharer }
  }
  const byGroup = groupBy(members, (member) => groupKey(member))
  return [...byGroup.values()].map((group) => ({ rows: group.map(rowOf), points: 0n }))
}

/** Groups that no form of ours knows by name are told apart by their own words. */
function groupKey({ category, subcategory, filedSubcategory }: Indicator): string {
  return `${category} ${subcategory} ${subcategory === 'other' ? filedSubcategory : ''}`
}

/**
 * The points of each group while nothing is locked. Filed rows bring their own; what they leave of the level goes
 * equally to the groups that have rows without. Filed rows that already fill their group's share keep what they have.
 */
function givePoints(groups: readonly Group[], level: bigint): void {
  let open = groups.filter(({ rows }) => rows.some((row) => row.filed === null && row.isCarrier))
  for (const group of groups) group.points = filedSum(group)
  for (;;) {
    const taken = sum(groups.filter((group) => !open.includes(group)).map(filedSum))
    const shares = apportionUnits(
      level - taken,
      open.map(() => 1n),
    )
    const fits = open.filter((group, index) => (shares[index] ?? 0n) >= filedSum(group))
    if (fits.length === open.length) {
      open.forEach((group, index) => (group.points = shares[index] ?? 0n))
      return
    }
    open = fits
  }
}

function shareOut(groups: readonly Group[]): { rows: readonly Row[]; units: bigint[] }[] {
  const room = groups.map((group) => group.points - sum(group.rows.map(({ locked }) => locked ?? 0n)))
  const canShare = groups.map(({ rows }) => rows.some(({ isSharer }) => isSharer))
  const isOpen = (index: number) => canShare[index] === true && (room[index] ?? 0n) >= 0n
  // What a group has no row for, or not enough: the others give or take it, in proportion to what they have left.
  const moved = sum(room.filter((_, index) => !isOpen(index)))
  const opened = groups.map((_, index) => (isOpen(index) ? (room[index] ?? 0n) : 0n))
  const shares = moved === 0n ? opened : moveBetween(opened, canShare, isOpen, moved)
  return groups.map(({ rows, points }, index) => ({
    rows,
    units: shareInGroup(rows, points, shares[index] ?? 0n),
  }))
}

function moveBetween(
  opened: readonly bigint[],
  canShare: readonly boolean[],
  isOpen: (index: number) => boolean,
  moved: bigint,
): bigint[] {
  const open = opened.map((_, index) => index).filter(isOpen)
  // Where only groups that are over have rows left, they are the ones to take what another group cannot.
  const takers = open.length > 0 ? open : opened.map((_, index) => index).filter((index) => canShare[index])
  const shares = apportionUnits(
    sum(opened) + moved,
    takers.map((index) => opened[index] ?? 0n),
  )
  return opened.map((_, index) => shares[takers.indexOf(index)] ?? 0n)
}

/** In the proportions that the rows have while nothing is locked: the filed points, an equal share for the others. */
function shareInGroup(rows: readonly Row[], points: bigint, share: bigint): bigint[] {
  const unfiled = rows.filter((row) => row.filed === null && row.isCarrier).length
  const left = points - sum(rows.map(({ filed }) => filed ?? 0n))
  const sharers = rows.filter(({ isSharer }) => isSharer)
  const parts = apportionUnits(
    share,
    sharers.map(({ filed }) => (filed === null ? left : filed * BigInt(Math.max(1, unfiled)))),
  ).values()
  return rows.map(({ isSharer }) => (isSharer ? (parts.next().value ?? 0n) : 0n))
}

function filedSum({ rows }: Group): bigint {
  return sum(rows.map(({ filed }) => filed ?? 0n))
}

function sum(units: readonly bigint[]): bigint {
  return units.reduce((all, each) => all + each, 0n)
}

/** Two places, or as many as somebody wrote, so that the level adds up all the same. */
function placesOf(members: readonly Indicator[], locked: LockedWeights): number {
  const written = members.flatMap(({ indicatorId, filedWeight }) => [filedWeight, locked.get(indicatorId)])
  return written.reduce((most, weight) => Math.max(most, weight?.split('.')[1]?.length ?? 0), 2)
}

function toUnits(points: Decimal, places: number): bigint {
  return BigInt(roundFraction(fraction(movePoint(points, places)), 0))
}
