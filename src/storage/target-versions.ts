import type { Recorded, Target, TargetVersion } from '@/domain/model'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { settle, type SettleResult } from './settle'

export type NewTargetVersion = Omit<TargetVersion, keyof Recorded>

/**
 * 绩效目标调整: a new version with its targets, all or nothing. Refused as 'facts-changed' when another version came
 * between or the version is earlier than the newest. No actual is touched.
 */
export async function saveAdjustment(
  version: NewTargetVersion,
  targets: readonly Target[],
): Promise<SettleResult> {
  return settle([db.targetVersions, db.targets, db.closings, db.changes], async (stamp) => {
    const { planId, version: number, reason } = version
    const newest = await newestVersion(planId)
    if (newest === undefined || number !== newest.version + 1) return 'facts-changed'
    // The first version counts from 1 January, whatever its date says.
    if (newest.version > 1 && version.effectiveFrom < newest.effectiveFrom) return 'facts-changed'
    const isOfVersion = (target: Target) => target.planId === planId && target.version === number
    if (targets.length === 0 || !targets.every(isOfVersion)) return 'facts-changed'
    if (await isYearClosed(planId)) return 'year-closed'
    const to = { ...version, ...stamp }
    await db.targetVersions.add(to)
    await db.targets.bulkAdd([...targets])
    const rowKey = [planId, number]
    await recordChange({ planId, table: 'targetVersions', rowKey, from: null, to, reason }, stamp)
    for (const target of targets) {
      const key: [string, string, number] = [planId, target.indicatorId, number]
      const from = await targetBefore(planId, target)
      await recordChange({ planId, table: 'targets', rowKey: key, from, to: target, reason }, stamp)
    }
    return null
  })
}

/** Takes the newest adjustment back with its targets; the change log keeps what it was. The first version stays. */
export async function removeAdjustment(planId: string, version: number): Promise<SettleResult> {
  return settle([db.targetVersions, db.targets, db.closings, db.changes], async (stamp) => {
    const newest = await newestVersion(planId)
    if (newest === undefined || version === 1 || newest.version !== version) return 'not-newest'
    if (await isYearClosed(planId)) return 'year-closed'
    const targets = (await db.targets.where({ planId }).toArray()).filter((each) => each.version === version)
    await db.targetVersions.delete([planId, version])
    await db.targets.bulkDelete(targets.map(({ indicatorId }) => [planId, indicatorId, version]))
    const change = { planId, table: 'targetVersions', rowKey: [planId, version], reason: '' } as const
    await recordChange({ ...change, from: newest, to: null }, stamp)
    for (const target of targets) {
      const rowKey = [planId, target.indicatorId, version]
      const to = await targetBefore(planId, target)
      await recordChange({ planId, table: 'targets', rowKey, from: target, to, reason: '' }, stamp)
    }
    return null
  })
}

async function newestVersion(planId: string): Promise<TargetVersion | undefined> {
  return (await db.targetVersions.where({ planId }).sortBy('version')).at(-1)
}

/** The target that was in force until this one: of the versions that name the indicator the one before. */
async function targetBefore(planId: string, { indicatorId, version }: Target): Promise<Target | null> {
  const own = await db.targets
    .where('[planId+indicatorId+version]')
    .between([planId, indicatorId, 0], [planId, indicatorId, version])
    .toArray()
  return own.at(-1) ?? null
}
