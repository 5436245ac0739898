/** What several checks ask of one row. */
import { compareDecimals } from '../exact'
import type { IndicatorResult } from '../scoreboard-model'
import { isRateKind } from '../targets/rate-kinds'

/** By the printed points: 4.999 of 5 is 5.00. */
export function hasFullMarks({ setup, score }: IndicatorResult): boolean {
  return score.points.known && compareDecimals(score.points.value, setup.weight) === 0
}

/** A rate of which only the quotient was typed: its 分子 and 分母 cannot be shown. */
export function isBareRate({ setup, yearToDate }: IndicatorResult): boolean {
  const { measurement } = yearToDate
  if (!measurement.known || measurement.value.kind !== 'figure') return false
  return isRateKind(setup.measureKind) && measurement.value.parts === null
}
