import { describe, expect, test } from 'vitest'
import {
  describeInputName,
  describeInputValue,
  describeOrigin,
  describeProfileName,
} from '@/components/rules/profile-field-words'
import { listFormGroups } from '@/components/rules/profile-form'
import { editProfile, type ProfilePatch } from '@/domain/profiles/edit-profile'
import { officialProfiles } from '@/domain/profiles/official-profiles'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profileHubei } from '@/domain/profiles/profile-hubei'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
function custom(base: RuleProfile, patch: ProfilePatch): RuleProfile {
  const edited = editProfile(base, patch)
  if (!edited.ok) throw new Error('not a profile')
  return edited.profile
}

describe('where a rule stands is printed at it, and never guessed', () => {
  const linear = custom(profile2020No10, { reverseFormula: 'linear', ownName: '本市规则' })
  test.each([
    ['a document without its article', profile2020No10, 'grades', '财预〔2020〕10号（条款未核）'],
    ['another document', profileHubei, 'judgementBands', '湖北 部门整体（条款未核）'],
    ['no document', profile2020No10, 'reverseFormula', '本系统默认'],
    ['changed by an officer', linear, 'reverseFormula', '本单位自定'],
    ['left as it was by an officer', linear, 'grades', '财预〔2020〕10号（条款未核）'],
    ['a default left as it was', linear, 'strictInequality', '本系统默认'],
  ] as const)('%s', (_, profile, field, words) => {
    expect(describeOrigin(profile, field, t)).toBe(words)
  })

  test('set back to what the document says, it is the document’s again', () => {
    const back = custom(linear, { reverseFormula: 'ratio' })
    expect(describeOrigin(back, 'reverseFormula', t)).toBe('本系统默认')
  })

  test('an article is printed once it is known', () => {
    const sources = { grades: { document: '某文', article: '第三条' } }
    expect(describeOrigin({ ...profile2020No10, sources }, 'grades', t)).toBe('某文（第三条）')
  })
})

test.each(['zh-CN', 'en'] as const)('every value of every official set has words in %s', (language) => {
  const say = translateTo(language)
  for (const profile of officialProfiles) {
    expect(describeProfileName(profile, say)).not.toBe('')
    for (const { group, rows } of listFormGroups(profile)) {
      expect(say(`rules.group.${group}`, {})).not.toBe('')
      for (const { field, inputs } of rows) {
        expect(say(`rules.field.${field}`, {})).not.toBe('')
        for (const input of inputs) {
          expect(describeInputValue(input, profile, say)).not.toBe('')
          for (const choice of input.kind === 'choice' ? input.choices : [])
            expect(say(`rules.value.${choice}`, {})).not.toBe('')
          describeInputName(input, say)
        }
      }
    }
  }
})

test('values with their units, states by their words, a blank as a dash', () => {
  const inputs = listFormGroups(profileHubei).flatMap(({ rows }) => rows.flatMap((row) => row.inputs))
  const valueOf = (path: string) => {
    const input = inputs.find((each) => each.path === path)
    return input && describeInputValue(input, profileHubei, t)
  }
  expect(valueOf('budgetWeight')).toBe('20 分')
  expect(valueOf('lights.paceGreenFrom')).toBe('80%')
  expect(valueOf('balanceGap')).toBe('20 个百分点')
  expect(valueOf('deviationStates')).toBe('预警、滞后')
  expect(valueOf('categoryWeights.satisfaction')).toBe('—')
  expect(valueOf('poolsBenefitAndSatisfaction')).toBe('是')
})
