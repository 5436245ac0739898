/** Units: at the start of what follows a number, in a bracket at the end of a name, or told by the name's last word. */
import {
  COUNTED_UNITS,
  MEASURE_UNITS,
  MONEY_UNITS,
  SCALES,
  SHARE_UNITS,
  TIME_UNITS,
  UNIT_SPELLINGS,
} from './unit-words'
import { matchAtStart, wordTable } from './word-table'

const BASE_UNITS = wordTable([
  ...SHARE_UNITS,
  ...MONEY_UNITS,
  ...TIME_UNITS,
  ...COUNTED_UNITS,
  ...MEASURE_UNITS,
  ...Object.keys(UNIT_SPELLINGS),
])
const SCALE_WORDS = Object.entries(SCALES)
/** 千 in 千瓦 and 百 in 百分点 are no factors. */
const NO_SCALE = /^(?:千(?:瓦|米|克|帕|卡|伏|焦|字节)|百分)/
/** What a unit is counted per: 元/村(社区), 元/人*月, 元/人.每天. */
const PER_TAIL =
  /^[/每]\s*[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9³²()*.·•/]*?(?=及?以[上下内]|之[内上下]|左右|上下|$)/u
/** Rates by their name; a name ending 度 means % only for these (not 温度, 进度, 力度). */
const SHARE_NAME = /(?:率|比例|占比|比重|百分比|满意度|覆盖度|达标度)$/
const NO_SHARE_NAME = /(?:频率|汇率|倍率|功率|速率|心率|分辨率|码率|利率)$/

export interface UnitMatch {
  /** As written, one spelling: 万元, 元/村(社区), %. Empty: only a scale was written. */
  readonly unit: string
  /** 万, 亿 … before a unit, '' for none. */
  readonly scale: string
  readonly rest: string
}

/** Reads a known unit, with its scale and its `/…` tail, off the start of a text; null when there is neither. */
export function matchUnit(text: string): UnitMatch | null {
  const scaled = NO_SCALE.test(text) ? null : matchAtStart(SCALE_WORDS, text)
  const afterScale = scaled?.rest ?? text
  const base = matchAtStart(BASE_UNITS, afterScale)
  if (base === null) return scaled && { unit: '', scale: scaled.word, rest: afterScale }
  const per = PER_TAIL.exec(base.rest)?.[0] ?? ''
  // 元每人 is 元/人.
  const unit = (UNIT_SPELLINGS[base.word] ?? base.word) + per.replace(/^每/, '/')
  return { unit, scale: scaled?.word ?? '', rest: base.rest.slice(per.length) }
}

/** A text that is a unit and nothing else; null otherwise. */
export function parseUnit(text: string): UnitMatch | null {
  const match = matchUnit(text)
  return match && match.rest === '' ? match : null
}

/** The bracket at the end of a name, nested ones kept: 市级补贴标准(元/村(社区)) → 元/村(社区). */
export function readLastBracket(name: string): { readonly before: string; readonly inside: string } | null {
  if (!name.endsWith(')')) return null
  let depth = 0
  for (let at = name.length - 1; at >= 0; at--) {
    if (name[at] === ')') depth++
    else if (name[at] === '(' && --depth === 0)
      return { before: name.slice(0, at), inside: name.slice(at + 1, -1) }
  }
  return null
}

/** Splits a normalised name into the name and the unit in its bracket; a bracket that holds no unit stays. */
export function splitNameUnit(name: string): { readonly name: string; readonly unit: UnitMatch | null } {
  const bracket = readLastBracket(name)
  const unit = bracket && parseUnit(bracket.inside.replace(/^单位:?/, ''))
  return bracket && unit ? { name: bracket.before, unit } : { name, unit: null }
}

/** Whether a name without unit asks for per cent: …率, …比例, 满意度; not 温度 or 频率. Brackets at its end are skipped. */
export function isShareName(name: string): boolean {
  const bracket = readLastBracket(name)
  if (bracket && bracket.before !== '') return isShareName(bracket.before)
  return SHARE_NAME.test(name) && !NO_SHARE_NAME.test(name)
}

export function isShareUnit(unit: string): boolean {
  return SHARE_UNITS.includes(unit)
}

export function isMoneyUnit(unit: string): boolean {
  return /^(?:[百千]?[万亿]?)(?:元|美元|港元|港币|欧元|日元)(?:$|[/每])/.test(unit)
}

export function isTimeUnit(unit: string): boolean {
  // 分 and 时 alone are points and hours of a clock as often as minutes and hours.
  return TIME_UNITS.some(
    (time) => time !== '分' && time !== '时' && (unit === time || unit.startsWith(`${time}/`)),
  )
}
