/**
 * What is wrong, or odd, with a typed figure. Codes and figures only: the sentence is the locale's.
 * A refusal keeps the text as a draft that is never counted; a warning is saved, counted and shown.
 */
export type EntryRefusalCode =
  | 'not-a-number'
  | 'exponent'
  | 'too-many-digits'
  | 'unit-mismatch'
  | 'negative-count'
  | 'parts-not-taken'
  | 'parts-needed'
  | 'parts-disagree'
  | 'zero-denominator'
  | 'needs-cumulative'
  | 'rate-over-100-needs-reason'
  | 'judgement-unread'
  | 'judgement-outside-band'
  | 'points-over-weight'
  | 'date-needed'
  | 'impossible-date'
  | 'date-after-period'
  | 'yes-no-needed'
  | 'unclear-blank'
  | 'not-applicable-needs-reason'
  | 'not-applicable-not-taken'

export type EntryWarningCode =
  | 'non-integer-count'
  | 'rate-over-100'
  | 'looks-like-share'
  | 'negative-rate'
  | 'stated-rate'
  | 'negative-amount'
  | 'empty-parts'
  | 'falling-cumulative'
  | 'forecast-below-done'
  | 'above-later-cumulative'
  | 'judgement-needs-reason'
  | 'date-outside-year'
  | 'over-budget'

/** `params` are printed decimals, periods or typed words for the sentence; a code always has the same keys. */
export interface EntryIssue {
  readonly code: EntryRefusalCode | EntryWarningCode
  readonly params: Readonly<Record<string, string>>
}

export interface Refused {
  readonly kind: 'refused'
  readonly issue: EntryIssue
}

export function refuse(code: EntryRefusalCode, params: Readonly<Record<string, string>> = {}): Refused {
  return { kind: 'refused', issue: { code, params } }
}

export function warn(code: EntryWarningCode, params: Readonly<Record<string, string>> = {}): EntryIssue {
  return { code, params }
}
