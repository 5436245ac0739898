/** The name of 三级指标 without what does not belong to it. */
import { parseUnit, readLastBracket } from './parse-unit'
import { normaliseTargetText } from './target-text'

const PREFIX = /^(?:[★☆▲*]+|(?:三级)?指标\s*\d*\s*[:：]|(?:其中|其)[:：]|\d+[、.．)）](?!\d))\s*/

/** 市级补贴标准{元/村(社区)} → 市级补贴标准; ★, 指标1： and running numbers go too. The words stay as filed. */
export function cleanIndicatorName(filedName: string): string {
  const bare = filedName.trim().replace(PREFIX, '').replace(PREFIX, '').trim()
  const ascii = bare.replace(/[（{【[〔｛［]/g, '(').replace(/[）}】\]〕｝］]/g, ')')
  const bracket = readLastBracket(ascii)
  if (bracket === null || bracket.before.trim() === '') return bare
  const inside = normaliseTargetText(bracket.inside).replace(/^单位:?/, '')
  return parseUnit(inside) === null ? bare : bare.slice(0, bracket.before.length).trim()
}
