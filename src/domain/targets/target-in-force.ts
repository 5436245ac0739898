/** Which of a target's versions counts when. The first version counts from 1 January, whatever its date says. */
import { groupBy } from '../group-by'
import type { FigureFacts, Target, TargetVersion } from '../model'

/** Versions dated on or before the day, the one that counts first: latest date, then the higher number. */
export function versionsInForce(
  targetVersions: readonly TargetVersion[],
  day: string,
): { readonly latest: TargetVersion; readonly versions: readonly TargetVersion[] } {
  const [first, ...adjustments] = [...targetVersions].sort((a, b) => a.version - b.version)
  if (!first) throw new Error('a plan without a first target version')
  const versions = adjustments
    .filter((version) => version.effectiveFrom <= day)
    .reverse()
    .sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? 0 : a.effectiveFrom < b.effectiveFrom ? 1 : -1))
  return { latest: versions[0] ?? first, versions: [...versions, first] }
}

/** An adjustment names only the targets it changes: of the versions in force the latest that names this one counts. */
export function targetInForce(
  facts: Pick<FigureFacts, 'targets' | 'targetVersions'>,
  indicatorId: string,
  day: string,
): Target | undefined {
  return targetOf(facts.targets, indicatorId, versionsInForce(facts.targetVersions, day).versions)
}

/** The same where the versions in force are known, the one that counts first: for a whole table they are sorted once. */
export function targetOf(
  targets: readonly Target[],
  indicatorId: string,
  versions: readonly TargetVersion[],
): Target | undefined {
  const own = targetsOf(targets, indicatorId)
  for (const { version } of versions) {
    const target = own.find((each) => each.version === version)
    if (target) return target
  }
  return undefined
}

/** A long table is asked once for every row and period: the targets of one reading of the facts are sorted once. */
const sortedTargets = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target[]>>()

function targetsOf(targets: readonly Target[], indicatorId: string): readonly Target[] {
  const known = sortedTargets.get(targets)
  if (known) return known.get(indicatorId) ?? []
  const sorted = groupBy(targets, (target) => target.indicatorId)
  sortedTargets.set(targets, sorted)
  return sorted.get(indicatorId) ?? []
}
