/** Reasons that are asked for and not written: of deviations, judgements, overshooting and what was set by hand. */
import { compareDecimals, reachesPercent, roundFraction, toPercent } from '../exact'
import type { FilingIssue } from '../detail-model'
import type { PlanFacts } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorResult, Scoreboard, TaskResult } from '../scoreboard-model'
import { needsDeviation } from '../monitoring/needs-deviation'
import { isFloorAboveZero } from '../scoring/score-threshold'
import type { FilingIssueCode } from './filing-issue-codes'
import { hasSentence } from '../actuals/has-sentence'
import { isExplained } from './is-explained'
import { rowIssue, taskIssue } from './make-issue'

export function findMissingReasons(board: Scoreboard, facts: PlanFacts): FilingIssue[] {
  const { profile } = facts.plan
  return [
    ...board.tasks.flatMap(findGoalWithoutSentence),
    ...board.indicators.flatMap((row) => [
      ...findDeviation(row, profile),
      ...findLikelihood(row, profile),
      ...findJudgement(row, profile),
      ...findOverAchievement(row, profile),
      ...findNotApplicable(row),
      ...findOverride(row, board, facts),
      ...findReduction(row),
    ]),
  ]
}

/**
 * 偏差原因分析 of the official forms is a category with a √ and a sentence (财预〔2019〕136号); which states ask for it is
 * the profile's to say. A 说明 beside the figure is named, so that nobody thinks it was overlooked.
 */
function findDeviation(row: IndicatorResult, profile: RuleProfile): FilingIssue[] {
  const { statement, status, score, setup } = row
  const isSaid = hasSentence(statement?.explanation ?? '')
  if (!profile.deviationStates.includes(status) || (isSaid && !needsDeviation(row, profile))) return []
  const code = codeOfDeviation((statement?.deviations.length ?? 0) > 0, isExplained(row))
  const points = score.points.known ? score.points.value : ''
  return [rowIssue(row, code, 'warning', { points, weight: setup.weight })]
}

function codeOfDeviation(hasCategory: boolean, isSaid: boolean): FilingIssueCode {
  if (hasCategory) return 'deviation-without-sentence'
  return isSaid ? 'deviation-without-category' : 'deviation-missing'
}

/** 有可能 and 完全不可能 ask for a reason, 确定能 does not; a 偏差原因 is that reason and is not asked for twice. */
function findLikelihood(row: IndicatorResult, profile: RuleProfile): FilingIssue[] {
  const { statement, status } = row
  const likelihood = statement?.likelihood ?? null
  if (likelihood === null || likelihood === 'certain') return []
  if (hasSentence(statement?.explanation ?? '') || profile.deviationStates.includes(status)) return []
  return [rowIssue(row, 'likelihood-without-reason', 'warning', { likelihood })]
}

/** A state that asks for a 偏差原因 asks for the same sentence: it is not asked for twice. */
function findJudgement(row: IndicatorResult, profile: RuleProfile): FilingIssue[] {
  const { measurement } = row.yearToDate
  if (!measurement.known || measurement.value.kind !== 'judgement') return []
  const { share } = measurement.value
  if (compareDecimals(share, '100') >= 0 || isExplained(row)) return []
  if (profile.deviationStates.includes(row.status)) return []
  return [rowIssue(row, 'judgement-without-sentence', 'warning', { share })]
}

/** Rule 10. */
function findOverAchievement(row: IndicatorResult, profile: RuleProfile): FilingIssue[] {
  const line = profile.overAchievedReason
  if (!row.attainment.known || !isFloorAboveZero(row.judgedBy) || isExplained(row)) return []
  if (!reachesPercent(row.attainment.value, line)) return []
  return [rowIssue(row, 'over-achieved-without-reason', 'warning', { percent: percent(row), line })]
}

/** Rule 12: set by the officer with a reason. */
function findNotApplicable(row: IndicatorResult): FilingIssue[] {
  const { measurement } = row.yearToDate
  const isSet = !measurement.known && measurement.reason === 'not-applicable' && !row.target.isWithdrawn
  if (!isSet || isExplained(row)) return []
  return [rowIssue(row, 'not-applicable-without-reason', 'warning', { weight: row.setup.weight })]
}

function findOverride(row: IndicatorResult, { asOf }: Scoreboard, facts: PlanFacts): FilingIssue[] {
  return facts.actuals
    .filter(
      (actual) =>
        actual.indicatorId === row.indicator.indicatorId &&
        actual.role === 'override' &&
        actual.value !== null &&
        actual.periodEnd <= asOf &&
        !hasSentence(actual.note),
    )
    .map(({ periodEnd }) => ({ periodEnd: String(periodEnd) }))
    .map((params) => rowIssue(row, 'override-without-reason', 'warning', params))
}

function findReduction(row: IndicatorResult): FilingIssue[] {
  const { reduction } = row.score
  if (reduction === null || hasSentence(reduction.reason)) return []
  return [rowIssue(row, 'reduction-without-reason', 'warning', { points: reduction.points })]
}

function findGoalWithoutSentence(task: TaskResult): FilingIssue[] {
  const { goalJudgement } = task
  if (!goalJudgement || hasSentence(goalJudgement.sentence)) return []
  return [taskIssue(task, 'goal-without-sentence', 'warning', { share: goalJudgement.share })]
}

function percent({ attainment }: IndicatorResult): string {
  return attainment.known ? roundFraction(toPercent(attainment.value)) : ''
}
