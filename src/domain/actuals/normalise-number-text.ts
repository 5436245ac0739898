/**
 * Numbers as people type and paste them: 1,234.5 · １２ · 90% · 1.8万 · 12。5. What cannot be read in exactly one
 * way (12,5 · 5² · 1.23E+17) is refused, never repaired.
 */
import { movePoint, trimDecimal } from '../exact'
import type { Decimal } from '../model'
import { refuse, type Refused } from './entry-issue'

/** A longer run of digits is an identity number or a slip of the paste, not a figure of a department. */
const MOST_DIGITS = 15
/** By how many places each moves the decimal point. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['万', 4],
  ['亿', 8],
])
const SAME_UNITS: readonly (readonly string[])[] = [
  ['件', '宗', '案'],
  ['日', '天', '工作日', '个工作日'],
  ['次', '场次', '场', '期'],
  ['%', '百分比'],
  // 百分点 is the difference of two rates, not a rate.
  ['百分点', '个百分点'],
  ['个', '名', '人'],
]

/**
 * Full-width signs, odd spaces and minus signs to their plain forms. Not NFKC: that would turn 5² into 52 and
 * ① into 1.
 */
export function foldText(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t\r\n]/g, ' ')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^'/, '')
}

/** A number of exactly one reading, without unit: `-1,234.50` → `-1234.5`. null when it is none. */
export function parsePlainNumber(text: string): Decimal | null {
  const match = /^([+-]?) ?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(\d*))?$/.exec(text)
  if (!match) return null
  const [, sign, whole, places] = match
  if (whole === undefined && (places === undefined || places === '')) return null
  const digits = whole === undefined ? '0' : whole.replace(/[, ]/g, '')
  const size = places === undefined || places === '' ? digits : `${digits}.${places}`
  return trimDecimal(sign === '-' ? `-${size}` : size)
}

export interface NumberRead {
  readonly kind: 'number'
  /** In the measure's own unit. */
  readonly value: Decimal
}

/**
 * A number with or without its unit, brought to `unit`: 3900000元 in 万元 → 390; 1.8万件 in 件 → 18000; 90% in % → 90.
 * An unknown unit ('') takes any word but %.
 */
export function parseNumberText(text: string, unit: string): NumberRead | Refused {
  const folded = foldText(text)
  const head = /^[+-]? ?[\d., ]*/.exec(folded)?.[0].trim() ?? ''
  const suffix = folded.slice(folded.indexOf(head) + head.length).replace(/ /g, '')
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(folded)) return refuse('exponent', { text })
  const number = parsePlainNumber(head)
  if (number === null) return refuse('not-a-number', { text })
  if (number.replace(/[-.]/g, '').length > MOST_DIGITS) return refuse('too-many-digits', { text })
  if (suffix === '') return { kind: 'number', value: number }

  const scaled = scaleBetween(suffix, foldText(unit).replace(/ /g, ''))
  if (scaled === 'not-a-unit') return refuse('not-a-number', { text })
  if (scaled === null) return refuse('unit-mismatch', { found: suffix, expected: unit })
  return { kind: 'number', value: movePoint(number, scaled) }
}

/** By how many places the point moves from `typed` to `wanted`; null where they are different things. */
function scaleBetween(typed: string, wanted: string): number | null | 'not-a-unit' {
  const from = splitUnit(typed)
  const to = splitUnit(wanted)
  if (from === null) return 'not-a-unit'
  const sameThing =
    from.base === '' || (to === null || to.base === '' ? from.base !== '%' : isSameUnit(from.base, to.base))
  if (!sameThing) return null
  return from.scale - (to?.scale ?? 0)
}

function splitUnit(unit: string): { scale: number; base: string } | null {
  const match = /^([万亿]?)([^\d+\-=<>~]{0,12})$/.exec(unit)
  if (!match) return null
  const scale = SCALES.get(match[1] ?? '')
  return scale === undefined ? null : { scale, base: match[2] ?? '' }
}

function isSameUnit(typed: string, wanted: string): boolean {
  // 元 is what is counted in 元/村(社区) too.
  const head = wanted.split(/[/.*([{（]/)[0]
  if (typed === wanted || typed === head) return true
  return SAME_UNITS.some((units) => units.includes(typed) && units.includes(wanted))
}
