import {
  compareFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  toPercent,
  WHOLE,
  ZERO,
  type Fraction,
} from '../exact'
import { lastDayOf, YEAR_END } from '../period'
import type { Actual, Decimal, PeriodEnd } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorScore } from '../scoreboard-model'
import type { Measurement, Outcome } from '../figure-model'
import type { MeasureKind } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'
import { computePoints } from './compute-points'
import type { EarnedShare } from './earned-share'
import { scoreDeadline } from './score-deadline'
import { scoreFrequency } from './score-frequency'
import { scoreJudgement } from './score-judgement'
import { scoreRange } from './score-range'
import { scoreSatisfactionIntervals } from './score-satisfaction'
import { scoreThreshold } from './score-threshold'

export interface ScoringContext {
  readonly reading: TargetReading
  readonly measureKind: MeasureKind
  /** Entries of the indicator up to the as-of period; frequencies are judged quarter by quarter. */
  readonly entries: readonly Actual[]
  readonly fiscalYear: number
  readonly asOf: PeriodEnd
  readonly profile: RuleProfile
}

/** What the measurement earns under the rule that its target calls for; a missing figure keeps its reason. */
export function computeEarnedShare(measurement: Outcome<Measurement>, context: ScoringContext): EarnedShare {
  if (!measurement.known) {
    return isUndoneMilestone(measurement.reason, context) ? { known: false, reason: 'not-due' } : measurement
  }
  return scoreMeasurement(measurement.value, context.reading, context)
}

function scoreMeasurement(
  measurement: Measurement,
  reading: TargetReading,
  context: ScoringContext,
): EarnedShare {
  switch (measurement.kind) {
    case 'judgement':
      return scoreJudgement(measurement.band, measurement.share)
    case 'not-done':
      return scoreNotDone(reading, context)
    case 'done':
      return reading.due
        ? scoreDeadline(
            measurement.date,
            reading.due,
            asOfDay(context),
            context.asOf === YEAR_END,
            context.profile,
          )
        : { known: false, reason: 'target-unread' }
    case 'yes-no':
      return scoreYesNo(measurement.value === (reading.expected ?? true))
    case 'figure':
      return scoreFigure(measurement.value, reading, context)
  }
}

function scoreFigure(actual: Fraction, reading: TargetReading, context: ScoringContext): EarnedShare {
  switch (reading.kind) {
    case 'threshold': {
      const earned = scoreThreshold(actual, reading, context.profile)
      if (!earned.known || context.measureKind !== 'satisfaction') return earned
      if (context.profile.satisfactionRule !== 'intervals') return earned
      return scoreSatisfactionIntervals(actual, reading, earned, context.profile) ?? earned
    }
    case 'range':
      return scoreRange(actual, reading)
    case 'frequency':
      return scoreFrequency(context.entries, reading, context.asOf)
    case 'compound':
      return scoreCompound(actual, reading, context)
    case 'standard':
      return scoreCoverage(actual, reading, context)
    case 'relative':
      return { known: false, reason: 'no-baseline' }
    default:
      return { known: false, reason: 'target-unread' }
  }
}

/** 全覆盖, 应援尽援: coverage is held against 100 %. A limit without a number (控制在预算内) is judged, not measured. */
function scoreCoverage(actual: Fraction, reading: TargetReading, context: ScoringContext): EarnedShare {
  if (reading.direction === 'lower') return { known: false, reason: 'target-unread' }
  const whole = { ...reading, direction: 'higher', value: '100', unit: '%' } as const
  const earned = scoreThreshold(actual, whole, context.profile)
  return earned.known ? { ...earned, inputs: { ...earned.inputs, target: '100', unit: '%' } } : earned
}

/** Rule 14: the lowest of its parts; a part that cannot be scored leaves the whole without a score. */
function scoreCompound(actual: Fraction, reading: TargetReading, context: ScoringContext): EarnedShare {
  const parts = (reading.parts ?? []).map((part) => scoreFigure(actual, part, context))
  let lowest: EarnedShare | undefined
  for (const part of parts) {
    if (!part.known) return part
    if (!lowest?.known || compareFractions(part.share, lowest.share) < 0) lowest = part
  }
  if (!lowest?.known) return { known: false, reason: 'target-unread' }
  return {
    ...lowest,
    met: parts.every((part) => part.known && part.met),
    ruleId: 'compound-lowest',
    inputs: { ...lowest.inputs, lowest: lowest.ruleId },
  }
}

function scoreYesNo(kept: boolean): EarnedShare {
  const share = kept ? WHOLE : ZERO
  return { known: true, share, attainment: share, met: kept, ruleId: 'yes-no', inputs: {} }
}

/** 未完成 of a milestone follows the deadline rule; a planned survey that was not held is 0 or leaves the sum. */
function scoreNotDone(reading: TargetReading, context: ScoringContext): EarnedShare {
  if (reading.due) {
    return scoreDeadline(null, reading.due, asOfDay(context), context.asOf === YEAR_END, context.profile)
  }
  if (context.measureKind === 'satisfaction' && context.profile.missingSurvey === 'rebase') {
    return { known: false, reason: 'not-applicable' }
  }
  return { known: true, share: ZERO, attainment: ZERO, met: false, ruleId: 'survey-missing', inputs: {} }
}

/** Nothing entered for a milestone whose day has not come is 未到期, not 未报. */
function isUndoneMilestone(reason: string, context: ScoringContext): boolean {
  const { due } = context.reading
  return reason === 'no-data' && due !== undefined && due > asOfDay(context)
}

function asOfDay(context: ScoringContext): string {
  return lastDayOf(context.fiscalYear, context.asOf)
}

/** Points of the weight as the rule gives them; what a person states of them is `applyStatedPoints`'s question. */
export function scoreIndicator(
  earned: EarnedShare,
  weight: Decimal,
  printed: Readonly<Record<string, string>>,
  profile: RuleProfile,
): IndicatorScore {
  if (!earned.known) {
    return {
      points: earned,
      share: earned,
      explanation: { ruleId: 'no-score', inputs: { reason: earned.reason, ...printed } },
      reduction: null,
      filed: null,
    }
  }
  const points = computePoints(earned.share, weight, profile)
  return {
    points: { known: true, value: points },
    share: { known: true, value: earned.share },
    reduction: null,
    filed: null,
    explanation: {
      ruleId: earned.ruleId,
      // Spread last: V8 copies an object that was filled key by key forty times slower when it comes first.
      inputs: {
        weight,
        points,
        share: printShare(earned.share, weight, points),
        ...printed,
        ...earned.inputs,
      },
    },
  }
}

const MOST_SHARE_DIGITS = 8

/** Per cent with two places, or as many as it takes for weight × share to give the points beside it. */
function printShare(share: Fraction, weight: Decimal, points: Decimal): Decimal {
  const percent = toPercent(share)
  const places = points.split('.')[1]?.length ?? 0
  const gives = (printed: Decimal) =>
    roundFraction(multiplyFractions(fraction(printed, 100), fraction(weight)), places) === points
  let digits = 2
  while (digits < MOST_SHARE_DIGITS && !gives(roundFraction(percent, digits))) digits++
  return roundFraction(percent, digits)
}
