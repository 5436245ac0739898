/**
 * Numerator and denominator as typed: 374/410, 374／410, 374÷410, and the way this program prints them,
 * 91.22%（374/410）.
 */
import { compareDecimals, fraction, isZeroFraction, roundFraction, toPercent } from '../exact'
import type { Decimal } from '../model'
import { refuse, type Refused } from './entry-issue'
import { foldText, parsePlainNumber } from './normalise-number-text'

export interface Parts {
  readonly kind: 'parts'
  readonly numerator: Decimal
  readonly denominator: Decimal
}

/** null: the text is no fraction at all and may be something else. */
export function parseParts(text: string): Parts | Refused | null {
  const folded = foldText(text)
    .replace(/÷/g, '/')
    .replace(/ ?\/ ?/g, '/')
  const printed = /^([\d.]+)% ?\(([^()]+)\)$/.exec(folded)
  const parts = readFraction(printed?.[2] ?? folded)
  if (parts === null || parts.kind === 'refused' || printed?.[1] === undefined) return parts
  return agrees(printed[1], parts) ? parts : refuse('parts-disagree', { text })
}

function readFraction(text: string): Parts | Refused | null {
  if (!/^[^/]+\/[^/]+$/.test(text) || /[年月日]/.test(text)) return null
  const [above = '', below = ''] = text.split('/')
  const numerator = parsePlainNumber(bare(above))
  const denominator = parsePlainNumber(bare(below))
  if (numerator === null || denominator === null) return refuse('not-a-number', { text })
  return { kind: 'parts', numerator, denominator }
}

/** 374件/410件: the counted thing behind each part says nothing the row does not say. */
function bare(part: string): string {
  return part.replace(/ ?[件宗人次份户天日个项]+$/, '')
}

/** The printed rate must be the quotient, rounded to as many places as it has. */
function agrees(printed: string, parts: Parts): boolean {
  const rate = parsePlainNumber(printed)
  if (rate === null || isZeroFraction(fraction(parts.denominator))) return false
  const places = printed.split('.')[1]?.length ?? 0
  const quotient = toPercent(fraction(parts.numerator, parts.denominator))
  return compareDecimals(roundFraction(quotient, places), rate) === 0
}
