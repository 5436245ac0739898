/** 填报得分 beside the computed points, in words. Pure: the language comes in as `t`. */
import {
  distanceBetween,
  fraction,
  roundFraction,
  signOf,
  subtractDecimals,
  sumDecimals,
} from '@/domain/exact'
import type { Outcome } from '@/domain/figure-model'
import type { Decimal } from '@/domain/model'
import type { IndicatorScore } from '@/domain/scoreboard-model'
import type { Translate } from '../target-words'

/** `一致`, `多 0.50`, `少 1.00`: filed points held against the computed ones; '' where nothing was computed. */
export function describeDifference(filed: Decimal, points: Outcome<Decimal>, t: Translate): string {
  if (!points.known) return ''
  const order = signOf(fraction(subtractDecimals(filed, points.value)))
  if (order === 0) return t('filing.score.same', {})
  const distance = roundFraction(fraction(distanceBetween(filed, points.value)))
  return t(`filing.score.${order > 0 ? 'more' : 'less'}`, { points: distance })
}

/** Sum of the filed points of some rows; '' while none of them is filed: a 0 would be a score. */
export function sumFiledPoints(scores: readonly IndicatorScore[]): Decimal | '' {
  const filed = scores.flatMap((score) => (score.filed ? [score.filed.points] : []))
  return filed.length === 0 ? '' : sumDecimals(filed)
}
