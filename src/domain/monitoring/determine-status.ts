import {
  compareFractions,
  divideFractions,
  fraction,
  HUNDRED,
  isZeroFraction,
  multiplyFractions,
  reachesPercent,
  roundFraction,
  signOf,
  subtractFractions,
  toPercent,
  WHOLE,
  type Fraction,
} from '../exact'
import { isOlderThanOnePeriod, plannedShareTo, YEAR_END } from '../period'
import type { PeriodEnd } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { StatusExplanation } from '../scoreboard-model'
import type { Status, YearToDate } from '../figure-model'
import type { EarnedShare } from '../scoring/earned-share'
import { comparatorOf, directionOf, isFloorAboveZero, isZeroTarget } from '../scoring/score-threshold'
import { isCountedUnit } from '../targets/counted-units'
import type { IndicatorSetup } from '../targets/indicator-setup'
import type { TargetReading } from '../targets/reading'

export interface StatusInput {
  readonly reading: TargetReading
  readonly setup: IndicatorSetup
  readonly yearToDate: YearToDate
  readonly earned: EarnedShare
  readonly asOf: PeriodEnd
  readonly reportingPeriods: readonly PeriodEnd[]
  readonly profile: RuleProfile
}

export interface StatusResult {
  readonly status: Status
  readonly explanation: StatusExplanation
}

/**
 * The state of one indicator. Only a flow before its end is compared with elapsed time (its planned share); a rate,
 * stock, limit or judgement is held against its full target at any date. Once its planned share is 100 % a flow is
 * judged as a level: 340 of >400 in December is red, not 85 % green.
 */
export function determineStatus(input: StatusInput): StatusResult {
  const withheld = statusWithoutVerdict(input)
  if (withheld) return { status: withheld, explanation: { basis: 'none', ratio: null, plannedShare: null } }
  const { earned, yearToDate } = input
  if (!earned.known || !yearToDate.measurement.known) {
    return { status: 'no-data', explanation: { basis: 'none', ratio: null, plannedShare: null } }
  }
  const measurement = yearToDate.measurement.value
  if (measurement.kind === 'judgement') {
    const status: Status =
      measurement.band === 'achieved'
        ? 'met'
        : measurement.band === 'partly-achieved'
          ? 'nearly-met'
          : 'not-met'
    return { status, explanation: { basis: 'judgement', ratio: earned.share, plannedShare: null } }
  }
  if (measurement.kind !== 'figure') {
    const basis = measurement.kind === 'yes-no' ? 'yes-no' : 'deadline'
    return {
      status: earned.met ? 'met' : 'not-met',
      explanation: { basis, ratio: earned.share, plannedShare: null },
    }
  }
  return statusOfFigure(input, measurement.value, earned)
}

/** States that are no verdict: nothing reported, not due, incomplete, out of date. Null when a verdict is due. */
function statusWithoutVerdict(input: StatusInput): Status | null {
  const { earned, yearToDate, asOf, reportingPeriods } = input
  const { dataThrough, measurement } = yearToDate
  if (!measurement.known && measurement.reason === 'not-applicable') return 'not-applicable'
  if (!earned.known && earned.reason === 'not-applicable') return 'not-applicable'
  if (!earned.known && earned.reason === 'not-due') return 'not-due'
  if (isFlowNotDue(input)) return 'not-due'
  if (!measurement.known || dataThrough === null) return 'no-data'
  if (isFlow(input) && yearToDate.missingPeriods.length > 0) return 'incomplete'
  if (!earned.known) return earned.reason === 'incomplete' ? 'incomplete' : 'no-data'
  if (isSettled(yearToDate)) return null
  // At the year's end a row that was not reported for the last period is 未报, however good its last figure was.
  if (asOf === YEAR_END && dataThrough < asOf) return 'no-data'
  if (isOlderThanOnePeriod(dataThrough, asOf, reportingPeriods)) return 'stale'
  return null
}

/**
 * Whether nothing of a flow is planned to date: 未到期, not a division by zero. What was reached early is reached all
 * the same, a limit holds at any date, and a figure that has gone out of date while work was due is no excuse.
 */
export function isFlowNotDue(input: Omit<StatusInput, 'profile'>): boolean {
  const { reading, yearToDate, earned, asOf, reportingPeriods } = input
  const { measurement, dataThrough } = yearToDate
  if (!isFlow(input)) return false
  const isNothingPlanned = (periodEnd: PeriodEnd) => isZeroFraction(plannedShareOf(input, periodEnd))
  if (!measurement.known || dataThrough === null) return isNothingPlanned(asOf)
  if (reading.kind === 'threshold' && directionOf(reading) === 'lower') return false
  const isSomethingDone = measurement.value.kind === 'figure' && signOf(measurement.value.value) > 0
  if (earned.known && earned.met && isSomethingDone) return false
  if (isNothingPlanned(asOf)) return true
  const isOutOfDate = asOf === YEAR_END || isOlderThanOnePeriod(dataThrough, asOf, reportingPeriods)
  return isNothingPlanned(dataThrough) && !isOutOfDate
}

