import { expect, test } from 'vitest'
import { describeProfileIssues } from '@/components/rules/profile-issue-words'
import { editProfile } from '@/domain/profiles/edit-profile'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { translateTo } from '../../fixtures/translate'

const bands = profile2020No10.judgementBands
test.each([
  ['budgetWeight', { budgetWeight: '25' }, 'categoryWeights', '预算执行率与各项合计 115 分，应为 100 分。'],
  ['a word', { lateLossPerStep: '十' }, 'lateLossPerStep', '“十”不是数字。'],
  ['a blank', { scoreGap: '' }, 'scoreGap', '有一格还没填。'],
  ['no whole number', { lateStepDays: NaN }, 'lateStepDays', '请填整数。'],
  ['below 0', { unspentLine: '-1' }, 'unspentLine', '填的数太小。'],
  ['over 100', { executionReasonLine: '101' }, 'executionReasonLine', '101 超过了 100。'],
  [
    'edges the wrong way round',
    { lights: { ...profile2020No10.lights, paceRedBelow: '85' } },
    'lights',
    '应由高到低：80 要高于 85。',
  ],
  [
    'a default outside its band',
    { judgementBands: { ...bands, defaults: { ...bands.defaults, partly: '85' } } },
    'judgementBands',
    '默认值 85% 不在本档之内（60% 至 80%）。',
  ],
  [
    'no interval',
    { satisfactionIntervals: { target: '90', steps: [] } },
    'satisfactionIntervals',
    '至少填一个区间。',
  ],
  [
    'grades',
    { grades: profile2020No10.grades.slice(1) },
    'grades',
    '优、良、中、差各一档，最低一档从 0 起。',
  ],
])('%s: what is wrong is said at the rule it is in', (_, patch, field, sentence) => {
  const edited = editProfile(profile2020No10, patch)
  const issues = edited.ok ? [] : edited.issues
  expect(describeProfileIssues(issues, translateTo('zh-CN')).get(field)).toBe(sentence)
  expect(describeProfileIssues(issues, translateTo('en')).get(field)).toMatch(/\w/)
})

test('the same thing twice in one rule is said once', () => {
  const edited = editProfile(profile2020No10, { budgetWeight: '', categoryWeights: { output: '' } })
  const words = describeProfileIssues(edited.ok ? [] : edited.issues, translateTo('zh-CN'))
  expect(words.get('categoryWeights')).toBe('有一格还没填。')
})
