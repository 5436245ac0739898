import { expect, test } from 'vitest'
import { describeProfile } from '@/components/profile-words'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import { makeIndicator } from '../fixtures/plan-facts'
import { translateTo } from '../fixtures/translate'

const chinese = translateTo('zh-CN')
const output = makeIndicator('I01')
const cost = makeIndicator('I02', { category: 'cost' })

test('the rules of 财预〔2020〕10号 in sentences, articles never guessed', () => {
  const lines = describeProfile(profile2020No10, [output], chinese)
  expect(lines.map(({ text }) => text)).toEqual([
    '分值：预算执行率 10 分，产出指标 50 分，效益指标 30 分，满意度指标 10 分',
    '越低越好的指标超过上限：分值 × 上限 ÷ 完成值',
    '“大于 N”按 N 计分；刚好等于 N 记满分但不算达标',
    '定性指标：达成 80%–100%，部分达成 60%–80%，未达成低于 60%（占分值）',
    '满意度按比例得分',
    '计划的满意度调查未开展：不得分',
    '逾期完成：每 10 天扣分值的 10%',
    '等级：优 90 分及以上，良 80 分及以上，中 60 分及以上，差 低于 60 分',
  ])
  expect(lines[0]?.source).toBe('依据：财预〔2020〕10号（条款未核）')
  expect(lines[1]?.source).toContain('本系统默认')
})

test('the points are those in effect: of 101号 where 成本 is filed as a level of its own', () => {
  const profile = {
    ...profile2021No101,
    weightsWithCost: {
      budgetWeight: '15',
      categoryWeights: { cost: '20', output: '40', benefit: '20', satisfaction: '5' },
    },
  }
  expect(describeProfile(profile, [output, cost], chinese)[0]).toEqual({
    text: '分值：预算执行率 15 分，成本指标 20 分，产出指标 40 分，效益指标 20 分，满意度指标 5 分',
    source: '依据：财预〔2021〕101号（条款未核）',
  })
  const [withoutCost] = describeProfile(profile, [output], chinese)
  expect(withoutCost?.text).toBe('分值：预算执行率 10 分，产出指标 50 分，效益指标 30 分，满意度指标 10 分')
  expect(withoutCost?.source).toBe('依据：财预〔2020〕10号（条款未核）')
})

test('another choice prints another sentence', () => {
  const other = {
    ...profile2020No10,
    reverseFormula: 'linear',
    strictInequality: true,
    missingSurvey: 'rebase',
  } as const
  const texts = describeProfile(other, [output], chinese).map(({ text }) => text)
  expect(texts[1]).toContain('（1 −（完成值 − 上限）÷ 上限）')
  expect(texts[2]).toContain('下一个整数')
  expect(texts[5]).toContain('折算')
  expect(describeProfile(other, [output], translateTo('en'))).toHaveLength(8)
})
