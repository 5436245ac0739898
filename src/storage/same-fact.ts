import type { Recorded } from '@/domain/model'

/**
 * Whether two facts say the same, whoever wrote them and when: writing what stands there already leaves no trace.
 */
export function isSameFact<Fact extends Recorded>(before: Fact | null, after: Fact): boolean {
  return before !== null && contentOf(before) === contentOf(after)
}

function contentOf(fact: Recorded): string {
  return JSON.stringify({ ...fact, recordedAt: '', recordedBy: '' }, (_key, value: unknown) =>
    isPlainObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
