import { describe, expect, it } from 'vitest'
import { type PlanFacts } from '@/domain/model'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { compareProfiles } from '@/domain/compare-profiles'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import {
  judgement,
  makeActual,
  makeExecution,
  makeFacts,
  makeBudgetLine,
  makeIndicator,
  makePlan,
  makeTarget,
  number,
} from '../fixtures/plan-facts'

/** 数量 ≥100件, 成本 ≤10万元, 满意度 ≥90%, all reported for the year, weights as proposed. */
const facts: PlanFacts = makeFacts({
  plan: makePlan(),
  indicators: [
    makeIndicator('I01', { filedName: '培训次数(次)', name: '培训次数' }),
    makeIndicator('I02', {
      filedName: '项目成本(万元)',
      name: '项目成本',
      category: 'cost',
      subcategory: 'cost',
    }),
    makeIndicator('I03', {
      filedName: '群众满意度(%)',
      name: '群众满意度',
      category: 'satisfaction',
      subcategory: 'service-satisfaction',
    }),
    makeIndicator('I04', {
      filedName: '法治意识',
      name: '法治意识',
      category: 'benefit',
      subcategory: 'social-benefit',
    }),
  ],
  targets: [
    makeTarget('I01', '≥100次'),
    makeTarget('I02', '≤10万元'),
    makeTarget('I03', '≥90%'),
    makeTarget('I04', '明显改善'),
  ],
  actuals: [
    makeActual('I01', 12, 'cumulative', number('100')),
    makeActual('I02', 12, 'cumulative', number('12')),
    makeActual('I03', 12, 'cumulative', number('85')),
    makeActual('I04', 12, 'cumulative', judgement('90', 'achieved')),
  ],
  budgetLines: [
    makeBudgetLine('basic', 'basic-expenditure', '60'),
    makeBudgetLine('project', 'project-expenditure', '40'),
  ],
  executions: [
    makeExecution('basic', 12, 'cumulative', '60'),
    makeExecution('project', 12, 'cumulative', '35'),
  ],
})
const compare = (changes: Parameters<typeof compareProfiles>[1], asOf = 12) => {
  const comparison = compareProfiles(facts, changes, asOf)
  return { ...comparison, moved: comparison.rows.map(({ rowId, why }) => [rowId, ...why].join(' ')) }
}

describe('what a switch of rules moves', () => {
  it('to the same rules: nothing', () => {
    const { fields, rows, total } = compare(structuredClone(profile2020No10))
    expect([fields, rows]).toEqual([[], []])
    expect(total.from).toEqual(total.to)
  })
  it('another formula moves the rows it is for: 25 × 10 ÷ 12 against 25 × 0.8', () => {
    const { fields, rows, moved, earned } = compare({ ...profile2020No10, reverseFormula: 'linear' })
    expect(fields).toEqual([{ field: 'reverseFormula', source: null }])
    expect(moved).toEqual(['I02 formula'])
    expect(rows[0]).toMatchObject({
      weight: { from: '25.00', to: '25.00' },
      points: { from: { value: '20.83' }, to: { value: '20.00' } },
      light: { from: 'red', to: 'red' },
    })
    // 9.50 + 25 + 20.83 + 9.44 + 27
    expect(earned).toEqual({ from: '91.77', to: '90.94' })
  })
  it('湖北 moves the weights: 执行率 20, 效益 and 满意度 20 each', () => {
    const { fields, rows, total, grade } = compare(profileHubei)
    expect(fields.map(({ field }) => field)).toContain('poolsBenefitAndSatisfaction')
    expect(fields.find(({ field }) => field === 'categoryWeights')?.source?.document).toBe('湖北 部门整体')
    expect(rows.map(({ rowId, weight, why }) => [rowId, weight.from, weight.to, ...why])).toEqual([
      [BUDGET_ROW, '10', '20', 'weight'],
      ['I01', '25.00', '20.00', 'weight'],
      ['I02', '25.00', '20.00', 'weight'],
      ['I03', '10.00', '20.00', 'weight'],
      ['I04', '30.00', '20.00', 'weight'],
    ])
    // 19 + 20 + 16.67 + 18.89 + 18
    expect(total.to).toEqual({ known: true, value: '92.56' })
    expect(grade).toEqual({
      from: { known: true, value: 'excellent' },
      to: { known: true, value: 'excellent' },
    })
  })
  it('101号 has weights of its own because 成本 is filed: 40, 20, 10, 20', () => {
    const { rows } = compare(profile2021No101)
    expect(rows.map(({ rowId, weight }) => [rowId, weight.to])).toEqual([
      ['I01', '40.00'],
      ['I02', '20.00'],
      ['I04', '20.00'],
    ])
  })
  it('other lines move a light and no points', () => {
    const lights = { ...profile2020No10.lights, levelNear: '95' }
    const { moved, earned } = compare({ ...profile2020No10, lights })
    expect(moved).toEqual(['I03 lines'])
    expect(earned.from).toBe(earned.to)
  })
  it('a survey that was not held leaves the sum, or is 0', () => {
    const survey = makeActual('I03', 12, 'cumulative', { kind: 'not-done' })
    const actuals = facts.actuals.map((actual) => (actual.indicatorId === 'I03' ? survey : actual))
    const { rows } = compareProfiles(
      { ...facts, actuals },
      { ...profile2020No10, missingSurvey: 'rebase' },
      12,
    )
    expect(rows).toMatchObject([
      {
        rowId: 'I03',
        why: ['missing-rule'],
        points: { from: { value: '0.00' }, to: { reason: 'not-applicable' } },
      },
    ])
  })
  it('fewer places move points without another share', () => {
    const { moved } = compare({ ...profile2020No10, scorePlaces: 1 })
    expect(moved).toContain('I02 formula')
  })
  it('before the year’s end there is a difference of points and no grade', () => {
    const { grade } = compare({ ...profile2020No10, reverseFormula: 'linear' }, 9)
    expect([grade.from.known, grade.to.known]).toEqual([false, false])
  })
  it('a field of the unit’s own has no document', () => {
    const own = {
      ...profileHubei,
      profileId: 'custom',
      basedOn: 'hubei-department',
      ownFields: ['budgetWeight'],
    }
    const { budgetWeight: _source, ...sources } = own.sources
    expect(compare({ ...own, sources }).fields[0]).toEqual({ field: 'budgetWeight', source: null })
  })
})
