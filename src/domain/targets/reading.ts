import type { Decimal, IsoDate } from '../model'

export type TargetKind =
  | 'threshold'
  | 'range'
  | 'deadline'
  | 'period'
  | 'frequency'
  | 'qualitative'
  | 'trend'
  | 'relative'
  | 'standard'
  | 'yes-no'
  | 'compound'
  | 'none'
  | 'damaged'
export type Comparator = '>=' | '>' | '=' | '<' | '<='
export type Direction = 'higher' | 'lower' | 'exact'
/** stated: the text says it. implied: one sensible reading. ask: a person must confirm it once. */
export type Certainty = 'stated' | 'implied' | 'ask'

/**
 * What a target value (指标值) means. The raw text is kept beside it for ever; forms print the raw text,
 * scoring uses the reading. A field that does not apply is undefined.
 */
export interface TargetReading {
  readonly kind: TargetKind
  readonly rawText: string
  readonly comparator?: Comparator
  /** Threshold or lower bound, after scale: 1.8万件 → 18000; 390万元 stays 390 with unit 万元. A rate is in per cent. */
  readonly value?: Decimal
  /** Upper bound of a range. */
  readonly high?: Decimal
  readonly unit?: string
  /** Last day of a deadline or of a period. */
  readonly due?: IsoDate
  /** First and last month of a period, `2023-07`. */
  readonly from?: string
  readonly to?: string
  /** Of a frequency: how long one round lasts. `value` counts per round. */
  readonly per?: 'week' | 'month' | 'quarter' | 'half-year' | 'year'
  readonly direction?: Direction
  readonly certainty: Certainty
  /** Both or all of a compound target. */
  readonly parts?: readonly TargetReading[]
  /** What a damaged text probably was (292% → ≥92%); only ever shown, never used. */
  readonly suggestion?: string
  /** 是 or 否 of a yes-no target. */
  readonly expected?: boolean
}
