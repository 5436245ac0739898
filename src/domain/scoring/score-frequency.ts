import {
  compareFractions,
  divideFractions,
  fraction,
  maxFraction,
  minFraction,
  multiplyFractions,
  signOf,
  subtractFractions,
  sumFractions,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { quarterAmounts } from '../actuals/quarter-amounts'
import { QUARTER_ENDS } from '../period'
import type { Actual, PeriodEnd } from '../model'
import type { TargetReading } from '../targets/reading'
import type { EarnedShare } from './earned-share'

const ROUNDS_PER_QUARTER = { week: 13, month: 3, quarter: 1 } as const

/**
 * Rule 14: w × periods met ÷ periods due; a period short of its rounds is not met. Entries come by quarter, so a quarter
 * earns at most what it owes: a missed quarter stays missed, extra rounds later do not make up for it, and of weeks and
 * months inside it as many are met as there are rounds for. Half-yearly and yearly rounds are judged on their own
 * stretch: not due before it ends, unless all of its rounds are done already. So many a year (每年12次) has no shorter
 * period that could be missed: it earns by its count. Cumulative entries are turned into quarters by difference; one
 * at the end of a stretch speaks for the whole of it.
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
  if (dueStretches < 1) {
    const soFar = sumFractions(amounts.filter((amount) => amount !== null))
    const isDone = quarters > 1 && compareFractions(soFar, owed) >= 0
    return isDone ? earnedRounds([WHOLE]) : { known: false, reason: 'not-due' }
  }
  const earned: Fraction[] = []
  for (let stretch = 0; stretch < dueStretches; stretch++) {
    const done = amountBetween(stretch * quarters, (stretch + 1) * quarters, amounts, actuals)
    if (done === null) return { known: false, reason: 'incomplete' }
    const met = per === 'year' ? divideFractions(done, owed) : periodsMet(done, perRound, rounds)
    earned.push(maxFraction(ZERO, minFraction(WHOLE, met)))
  }
  return earnedRounds(earned)
}

/** Share of the periods of a stretch for which all rounds were held. */
function periodsMet(done: Fraction, perRound: Fraction, periods: number): Fraction {
  const { n, d } = divideFractions(done, perRound)
  return { n: n / d, d: BigInt(periods) }
}

/** What was done from the end of one quarter to the end of another; null where a part of it is not known. */
function amountBetween(
  from: number,
  to: number,
  amounts: readonly (Fraction | null)[],
  actuals: readonly Actual[],
): Fraction | null {
  const parts = amounts.slice(from, to).filter((amount) => amount !== null)
  if (parts.length === to - from) return sumFractions(parts)
  const last = actuals.find(({ periodEnd }) => periodEnd === QUARTER_ENDS[to - 1])
  if (last?.value?.kind !== 'number' || last.basis !== 'cumulative') return null
  const before = from === 0 ? ZERO : amountBetween(0, from, amounts, actuals)
  return before && subtractFractions(fraction(last.value.value), before)
}

function earnedRounds(earned: readonly Fraction[]): EarnedShare {
  const share = divideFractions(sumFractions(earned), fraction(earned.length))
  const met = compareFractions(share, WHOLE) === 0
  return {
    known: true,
    share,
    attainment: share,
    met,
    ruleId: 'frequency',
    inputs: { rounds: String(earned.length) },
  }
}
