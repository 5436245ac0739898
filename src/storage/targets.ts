import type { Plan, SetupChoice, Target } from '@/domain/model'
import type { TargetReading } from '@/domain/targets/reading'
import type { RememberedReading } from '@/domain/targets/recall-readings'
import { recordChange } from './changes'
import { isYearClosed } from './closed-periods'
import { db } from './database'
import { isSameData } from './same-data'
import { settle, type SettleResult } from './settle'

export interface ConfirmedReading extends Pick<Target, 'planId' | 'indicatorId' | 'version'> {
  /** null takes the confirmation back. */
  readonly reading: TargetReading | null
}

type TargetKey = [planId: string, indicatorId: string, version: number]

/**
 * What a person says these targets mean, all or none, with who and when. A target that is no more there or has another
 * text than the one that was read is 'facts-changed'.
 */
export async function saveConfirmedReadings(items: readonly ConfirmedReading[]): Promise<SettleResult> {
  return settle([db.targets, db.closings, db.changes], async (stamp) => {
    const keyOf = (item: ConfirmedReading): TargetKey => [item.planId, item.indicatorId, item.version]
    const stored = await db.targets.bulkGet(items.map(keyOf))
    const changes: { rowKey: TargetKey; from: Target; to: Target }[] = []
    for (const [index, item] of items.entries()) {
      const { reading } = item
      const from = stored[index]
      if (from === undefined || (reading !== null && reading.rawText !== from.rawText)) return 'facts-changed'
      // What was taken over from another plan and is confirmed here becomes this plan's own answer.
      const isOwn = from.confirmation?.recalledFrom === undefined
      if (isSameData(from.confirmedReading, reading) && (isOwn || reading === null)) continue
      const to: Target = { ...from, confirmedReading: reading, confirmation: reading && stamp }
      changes.push({ rowKey: keyOf(item), from, to })
    }
    for (const planId of new Set(changes.map(({ to }) => to.planId))) {
      if (await isYearClosed(planId)) return 'year-closed'
    }
    // Hundreds of readings accepted at once are one wait, not one each.
    await Promise.all([
      db.targets.bulkPut(changes.map(({ to }) => to)),
      ...changes.map(({ rowKey, from, to }) =>
        recordChange({ planId: to.planId, table: 'targets', rowKey, from, to, reason: '' }, stamp),
      ),
    ])
    return null
  })
}

/**
 * Every answer a person gave in the other plans, newest first: what `recallReadings` is given. Of several versions of
 * a target the latest answer counts.
 */
export async function readRememberedReadings(exceptPlanId: string): Promise<readonly RememberedReading[]> {
  return db.transaction('r', [db.plans, db.indicators, db.targets, db.setupChoices], async () => {
    const plans = (await db.plans.toArray()).filter(({ planId }) => planId !== exceptPlanId)
    const remembered = await Promise.all(plans.map(readAnswers))
    return remembered.flat().sort((a, b) => (a.confirmation.recordedAt < b.confirmation.recordedAt ? 1 : -1))
  })
}

async function readAnswers({ planId, fiscalYear, departmentName }: Plan): Promise<RememberedReading[]> {
  const [indicators, targets, choices] = await Promise.all([
    db.indicators.where({ planId }).toArray(),
    db.targets.where({ planId }).toArray(),
    db.setupChoices.where({ planId }).toArray(),
  ])
  const choiceOf = new Map(choices.map((choice): [string, SetupChoice] => [choice.indicatorId, choice]))
  const namesOf = new Map(
    indicators.map(({ indicatorId, name, filedName }) => [indicatorId, { name, filedName }]),
  )
  const answerOf = new Map<string, Target>()
  for (const target of targets.sort((a, b) => a.version - b.version)) {
    if (target.confirmedReading !== null) answerOf.set(target.indicatorId, target)
  }
  return [...answerOf.values()].flatMap((target) => {
    const { indicatorId, rawText, unitColumn, confirmedReading: reading, confirmation } = target
    const names = namesOf.get(indicatorId)
    if (names === undefined || reading === null) return []
    const { recordedAt = '', recordedBy = '' } = confirmation ?? {}
    // An answer that was itself taken over stays the answer of where it was given.
    const givenFor = confirmation?.recalledFrom ?? { fiscalYear, departmentName }
    const choice = choiceOf.get(indicatorId) ?? null
    return [
      {
        ...names,
        rawText,
        unitColumn,
        reading,
        choice,
        ...givenFor,
        confirmation: { recordedAt, recordedBy },
      },
    ]
  })
}
