/** 全年预计完成 as the unit types it: read and checked like a figure of the same row that stands for the whole year. */
import { compareFractions, fraction, type Fraction } from '../exact'
import { formatFigure } from '../format-figure'
import type { Decimal } from '../model'
import { YEAR_END } from '../period'
import { profile2020No10 } from '../profiles/profile-2020-10'
import type { MeasureKind } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'
import { refuse, warn, type EntryIssue, type Refused } from './entry-issue'
import { parseActualText } from './parse-actual'

/** The row whose year is stated. */
export interface ForecastRow {
  readonly measureKind: MeasureKind
  readonly judgedBy: TargetReading
  /** 原因说明 is written: a share over 100 % asks for it. */
  readonly isExplained: boolean
  /** 本年累计 so far, in the unit of the target; null: none that is complete. */
  readonly toDate: Fraction | null
}

export type ForecastParse =
  | { readonly kind: 'value'; readonly value: Decimal; readonly warnings: readonly EntryIssue[] }
  /** Blank: the unit states nothing, and the computed figure stands. */
  | { readonly kind: 'cleared' }
  | Refused

/** In the unit of the target. A rate is stated as one number: what its parts will be nobody knows yet. */
export function parseForecast(text: string, row: ForecastRow): ForecastParse {
  const { measureKind, judgedBy, isExplained } = row
  const parsed = parseActualText(text, {
    // What is typed by its parts when it is reported is stated as one number all the same.
    measureKind: measureKind === 'carry-over-rate' ? 'stock-rate' : measureKind,
    unit: judgedBy.unit ?? '',
    reading: judgedBy,
    periodEnd: YEAR_END,
    basis: 'cumulative',
    entries: [],
    hasNote: isExplained,
    // Of judgements and days alone, which have no forecast figure.
    ...{ weight: null, fiscalYear: 0, bands: profile2020No10.judgementBands },
  })
  if (parsed.kind === 'cleared') return parsed
  if (parsed.kind === 'refused') {
    const isWord = parsed.issue.code === 'not-applicable-needs-reason'
    return isWord ? refuse('not-a-number', { text }) : parsed
  }
  if (parsed.value.kind === 'parts') return refuse('parts-not-taken', { text })
  if (parsed.value.kind !== 'number') return refuse('not-a-number', { text })
  const { value } = parsed.value
  return { kind: 'value', value, warnings: [...parsed.warnings, ...checkAgainstDone(value, row)] }
}

/** What was done does not become less by December; said, not refused, because a figure so far may be the wrong one. */
function checkAgainstDone(value: Decimal, { measureKind, judgedBy, toDate }: ForecastRow): EntryIssue[] {
  if (measureKind !== 'flow' || !toDate || compareFractions(fraction(value), toDate) >= 0) return []
  return [warn('forecast-below-done', { value, done: formatFigure(toDate, judgedBy.unit) })]
}
