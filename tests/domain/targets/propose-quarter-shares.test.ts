import { expect, test } from 'vitest'
import { proposeQuarterShares } from '@/domain/targets/propose-quarter-shares'

test.each([
  ['培训次数', '25 25 25 25'],
  ['国家宪法日宣传活动场次', '0 0 0 100'],
  ['法律职业资格考试考点数', '0 0 50 50'],
  ['上半年检查次数', '50 50 0 0'],
  ['第三季度巡查次数', '0 0 100 0'],
])('%s: %s', (name, shares) => expect(proposeQuarterShares(name).join(' ')).toBe(shares))
