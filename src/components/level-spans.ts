/** Cells of the two level columns: a word spans the rows below it that share it. */
import type { Indicator } from '@/domain/model'

export interface LevelSpan {
  /** How many rows the cell covers; 0 where a cell above covers this row. */
  readonly level1: number
  readonly level2: number
}

/** In the order of the rows as they are given. */
export function computeLevelSpans(indicators: readonly Indicator[]): LevelSpan[] {
  const sameLevel1 = (a: Indicator, b: Indicator) => a.category === b.category
  const sameLevel2 = (a: Indicator, b: Indicator) =>
    sameLevel1(a, b) && a.subcategory === b.subcategory && a.filedSubcategory === b.filedSubcategory
  return indicators.map((indicator, index) => ({
    level1: spanFrom(indicators, index, (other) => sameLevel1(indicator, other)),
    level2: spanFrom(indicators, index, (other) => sameLevel2(indicator, other)),
  }))
}

function spanFrom(
  indicators: readonly Indicator[],
  start: number,
  belongs: (other: Indicator) => boolean,
): number {
  const before = indicators[start - 1]
  if (before && belongs(before)) return 0
  const end = indicators.findIndex((other, index) => index > start && !belongs(other))
  return (end < 0 ? indicators.length : end) - start
}
