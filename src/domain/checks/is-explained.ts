import { hasSentence } from '../actuals/has-sentence'
import type { IndicatorResult } from '../scoreboard-model'

/**
 * What the unit states at the as-of period, else what the section wrote with the last figure that counts. A note of an
 * earlier quarter tells of what may be mended since: here it would be read, or filed, as the reason of today.
 */
export function writtenReason({ yearToDate, statement }: IndicatorResult): string {
  return statement?.explanation || (yearToDate.entries.at(-1)?.note ?? '')
}

/** The row's 说明: beside its last figure, or in what the unit states at the as-of period. */
export function isExplained({ yearToDate, statement }: IndicatorResult): boolean {
  return hasSentence(yearToDate.entries.at(-1)?.note ?? '') || hasSentence(statement?.explanation ?? '')
}
