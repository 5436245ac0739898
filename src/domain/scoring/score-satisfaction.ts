import { compareDecimals, compareFractions, fraction, ZERO, type Fraction } from '../exact'
import type { RuleProfile, SatisfactionIntervals } from '../profiles/rule-profile'
import type { TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

/**
 * Rule 9, the option of intervals. Their edges are absolute rates, made for one target: null where the row has another
 * one, and it is scored pro rata. `proRata` is what it would earn then; a missed target stays missed in any interval.
 */
export function scoreSatisfactionIntervals(
  actual: Fraction,
  reading: TargetReading,
  proRata: Extract<EarnedShare, { known: true }>,
  { satisfactionIntervals }: RuleProfile,
): EarnedShare | null {
  const { target, steps } = satisfactionIntervals
  if (reading.value === undefined || reading.unit !== '%' || compareDecimals(reading.value, target) !== 0)
    return null
  const step = highestFirst(steps).find(({ from }) => compareFractions(actual, fraction(from)) >= 0)
  return {
    ...proRata,
    share: step ? fraction(step.share, 100) : ZERO,
    ruleId: 'satisfaction-interval',
    inputs: { from: step?.from ?? '0' },
  }
}

function highestFirst(steps: SatisfactionIntervals['steps']): SatisfactionIntervals['steps'] {
  return [...steps].sort((a, b) => compareDecimals(b.from, a.from))
}
