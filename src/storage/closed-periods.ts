import type { PeriodEnd } from '@/domain/model'
import { YEAR_END } from '@/domain/period'
import { Refusal } from './commit'
import { db } from './database'

/** Whether a write into the period needs a reason and has none. To be called inside a commit that has db.closings. */
export async function isClosedTo(
  planId: string,
  periodEnd: PeriodEnd,
  correctionReason: string,
): Promise<boolean> {
  if (correctionReason.trim() !== '') return false
  const closing = await db.closings.get([planId, periodEnd])
  return closing?.closed ?? false
}

/** Whether the whole year is closed: what it is judged by does not change. Needs db.closings, as the next one. */
export async function isYearClosed(planId: string): Promise<boolean> {
  return isClosedTo(planId, YEAR_END, '')
}

export async function hasClosedPeriod(planId: string): Promise<boolean> {
  return (await db.closings.where({ planId }).toArray()).some(({ closed }) => closed)
}

/** Refuses such a write: the whole commit is taken back. */
export async function refuseClosed(
  planId: string,
  periodEnd: PeriodEnd,
  correctionReason: string,
): Promise<void> {
  if (await isClosedTo(planId, periodEnd, correctionReason)) throw new Refusal('period-closed')
}
