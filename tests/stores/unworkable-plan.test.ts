import { describe, expect, test } from 'vitest'
import type { Plan, Target } from '@/domain/model'
import type { BackupRows } from '@/io/backup-file'
import { readDemoPlan } from '@/stores/demo-plan'
import { findUnworkablePlan } from '@/stores/unworkable-plan'

const facts = readDemoPlan()
if (!facts) throw new Error('the demo plan is not read')
const { plan, targets } = facts
const whole: BackupRows = {
  plans: [plan],
  tasks: facts.tasks,
  indicators: facts.indicators,
  targetVersions: facts.targetVersions,
  targets,
  setupChoices: facts.setupChoices,
  baselines: facts.baselines,
  ...{ statements: [], filedScores: [], reductions: [], yearFreezes: [] },
  actuals: facts.actuals,
  budgetLines: facts.budgetLines,
  executions: facts.executions,
  goalJudgements: facts.goalJudgements,
  closings: [],
  drafts: [],
  changes: [],
  importBatches: [],
  caseChunks: [],
  clearedCases: [],
  settings: [],
}
const withPlan = (over: Partial<Record<keyof Plan, unknown>>): BackupRows => ({
  ...whole,
  plans: [{ ...plan, ...over }],
})
const withTarget = (over: Partial<Record<keyof Target, unknown>>): BackupRows => ({
  ...whole,
  targets: targets.map((target) => ({ ...target, ...over })),
})

describe('a backup whose rows are sound one by one', () => {
  test.each<[string, BackupRows, number | null]>([
    ['that is whole works', whole, null],
    ['without any plan works', { ...whole, plans: [] }, null],
    ['without actuals, lines and goals works', { ...whole, actuals: [], budgetLines: [], tasks: [] }, null],
    ['without target versions does not', { ...whole, targetVersions: [] }, 1],
    ['without the depths of its rules does not', withPlan({ profile: { profileId: 'x' } }), 1],
    ['with half the rules of judgements does not', withPlan({ profile: noBands() }), 1],
    [
      'with a reading of no known kind does not',
      withTarget({ confirmedReading: { kind: 'nope', rawText: '', certainty: 'certain' } }),
      1,
    ],
    ['names the plan', { ...whole, plans: [plan, { ...plan, planId: 'other' }] }, 2],
  ])('%s', (_, rows, expected) => expect(findUnworkablePlan(rows)).toBe(expected))
})

function noBands() {
  return { ...plan.profile, judgementBands: null }
}
