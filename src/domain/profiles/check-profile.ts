import { compareDecimals, sumDecimals } from '../exact'
import type { Decimal } from '../model'
import { ProfileIssues, type ProfileIssue } from './profile-issue'
import type { CategoryWeights, RuleProfile } from './rule-profile'

const WHOLE = '100'

/** What is wrong with a profile; [] when a plan can be judged by it. */
export function checkProfile(profile: RuleProfile): ProfileIssue[] {
  const issues = new ProfileIssues()
  checkWeights('categoryWeights', profile.budgetWeight, profile.categoryWeights, issues)
  if (profile.weightsWithCost) {
    const { budgetWeight, categoryWeights } = profile.weightsWithCost
    checkWeights('weightsWithCost', budgetWeight, categoryWeights, issues)
  }
  checkBands(profile, issues)
  checkIntervals(profile, issues)
  checkGrades(profile, issues)
  checkLines(profile, issues)
  issues.checkDecimals('lateLossPerStep', [profile.lateLossPerStep], WHOLE)
  issues.checkWhole('lateStepDays', profile.lateStepDays, 1)
  issues.checkWhole('fewAnswersBelow', profile.fewAnswersBelow, 0)
  issues.checkWhole('scorePlaces', profile.scorePlaces, 0, 2)
  return issues.all
}

function checkWeights(
  field: 'categoryWeights' | 'weightsWithCost',
  budgetWeight: Decimal,
  levels: CategoryWeights,
  issues: ProfileIssues,
): void {
  const levelPoints = Object.values(levels)
  const isBudgetFigure = issues.checkDecimals(
    field === 'categoryWeights' ? 'budgetWeight' : field,
    [budgetWeight],
    WHOLE,
  )
  if (!issues.checkDecimals(field, levelPoints, WHOLE) || !isBudgetFigure) return
  const sum = sumDecimals([budgetWeight, ...levelPoints])
  if (compareDecimals(sum, WHOLE) !== 0) issues.add(field, 'weights-not-100', { sum })
}

/** 达成, 部分达成, 未达成: the edges fall, and the point that a band alone earns lies in it. */
function checkBands({ judgementBands }: RuleProfile, issues: ProfileIssues): void {
  const { achievedFrom, partlyFrom, defaults } = judgementBands
  const figures = [achievedFrom, partlyFrom, defaults.achieved, defaults.partly, defaults.not]
  if (!issues.checkDecimals('judgementBands', figures, WHOLE)) return
  issues.checkFalling('judgementBands', [achievedFrom, partlyFrom])
  const bands = [
    { value: defaults.achieved, from: achievedFrom, to: WHOLE, isTop: true },
    { value: defaults.partly, from: partlyFrom, to: achievedFrom, isTop: false },
    { value: defaults.not, from: '0', to: partlyFrom, isTop: false },
  ]
  for (const { value, from, to, isTop } of bands) {
    // The upper edge belongs to the band above.
    const isBelow = compareDecimals(value, to) < 0 || isTop
    if (compareDecimals(value, from) < 0 || !isBelow)
      issues.add('judgementBands', 'default-outside-band', { value, from, to })
  }
}

/** A higher satisfaction never earns less. */
function checkIntervals({ satisfactionIntervals }: RuleProfile, issues: ProfileIssues): void {
  const { target, steps } = satisfactionIntervals
  if (steps.length === 0) issues.add('satisfactionIntervals', 'no-intervals')
  const figures = [target, ...steps.flatMap(({ from, share }) => [from, share])]
  if (!issues.checkDecimals('satisfactionIntervals', figures, WHOLE)) return
  issues.checkFalling(
    'satisfactionIntervals',
    steps.map(({ from }) => from),
  )
  issues.checkFalling(
    'satisfactionIntervals',
    steps.map(({ share }) => share),
    true,
  )
}

function checkGrades({ grades }: RuleProfile, issues: ProfileIssues): void {
  const edges = grades.map(({ from }) => from)
  if (!issues.checkDecimals('grades', edges, WHOLE)) return
  const lowest = edges.at(-1)
  const names = grades.map(({ grade }) => grade).join()
  if (names !== 'excellent,good,fair,poor' || lowest === undefined || compareDecimals(lowest, '0') !== 0)
    issues.add('grades', 'grades-incomplete')
  issues.checkFalling('grades', edges)
}

/** Lines of the lights and of what asks for a reason, per cent. */
function checkLines(profile: RuleProfile, issues: ProfileIssues): void {
  const { paceRedBelow, paceGreenFrom, overFrom, levelNear } = profile.lights
  const areShares = issues.checkDecimals('lights', [paceRedBelow, paceGreenFrom, levelNear], WHOLE)
  // 超额 begins at the target or above it.
  if (issues.checkDecimals('lights', [overFrom]) && areShares)
    issues.checkFalling('lights', [overFrom, WHOLE, paceGreenFrom, paceRedBelow], true)
  const { overAchievedFlag, overAchievedReason } = profile
  const areLines = issues.checkDecimals('overAchievedFlag', [overAchievedFlag])
  if (issues.checkDecimals('overAchievedReason', [overAchievedReason]) && areLines) {
    issues.checkFalling('overAchievedReason', [overAchievedReason, overAchievedFlag], true)
    issues.checkFalling('overAchievedFlag', [overAchievedFlag, WHOLE], true)
  }
  for (const field of ['executionReasonLine', 'balanceGap', 'scoreGap', 'unspentLine'] as const)
    issues.checkDecimals(field, [profile[field]], WHOLE)
  const { impossibleFactor } = profile
  if (
    issues.checkDecimals('impossibleFactor', [impossibleFactor]) &&
    compareDecimals(impossibleFactor, '0') <= 0
  )
    issues.add('impossibleFactor', 'too-small', { value: impossibleFactor })
}
