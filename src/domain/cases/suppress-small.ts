/**
 * Small counts of a breakdown, which could point at a person: 1 to 4 cases of one kind are printed as "<5" wherever
 * leaders or others than the staff read (个人信息保护法 §51, 条款未核; the line of five is this program's default).
 */

/** From here on a count is printed. */
export const SMALL_BELOW = 5

/** `withheld`: not small itself, or not to be told apart, but a small one could be computed from it. */
export type PrintedCount =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'small' }
  | { readonly kind: 'withheld' }

function isSmall(count: number): boolean {
  return count > 0 && count < SMALL_BELOW
}

/** One count on its own, whose complement is printed nowhere. */
export function suppressCount(count: number): PrintedCount {
  return isSmall(count) ? { kind: 'small' } : { kind: 'count', count }
}

/**
 * The parts of a whole that everybody can know. A small part must not be the only one left out, or it is the whole less
 * the others: the next smallest is withheld too, and so on until each small part could be more than one number. Where
 * no part is left to withhold, the small ones are not even called small.
 */
export function suppressParts(counts: readonly number[]): readonly PrintedCount[] {
  const small = counts.map(isSmall)
  const hidden = [...small]
  const others = counts
    .map((count, place) => ({ count, place }))
    .filter(({ count, place }) => count > 0 && !small[place])
    .sort((a, b) => a.count - b.count || a.place - b.place)
  let isTold = small.includes(true) && areTold(counts, small, hidden)
  for (const { place } of others) {
    if (!isTold) break
    hidden[place] = true
    isTold = areTold(counts, small, hidden)
  }
  return counts.map((count, place) => {
    if (!hidden[place]) return { kind: 'count', count }
    return small[place] && !isTold ? { kind: 'small' } : { kind: 'withheld' }
  })
}

/** Whether the whole less what is printed leaves one number only for a small part. */
function areTold(counts: readonly number[], small: readonly boolean[], hidden: readonly boolean[]): boolean {
  // A withheld part is no larger than the smallest that is printed: they are withheld in that order.
  const printed = counts.filter((count, place) => count > 0 && !hidden[place])
  const most = printed.length > 0 ? Math.min(...printed) : Infinity
  const ranges = counts.flatMap((_, place) => {
    if (!hidden[place]) return []
    return [small[place] ? { low: 1, high: SMALL_BELOW - 1 } : { low: SMALL_BELOW, high: most }]
  })
  const sum = counts.reduce((total, count, place) => (hidden[place] ? total + count : total), 0)
  const low = ranges.reduce((total, range) => total + range.low, 0)
  const high = ranges.reduce((total, range) => total + range.high, 0)
  // Of the small ones each is in the same place: from 1 to 4, with the same others around it.
  const least = Math.max(1, sum - (high - (SMALL_BELOW - 1)))
  const greatest = Math.min(SMALL_BELOW - 1, sum - (low - 1))
  return least >= greatest
}
