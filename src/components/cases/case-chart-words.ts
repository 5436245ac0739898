/** Breakdowns of cases in words, as they stand on the screen of the staff and as they go into files. */
import type { CaseTally } from '@/domain/cases/case-analysis'
import { fraction, multiplyFractions, roundFraction } from '@/domain/exact'
import { suppressCount, suppressParts, type PrintedCount } from '@/domain/cases/suppress-small'
import type { Translate } from '../target-words'

/** `286`, `<5`, `隐去`. */
export function describeCount(count: PrintedCount, t: Translate): string {
  return count.kind === 'count' ? String(count.count) : t(`analysis.${count.kind}`, {})
}

export const countsAsTheyAre = (counts: readonly number[]): readonly PrintedCount[] =>
  counts.map((count) => ({ kind: 'count', count }))

/** For files. Parts that overlap are no parts of a whole: none can be computed from the others. */
export function countsForFiles(counts: readonly number[], doOverlap: boolean): readonly PrintedCount[] {
  return doOverlap ? counts.map(suppressCount) : suppressParts(counts)
}

/** Most frequent first, blank cells last: they say nothing. */
export function sortTallies(tallies: readonly CaseTally[]): readonly CaseTally[] {
  return [...tallies].sort(
    (a, b) =>
      Number(a.word === '') - Number(b.word === '') || b.count - a.count || (a.word < b.word ? -1 : 1),
  )
}

/** `59.75`: per cent of the whole. '' of nothing. */
export function printShare(count: number, whole: number): string {
  return whole === 0 ? '' : roundFraction(multiplyFractions(fraction(count, whole), fraction(100)))
}

/** `63.4`; '' without a case. */
export function printMean(total: number, count: number): string {
  return count === 0 ? '' : roundFraction(fraction(total, count), 1)
}
