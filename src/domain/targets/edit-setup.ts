/** What a person types for a weight or the shares of the quarters, read strictly. */
import { compareDecimals, isDecimal, sumDecimals, trimDecimal } from '../exact'
import type { Decimal } from '../model'
import type { QuarterShares } from './indicator-setup'
import { normaliseTargetText } from './target-text'

export type WeightIssue = 'not-a-number' | 'weight-outside' | 'too-many-places'
export type SharesIssue = 'not-a-number' | 'share-negative' | 'shares-not-100'

export type WeightReading =
  { readonly ok: true; readonly weight: Decimal } | { readonly ok: false; readonly issue: WeightIssue }
export type SharesReading =
  { readonly ok: true; readonly shares: QuarterShares } | { readonly ok: false; readonly issue: SharesIssue }

/** Points of 100 with at most two places: printed scores are rounded to 0.01 and must add up. */
export function parseWeight(text: string): WeightReading {
  const weight = readNumber(text)
  if (weight === null) return { ok: false, issue: 'not-a-number' }
  if (compareDecimals(weight, '0') < 0 || compareDecimals(weight, '100') > 0)
    return { ok: false, issue: 'weight-outside' }
  const places = weight.split('.')[1] ?? ''
  return places.length > 2 ? { ok: false, issue: 'too-many-places' } : { ok: true, weight }
}

/** Per cent of the year for each quarter; a blank is 0, together 100. */
export function parseShares(texts: readonly [string, string, string, string]): SharesReading {
  const [q1, q2, q3, q4] = texts.map((text) => (text.trim() === '' ? '0' : readNumber(text)))
  if (!q1 || !q2 || !q3 || !q4) return { ok: false, issue: 'not-a-number' }
  const shares: QuarterShares = [q1, q2, q3, q4]
  if (shares.some((share) => compareDecimals(share, '0') < 0)) return { ok: false, issue: 'share-negative' }
  return compareDecimals(sumDecimals(shares), '100') === 0
    ? { ok: true, shares }
    : { ok: false, issue: 'shares-not-100' }
}

/** 上年实际: '' takes it back (null); undefined for what is no number. */
export function parseBaseline(text: string): Decimal | null | undefined {
  return text.trim() === '' ? null : (readNumber(text) ?? undefined)
}

/** `１２．５` and `12.5%` → `12.5`. */
function readNumber(text: string): Decimal | null {
  const plain = normaliseTargetText(text).replace(/[%分]$/, '')
  return isDecimal(plain) ? trimDecimal(plain) : null
}
