import { cleanIndicatorName } from './indicator-name'
import { normaliseTargetText } from './target-text'

/**
 * A name as names are compared: without numbering, ★, unit bracket, blanks and punctuation, in one width. Two spellings
 * of the same name are equal; nothing is said of names that only mean the same.
 */
export function normalName(filedName: string): string {
  const clean = cleanIndicatorName(filedName)
  const normal = normaliseTargetText(clean === '' ? filedName : clean)
    .replace(/[\s,，、。.;；:：·•"'“”‘’《》<>()（）\-_/]/g, '')
    .toLowerCase()
  return normal === '' ? filedName.trim() : normal
}
