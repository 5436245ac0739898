import { expect, it } from 'vitest'
import { profileHubei } from '@/domain/profiles/profile-hubei'

it('湖北 部门整体: 执行 20, 产出 40, 效益与满意度 40 together; bands end at 80 and 50', () => {
  const { budgetWeight, categoryWeights, poolsBenefitAndSatisfaction, judgementBands, sources } = profileHubei
  expect([budgetWeight, categoryWeights]).toEqual(['20', { output: '40', benefit: '40' }])
  expect(poolsBenefitAndSatisfaction).toBe(true)
  expect([judgementBands.achievedFrom, judgementBands.partlyFrom]).toEqual(['80', '50'])
  expect([sources.judgementBands?.document, sources.grades?.document]).toEqual([
    '湖北 部门整体',
    '财预〔2020〕10号',
  ])
})
