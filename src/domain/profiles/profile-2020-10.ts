import type { RuleProfile } from './rule-profile'

const SELF_EVALUATION = '财预〔2020〕10号'
const unverified = { document: SELF_EVALUATION, article: null }

/**
 * 财预〔2020〕10号, the default. The full text was not at hand: fields taken from it name the document and print
 * 条款未核; a field without a source is this program's own default. 10号 is written for 项目支出; using it for
 * 部门整体 is our default too.
 */
export const profile2020No10: RuleProfile = {
  profileId: 'mof-2020-10',
  ownName: null,
  basedOn: null,
  document: SELF_EVALUATION,
  budgetWeight: '10',
  categoryWeights: { output: '50', benefit: '30', satisfaction: '10' },
  weightsWithCost: null,
  poolsBenefitAndSatisfaction: false,
  reverseFormula: 'ratio',
  strictInequality: false,
  satisfactionRule: 'pro-rata',
  satisfactionIntervals: {
    target: '90',
    steps: [
      { from: '90', share: '100' },
      { from: '80', share: '80' },
      { from: '60', share: '50' },
    ],
  },
  basicallySatisfiedCounts: true,
  judgementBands: {
    achievedFrom: '80',
    partlyFrom: '60',
    defaults: { achieved: '100', partly: '70', not: '30' },
  },
  lateLossPerStep: '10',
  lateStepDays: 10,
  overAchievedFlag: '120',
  overAchievedReason: '130',
  executionReasonLine: '90',
  balanceGap: '20',
  scoreGap: '5',
  unspentLine: '20',
  fewAnswersBelow: 30,
  missingSurvey: 'zero',
  notApplicableRows: 'rebase',
  scorePlaces: 2,
  grades: [
    { grade: 'excellent', from: '90' },
    { grade: 'good', from: '80' },
    { grade: 'fair', from: '60' },
    { grade: 'poor', from: '0' },
  ],
  lights: { paceRedBelow: '60', paceGreenFrom: '80', overFrom: '120', levelNear: '90' },
  impossibleFactor: '3',
  deviationStates: ['nearly-met', 'not-met'],
  sources: {
    scoring: unverified,
    budgetWeight: unverified,
    categoryWeights: unverified,
    judgementBands: unverified,
    grades: unverified,
  },
}
