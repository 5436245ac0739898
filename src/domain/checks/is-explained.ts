import { hasSentence } from '../actuals/has-sentence'
import type { IndicatorResult } from '../scoreboard-model'

/** The row's 说明: beside its last figure, or in what the unit states at the as-of period. */
export function isExplained({ yearToDate, statement }: IndicatorResult): boolean {
  return hasSentence(yearToDate.entries.at(-1)?.note ?? '') || hasSentence(statement?.explanation ?? '')
}
