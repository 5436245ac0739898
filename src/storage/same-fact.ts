import type { Recorded } from '@/domain/model'
import { unrecorded } from '@/domain/unrecorded'
import { isSameData } from './same-data'

/**
 * Whether two facts say the same, whoever wrote them and when: writing what stands there already leaves no trace.
 */
export function isSameFact<Fact extends Recorded>(before: Fact | null, after: Fact): boolean {
  return before !== null && isSameData({ ...before, ...unrecorded }, { ...after, ...unrecorded })
}
