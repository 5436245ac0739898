/**
 * `next` with every part that says the same as in `previous` replaced by that very part: records, lists and the whole.
 * Whoever compares by identity then sees what really changed. Rows of a list are matched from both its ends, so that one
 * row more or less leaves the others as they are. Typed arrays are taken as they come.
 */
export function keepUnchanged<Data>(previous: Data, next: Data): Data {
  // Sound: what is returned is `next` itself, `previous` where both say the same, or a copy of `next`.
  return merge(previous, next) as Data
}

function merge(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) return mergeLists(previous, next)
  if (isPlainObject(previous) && isPlainObject(next)) return mergeRecords(previous, next)
  return next
}

function mergeLists(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  if (previous.length === next.length) {
    const merged = next.map((each, index) => merge(previous[index], each))
    return merged.every((each, index) => Object.is(each, previous[index])) ? previous : merged
  }
  const merged = [...next]
  const shorter = Math.min(previous.length, next.length)
  let front = 0
  for (; front < shorter; front++) {
    merged[front] = merge(previous[front], next[front])
    if (!Object.is(merged[front], previous[front])) break
  }
  for (let back = 1; back <= shorter - front; back++) {
    const [before, after] = [previous[previous.length - back], next.length - back]
    merged[after] = merge(before, next[after])
    if (!Object.is(merged[after], before)) break
  }
  return merged
}

type PlainObject = Readonly<Record<string, unknown>>

function mergeRecords(previous: PlainObject, next: PlainObject): PlainObject {
  const keys = Object.keys(next)
  // Own properties only, on both sides: a file may name one __proto__, which would be set as the prototype otherwise.
  const kept = (key: string) => (Object.hasOwn(previous, key) ? merge(previous[key], next[key]) : next[key])
  const merged: PlainObject = Object.fromEntries(keys.map((key) => [key, kept(key)]))
  const isSame =
    keys.length === Object.keys(previous).length &&
    keys.every((key) => Object.hasOwn(previous, key) && Object.is(merged[key], previous[key]))
  return isSame ? previous : merged
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
