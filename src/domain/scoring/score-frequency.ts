import {
  compareFractions,
  divideFractions,
  fraction,
  minFraction,
  multiplyFractions,
  signOf,
  sumFractions,
  WHOLE,
  type Fraction,
} from '../exact'
import { quarterAmounts } from '../actuals/quarter-amounts'
import type { Actual, PeriodEnd } from '../model'
import type { TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

const ROUNDS_PER_QUARTER = { week: 13, month: 3, quarter: 1 } as const

/**
 * Rule 14: w × periods met ÷ periods due. Entries come by quarter, so a quarter earns at most what it owes: a missed
 * quarter stays missed, extra rounds later do not make up for it. Half-yearly and yearly rounds are judged on their
 * own stretch. Cumulative entries are turned into quarters by difference.
 */
export function scoreFrequency(
  actuals: readonly Actual[],
  reading: TargetReading,
  asOf: PeriodEnd,
): EarnedShare {
  if (reading.value === undefined) return { known: false, reason: 'target-unread' }
  const perRound = fraction(reading.value)
  const per = reading.per ?? 'year'
  const quarters = per === 'year' ? 4 : per === 'half-year' ? 2 : 1
  const rounds = per === 'year' || per === 'half-year' ? 1 : ROUNDS_PER_QUARTER[per]
  const owed = multiplyFractions(perRound, fraction(rounds))
  if (signOf(owed) <= 0) return { known: false, reason: 'target-unread' }
  const amounts = quarterAmounts(actuals)
  const completedQuarters = Math.floor(asOf / 3)
  const dueStretches = Math.floor(completedQuarters / quarters)
  if (dueStretches < 1) return { known: false, reason: 'not-due' }
  const earned: Fraction[] = []
  for (let stretch = 0; stretch < dueStretches; stretch++) {
    const done = amounts.slice(stretch * quarters, (stretch + 1) * quarters)
    if (done.some((amount) => amount === null)) return { known: false, reason: 'incomplete' }
    earned.push(
      minFraction(WHOLE, divideFractions(sumFractions(done.filter((amount) => amount !== null)), owed)),
    )
  }
  const share = divideFractions(sumFractions(earned), fraction(dueStretches))
  const met = compareFractions(share, WHOLE) === 0
  return {
    known: true,
    share,
    attainment: share,
    met,
    ruleId: 'frequency',
    inputs: { rounds: String(dueStretches) },
  }
}
