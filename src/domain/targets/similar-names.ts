/** Which names are alike enough to ask a person whether they are the same. */

export interface NamedRow {
  readonly id: string
  /** As `normalName` gives it. */
  readonly name: string
}

export interface Likeness {
  readonly id: string
  /** Twice the pairs of letters in common, of a hundred: 100 is the same name. */
  readonly percent: number
}

/** From here on two names are alike: half of their pairs of letters are the same. */
const ALIKE_FROM = 50

/**
 * Finds the rows whose names are like a name, likeliest first. Every pair of letters is looked up once, so a table of
 * thousands of names is asked as fast as a short one.
 */
export function indexNames(rows: readonly NamedRow[]): (name: string) => Likeness[] {
  const holders = new Map<string, number[]>()
  const sizes = rows.map(({ name }, index) => {
    const pairs = letterPairs(name)
    for (const pair of pairs) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
    return pairs.length
  })
  return (name) => {
    const pairs = letterPairs(name)
    // Counted in one plain list: in a long table most names share a pair with most others.
    const common = new Uint16Array(rows.length)
    for (const pair of pairs) {
      for (const index of holders.get(pair) ?? []) common[index] = (common[index] ?? 0) + 1
    }
    const alike: Likeness[] = []
    common.forEach((count, index) => {
      const percent = Math.floor((200 * count) / (pairs.length + (sizes[index] ?? 0)))
      if (count > 0 && percent >= ALIKE_FROM) alike.push({ id: rows[index]?.id ?? '', percent })
    })
    return alike.sort((a, b) => b.percent - a.percent)
  }
}

/** 法律援助 → 法律 律援 援助, each with how often it has come so that repeats count once each. */
function letterPairs(name: string): string[] {
  const letters = [...name]
  if (letters.length === 1) return [name]
  const seen = new Map<string, number>()
  return letters.slice(1).map((letter, index) => {
    const pair = `${letters[index] ?? ''}${letter}`
    const times = (seen.get(pair) ?? 0) + 1
    seen.set(pair, times)
    return times === 1 ? pair : `${pair}${times}`
  })
}
