import { fallenPeriods } from '../actuals/falling-cumulative'
import {
  compareFractions,
  fraction,
  HUNDRED,
  roundFraction,
  multiplyFractions,
  reachesPercent,
  WHOLE,
} from '../exact'
import type { Statement } from '../evaluation-model'
import type { Actual } from '../model'
import type { Finding, FindingCode } from '../finding'
import type { YearToDate } from '../figure-model'
import type { EarnedShare } from '../scoring/earned-share'
import { isFloorAboveZero } from '../scoring/score-threshold'
import { isShortByLastUnit } from './determine-status'
import { findCounted } from './find-counted'
import { ownEntries, type IndicatorInput } from './judge-indicator'

/** What a person should look at in one indicator's facts and score: flags never change a figure. */
export function findIndicator(
  input: IndicatorInput,
  yearToDate: YearToDate,
  earned: EarnedShare,
  statement: Statement | null,
): Finding[] {
  const { reading } = input
  if (input.target.isWithdrawn) return [finding('withdrawn', 'hint', { date: withdrawnFrom(input) })]
  const findings: Finding[] = []
  if (reading.certainty === 'ask' && input.target.confirmedReading === null) {
    findings.push(finding('reading-unconfirmed', 'hint', { text: reading.rawText }))
  }
  if (earned.known) findings.push(...findOverAchievement(input, yearToDate, earned, statement))
  const { measurement } = yearToDate
  if (measurement.known && measurement.value.kind === 'figure') {
    const { value } = measurement.value
    if (isShortByLastUnit(reading, value))
      findings.push(finding('short-by-one', 'warning', { unit: reading.unit ?? '' }))
    if (reading.unit === '%' && compareFractions(value, HUNDRED) > 0) {
      findings.push(finding('rate-over-100', 'warning', { rate: roundFraction(value) }))
    }
  }
  if (yearToDate.fewAnswers)
    findings.push(finding('few-answers', 'warning', fewAnswersParams(input, yearToDate)))
  findings.push(...findUnexplainedJudgement(yearToDate), ...findCounted(yearToDate, reading))
  for (const periodEnd of fallenPeriods(ownEntries(input.actuals), input.setup.measureKind)) {
    findings.push(finding('falling-cumulative', 'warning', { periodEnd: String(periodEnd) }))
  }
  return findings
}

/**
 * Rule 10: flagged at 120 % of the target, a written reason asked at 130 %, because the target may have been set too
 * low. A standard in force that is not hit exactly is flagged likewise.
 */
function findOverAchievement(
  input: IndicatorInput,
  yearToDate: YearToDate,
  earned: Extract<EarnedShare, { known: true }>,
  statement: Statement | null,
): Finding[] {
  const { reading, profile } = input
  const isExact = earned.ruleId === 'exact-closeness' || earned.ruleId === 'exact-none'
  if (isExact && !earned.met) return [finding('exact-deviates', 'warning', {})]
  if (!isFloorAboveZero(reading)) return []
  const percent = roundFraction(multiplyFractions(earned.attainment, HUNDRED))
  // Beside the figure, or in what the unit states for this period's form: a counted figure has no 说明 of its own.
  const hasReason =
    yearToDate.entries.some((entry) => entry.note.trim() !== '') ||
    (statement?.explanation ?? '').trim() !== ''
  if (reachesPercent(earned.attainment, profile.overAchievedReason) && !hasReason) {
    return [finding('over-achieved-needs-reason', 'warning', { percent, line: profile.overAchievedReason })]
  }
  if (reachesPercent(earned.attainment, profile.overAchievedFlag)) {
    return [finding('over-achieved', 'hint', { percent, line: profile.overAchievedFlag })]
  }
  // Rule 4: a count marked = is met above its number, and said.
  const isAbove = reading.comparator === '=' && compareFractions(earned.attainment, WHOLE) > 0
  return isAbove && !hasReason ? [finding('exact-deviates', 'hint', {})] : []
}

/** A judgement below full needs a sentence. */
function findUnexplainedJudgement(yearToDate: YearToDate): Finding[] {
  const last: Actual | undefined = yearToDate.entries.at(-1)
  if (last?.value?.kind !== 'judgement' || last.note.trim() !== '') return []
  if (compareFractions(fraction(last.value.share), HUNDRED) >= 0) return []
  return [finding('judgement-needs-reason', 'warning', { share: last.value.share })]
}

function withdrawnFrom({ target, facts }: IndicatorInput): string {
  return facts.targetVersions.find(({ version }) => version === target.version)?.effectiveFrom ?? ''
}

function fewAnswersParams(input: IndicatorInput, yearToDate: YearToDate): Record<string, string> {
  const { measurement } = yearToDate
  const parts = measurement.known && measurement.value.kind === 'figure' ? measurement.value.parts : null
  return { answers: parts?.denominator ?? '', line: String(input.profile.fewAnswersBelow) }
}

function finding(
  code: FindingCode,
  severity: Finding['severity'],
  params: Readonly<Record<string, string>>,
): Finding {
  return { code, severity, params }
}
