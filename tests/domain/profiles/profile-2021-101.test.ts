import { expect, it } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'

it('财预〔2021〕101号 adds weights with 成本 and changes nothing else of 财预〔2020〕10号', () => {
  const { profileId, document, weightsWithCost, sources, ...rest } = profile2021No101
  expect(profile2020No10).toMatchObject(rest)
  expect([profileId, document]).toEqual(['mof-2021-101', '财预〔2021〕101号'])
  expect(weightsWithCost).toEqual({
    budgetWeight: '10',
    categoryWeights: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
  })
  expect(sources.weightsWithCost?.document).toBe('财预〔2021〕101号')
  expect(sources.grades?.document).toBe('财预〔2020〕10号')
})
