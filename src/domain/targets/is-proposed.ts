import type { YearFreeze } from '../evaluation-model'
import type { Indicator } from '../model'
import type { IndicatorSetup } from './indicator-setup'

type ProposedRow = {
  readonly indicator: Pick<Indicator, 'filedWeight' | 'filedTaskId' | 'isSubRow'>
  readonly setup: Pick<IndicatorSetup, 'settled'>
}

/**
 * Whether the points or the tasks of a row are still the program's own proposal (系统建议，非批复): said alike on every
 * page that prints them. Points and a task that the form states are the department's own, and a 其中 row has no points
 * by rule. Closing the year confirms what stands then: of a frozen year nothing is a proposal any more.
 */
export function isProposed(
  field: 'weight' | 'taskIds',
  { indicator, setup }: ProposedRow,
  freeze: YearFreeze | null,
): boolean {
  if (freeze !== null || setup.settled.includes(field)) return false
  if (field === 'taskIds') return indicator.filedTaskId === null
  return indicator.filedWeight === null && !indicator.isSubRow
}
