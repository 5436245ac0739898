import { cleanIndicatorName } from './indicator-name'
import { normaliseTargetText } from './target-text'

/**
 * A name as names are compared: without numbering, ★, unit bracket, blanks and punctuation, in one width. Two spellings
 * of the same name are equal; nothing is said of names that only mean the same.
 */
export function normalName(filedName: string): string {
  const known = normalNames.get(filedName)
  if (known !== undefined) return known
  const name = normalise(filedName)
  if (normalNames.size >= MOST_NAMES) normalNames.clear()
  normalNames.set(filedName, name)
  return name
}

/** The same names come back with every table and every question; the bound keeps a long session from growing. */
const normalNames = new Map<string, string>()
const MOST_NAMES = 20_000

function normalise(filedName: string): string {
  const clean = cleanIndicatorName(filedName)
  const normal = normaliseTargetText(clean === '' ? filedName : clean)
    .replace(/[\s,，、。.;；:：·•"'“”‘’《》<>()（）\-_/]/g, '')
    .toLowerCase()
  return normal === '' ? filedName.trim() : normal
}
