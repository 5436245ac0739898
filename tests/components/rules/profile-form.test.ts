import { describe, expect, test } from 'vitest'
import { listFormGroups, readEdits } from '@/components/rules/profile-form'
import { editProfile } from '@/domain/profiles/edit-profile'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { RULE_FIELDS } from '@/domain/profiles/profile-fields'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'

const typed = (...texts: [string, string][]) => readEdits(profile2020No10, new Map(texts)).patch

test('every rule of a set stands in the form once', () => {
  for (const profile of officialProfiles) {
    const fields = listFormGroups(profile).flatMap(({ rows }) => rows.map(({ field }) => field))
    expect([...fields].sort()).toEqual([...RULE_FIELDS].sort())
  }
})

test('no two inputs share a path, and each writes what it reads', () => {
  for (const profile of officialProfiles) {
    const inputs = listFormGroups(profile).flatMap(({ rows }) => rows.flatMap((row) => row.inputs))
    expect(new Set(inputs.map(({ path }) => path)).size).toBe(inputs.length)
    const texts = new Map(inputs.map(({ path, read }) => [path, read(profile)]))
    expect(readEdits(profile, texts)).toEqual({ profile, patch: {} })
    for (const { read, write } of inputs.filter((each) => each.read(profile) !== ''))
      expect(read(write(profile, read(profile)))).toBe(read(profile))
  }
})

describe('what is typed becomes the whole field that it belongs to', () => {
  test.each([
    ['budgetWeight', '20', { budgetWeight: '20' }],
    // An input method in Chinese mode leaves full-width digits; people write the unit.
    ['budgetWeight', '２０分', { budgetWeight: '20' }],
    ['budgetWeight', '12.5 %', { budgetWeight: '12.5' }],
    ['budgetWeight', '10', {}],
    ['budgetWeight', '１０', {}],
    [
      'categoryWeights.output',
      '55',
      { categoryWeights: { output: '55', benefit: '30', satisfaction: '10' } },
    ],
    // 湖北 has no points for 满意度 alone: a blank takes the level out.
    ['categoryWeights.satisfaction', '', { categoryWeights: { output: '50', benefit: '30' } }],
    ['reverseFormula', 'linear', { reverseFormula: 'linear' }],
    ['reverseFormula', 'anything', {}],
    ['strictInequality', 'yes', { strictInequality: true }],
    ['scorePlaces', '0', { scorePlaces: 0 }],
    ['lateStepDays', '30天', { lateStepDays: 30 }],
    ['lights.levelNear', '85', { lights: { ...profile2020No10.lights, levelNear: '85' } }],
    ['deviationStates', 'not-met', { deviationStates: ['not-met'] }],
    ['deviationStates', '', { deviationStates: [] }],
  ])('%s typed as “%s”', (path, text, patch) => {
    expect(typed([path, text])).toEqual(patch)
  })

  test('the edge of a grade leaves the others alone, and there is none to set for the lowest', () => {
    const { grades = [] } = typed(['grades.excellent', '95'], ['grades.poor', '10'])
    expect(grades.map(({ from }) => from)).toEqual(['95', '80', '60', '0'])
  })
})

describe('steps of satisfaction', () => {
  const steps = (...texts: [string, string][]) =>
    typed(...texts).satisfactionIntervals?.steps.map(({ from, share }) => `${from}:${share}`)

  test('one more is added by filling it in, also two at once', () => {
    const third = 'satisfactionIntervals.steps.3'
    const fourth = 'satisfactionIntervals.steps.4'
    expect(steps([`${third}.from`, '50'], [`${third}.share`, '20'])).toEqual([
      ...['90:100', '80:80', '60:50', '50:20'],
    ])
    expect(
      steps(
        [`${third}.from`, '50'],
        [`${third}.share`, '20'],
        [`${fourth}.from`, '40'],
        [`${fourth}.share`, '10'],
      ),
    ).toHaveLength(5)
  })

  test('one goes by emptying it; half emptied it stays, to be mended', () => {
    const second = 'satisfactionIntervals.steps.1'
    expect(steps([`${second}.from`, ''], [`${second}.share`, ''])).toEqual(['90:100', '60:50'])
    expect(steps([`${second}.from`, ''])).toEqual(['90:100', ':80', '60:50'])
  })
})

test('weights of 成本指标 begin as in 财预〔2021〕101号 and can be typed at once, and go again', () => {
  expect(typed(['weightsWithCost', 'yes'], ['weightsWithCost.cost', '15'])).toEqual({
    weightsWithCost: {
      budgetWeight: '10',
      categoryWeights: { cost: '15', output: '40', benefit: '20', satisfaction: '10' },
    },
  })
  expect(typed(['weightsWithCost', 'no'], ['weightsWithCost.cost', '15'])).toEqual({})
})

test.each([
  ['budgetWeight', 'zehn'],
  ['budgetWeight', ''],
  ['lateStepDays', '1.5'],
  ['lateStepDays', ''],
  ['fewAnswersBelow', '-1'],
])('%s typed as “%s” is kept and refused, never taken for another number', (path, text) => {
  expect(editProfile(profile2020No10, typed([path, text])).ok).toBe(false)
})
