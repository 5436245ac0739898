import type { IndicatorSetup } from './indicator-setup'

export type QuarterShares = IndicatorSetup['quarterShares']

const EQUAL: QuarterShares = ['25', '25', '25', '25']

/** Names that say in which part of the year the work falls. */
const SEASONS: readonly (readonly [RegExp, QuarterShares])[] = [
  // 国家宪法日 is 4 December.
  [/宪法日|宪法宣传周/, ['0', '0', '0', '100']],
  // 国家统一法律职业资格考试: 客观题 in September, 主观题 in October.
  [/法律职业资格考试|法考/, ['0', '0', '50', '50']],
  [/上半年/, ['50', '50', '0', '0']],
  [/下半年/, ['0', '0', '50', '50']],
  [/第?一季度/, ['100', '0', '0', '0']],
  [/第?二季度/, ['0', '100', '0', '0']],
  [/第?三季度/, ['0', '0', '100', '0']],
  [/第?四季度/, ['0', '0', '0', '100']],
]

/** Planned shares per quarter, per cent, sum 100: equal unless the name says when the work falls. */
export function proposeQuarterShares(name: string): QuarterShares {
  return SEASONS.find(([pattern]) => pattern.test(name))?.[1] ?? EQUAL
}