/** A milestone that is done stays done. */
export function isSettled(yearToDate: YearToDate): boolean {
  return yearToDate.measurement.known && yearToDate.measurement.value.kind === 'done'
}

function isFlow(input: Pick<StatusInput, 'setup' | 'reading'>): boolean {
  return input.setup.measureKind === 'flow' && input.reading.kind !== 'frequency'
}

function plannedShareOf(input: Pick<StatusInput, 'setup'>, periodEnd: PeriodEnd): Fraction {
  return plannedShareTo(periodEnd, input.setup.quarterShares)
}

type KnownShare = Extract<EarnedShare, { known: true }>

function statusOfFigure(input: StatusInput, actual: Fraction, earned: KnownShare): StatusResult {
  const { reading, profile } = input
  if (reading.kind === 'threshold' && directionOf(reading) === 'lower') {
    return limitStatus(reading, actual, earned, profile)
  }
  const dataThrough = input.yearToDate.dataThrough ?? input.asOf
  const planned = plannedShareOf(input, dataThrough)
  const isBeforeEnd = !isZeroFraction(planned) && compareFractions(planned, WHOLE) < 0
  // A range is on its way up to its lower edge; above its upper one it is over whatever the date.
  const isOnItsWay = reading.kind === 'threshold' || earned.ruleId === 'range-below'
  if (isFlow(input) && isOnItsWay && isBeforeEnd) {
    return paceStatus(actual, planned, earned, input)
  }
  return levelStatus(reading, actual, earned, input)
}

/** actual ÷ (target × planned share to the last reported period). */
function paceStatus(
  actual: Fraction,
  planned: Fraction,
  earned: KnownShare,
  input: StatusInput,
): StatusResult {
  const { lights } = input.profile
  const { reading } = input
  // Of a target of 0 nothing is expected to date: whatever is there is enough so far.
  const isAboveZero = reading.value !== undefined && signOf(fraction(reading.value)) > 0
  const pace = divideFractions(isAboveZero ? earned.attainment : WHOLE, planned)
  const explanation: StatusExplanation = {
    basis: 'pace',
    ratio: pace,
    plannedShare: roundFraction(multiplyFractions(planned, HUNDRED)),
  }
  const status: Status =
    isFloorAboveZero(reading) && reachesPercent(pace, lights.overFrom)
      ? 'over-achieved'
      : earned.met && signOf(actual) > 0
        ? 'met'
        : reachesPercent(pace, lights.paceGreenFrom)
          ? 'on-track'
          : reachesPercent(pace, lights.paceRedBelow)
            ? 'nearly-met'
            : 'not-met'
  return { status, explanation }
}

function levelStatus(
  reading: TargetReading,
  actual: Fraction,
  earned: KnownShare,
  input: StatusInput,
): StatusResult {
  const { lights } = input.profile
  const explanation: StatusExplanation = { basis: 'level', ratio: earned.attainment, plannedShare: null }
  const status: Status =
    earned.met && isFloorAboveZero(reading) && reachesPercent(earned.attainment, lights.overFrom)
      ? 'over-achieved'
      : earned.met
        ? 'met'
        : isShortByLastUnit(reading, actual) || reachesPercent(earned.attainment, lights.levelNear)
          ? 'nearly-met'
          : 'not-met'
  return { status, explanation }
}

/** Inside → green; over by at most the tenth that the profile allows → yellow. */
function limitStatus(
  reading: TargetReading,
  actual: Fraction,
  earned: KnownShare,
  profile: RuleProfile,
): StatusResult {
  if (isZeroTarget(reading)) {
    return {
      status: earned.met ? 'met' : 'not-met',
      explanation: { basis: 'limit', ratio: null, plannedShare: null },
    }
  }
  const target = fraction(reading.value ?? '0')
  if (signOf(target) < 0) {
    // ≤-5 %: a fall, held against its own target.
    const isNear = reachesPercent(earned.attainment, profile.lights.levelNear)
    const fallen: Status = earned.met ? 'met' : isNear ? 'nearly-met' : 'not-met'
    return {
      status: fallen,
      explanation: { basis: 'limit', ratio: earned.attainment, plannedShare: null },
    }
  }
  const ratio = divideFractions(actual, target)
  const allowed = subtractFractions(fraction(200), fraction(profile.lights.levelNear))
  const isNear = compareFractions(toPercent(ratio), allowed) <= 0
  const status: Status = earned.met ? 'met' : isNear ? 'nearly-met' : 'not-met'
  return { status, explanation: { basis: 'limit', ratio, plannedShare: null } }
}

/** 400 of >400件: one short of 401, yellow whatever the ratio says. */
export function isShortByLastUnit(reading: TargetReading, actual: Fraction): boolean {
  return (
    reading.kind === 'threshold' &&
    reading.value !== undefined &&
    isCountedUnit(reading.unit) &&
    comparatorOf(reading) === '>' &&
    compareFractions(actual, fraction(reading.value)) === 0
  )
}
