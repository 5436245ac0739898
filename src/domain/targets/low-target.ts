/** Targets that nobody can miss, by their words alone: asked about when a table is read and again before filing. */
import { compareDecimals, fraction, isZeroFraction } from '../exact'
import type { Decimal } from '../model'
import type { TargetReading } from './reading'

/** Things that happen again and again: to do them once is no aim for a year. */
const REPEATED_UNITS: ReadonlySet<string> = new Set([
  '次',
  '场',
  '场次',
  '期',
  '期次',
  '人',
  '人次',
  '件',
  '宗',
  '条',
  '篇',
])
/** [ours] A rate of one's own work below this many per cent is met by doing little more than half of it. */
export const LOW_RATE: Decimal = '60'
const OWN_WORK_RATE = /(?:满意度|满意率|合格率|完成率|达标率|及时率|准确率|办结率|验收率|到位率)$/

/** ≥1次, ≥0件: reached by doing anything at all, so that over-achievement is certain. */
export function isCertainTarget(reading: TargetReading): boolean {
  const { comparator, value, unit } = reading
  if (!isFloor(reading) || value === undefined || comparator === '=') return false
  const isRepeated = unit !== undefined && REPEATED_UNITS.has(unit)
  return isZeroFraction(fraction(value)) || (isRepeated && compareDecimals(value, '1') <= 0)
}

/** 办结率 ≥50%: little more than half of one's own work. */
export function isLowOwnRate(name: string, reading: TargetReading): boolean {
  const { value, unit } = reading
  if (!isFloor(reading) || value === undefined) return false
  return unit === '%' && OWN_WORK_RATE.test(name) && compareDecimals(value, LOW_RATE) < 0
}

function isFloor({ kind, comparator, direction }: TargetReading): boolean {
  return (
    kind === 'threshold' && comparator !== undefined && !comparator.startsWith('<') && direction === 'higher'
  )
}
