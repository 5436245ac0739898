import { compareFractions, divideFractions, fraction, type Fraction } from '../exact'
import type { TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

/** Absolute rates in per cent and what each interval earns of the weight; made for a target of 90 %. */
const INTERVALS = [
  { from: 90, share: fraction(1) },
  { from: 80, share: fraction(8, 10) },
  { from: 60, share: fraction(5, 10) },
] as const

/** Rule 9, the option of intervals. Null where the option does not apply: its edges are made for t = 90 %. */
export function scoreSatisfactionIntervals(
  actual: Fraction,
  reading: TargetReading,
  met: boolean,
): EarnedShare | null {
  if (reading.value === undefined || compareFractions(fraction(reading.value), fraction(90)) !== 0)
    return null
  const interval = INTERVALS.find(({ from }) => compareFractions(actual, fraction(from)) >= 0)
  const share = interval?.share ?? fraction(0)
  const attainment = divideFractions(actual, fraction(reading.value))
  return { known: true, share, attainment, met, ruleId: 'satisfaction-interval', inputs: {} }
}
