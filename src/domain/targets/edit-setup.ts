/** What a person types for a weight or the shares of the quarters, read strictly. */
import { compareDecimals, isDecimal, sumDecimals, trimDecimal } from '../exact'
import type { Decimal } from '../model'
import type { QuarterShares } from './indicator-setup'
import { normaliseTargetText } from './target-text'

export type WeightIssue = 'not-a-number' | 'weight-outside' | 'too-many-places'
export type SharesIssue = 'not-a-number' | 'share-blank' | 'share-negative' | 'shares-not-100'

export type WeightReading =
  { readonly ok: true; readonly weight: Decimal } | { readonly ok: false; readonly issue: WeightIssue }
export type SharesReading =
  { readonly ok: true; readonly shares: QuarterShares } | { readonly ok: false; readonly issue: SharesIssue }

/** A weight is points of 100, planned shares are per cent of the year. */
const WHOLE = '100'
/** Printed scores are rounded to 0.01 and must add up (domain rules, scoring). */
const MOST_PLACES = 2

/** Points of 100 with at most two places. */
export function parseWeight(text: string): WeightReading {
  const weight = readNumber(text)
  if (weight === null) return { ok: false, issue: 'not-a-number' }
  const issue = findWeightIssue(weight)
  return issue === null ? { ok: true, weight } : { ok: false, issue }
}

/** What is wrong with a weight as points of an indicator; null: nothing. Screen and database ask here alike. */
export function findWeightIssue(weight: Decimal): WeightIssue | null {
  if (!isDecimal(weight)) return 'not-a-number'
  if (compareDecimals(weight, '0') < 0 || compareDecimals(weight, WHOLE) > 0) return 'weight-outside'
  const places = trimDecimal(weight).split('.')[1] ?? ''
  return places.length > MOST_PLACES ? 'too-many-places' : null
}

/** Per cent of the year for each quarter. A quarter without a plan is a 0 that somebody wrote: a blank is refused. */
export function parseShares(texts: readonly [string, string, string, string]): SharesReading {
  if (texts.some((text) => text.trim() === '')) return { ok: false, issue: 'share-blank' }
  const [q1, q2, q3, q4] = texts.map(readNumber)
  if (!q1 || !q2 || !q3 || !q4) return { ok: false, issue: 'not-a-number' }
  const shares: QuarterShares = [q1, q2, q3, q4]
  const issue = findSharesIssue(shares)
  return issue === null ? { ok: true, shares } : { ok: false, issue }
}

/** What is wrong with the planned shares of the quarters; null: nothing. */
export function findSharesIssue(shares: QuarterShares): SharesIssue | null {
  if (!shares.every(isDecimal)) return 'not-a-number'
  if (shares.some((share) => compareDecimals(share, '0') < 0)) return 'share-negative'
  return compareDecimals(sumDecimals(shares), WHOLE) === 0 ? null : 'shares-not-100'
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
