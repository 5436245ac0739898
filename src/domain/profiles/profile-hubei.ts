import { profile2020No10 } from './profile-2020-10'
import type { RuleProfile } from './rule-profile'

const HUBEI = '湖北 部门整体'
/** The full text was not at hand: 条款未核. */
const unverified = { document: HUBEI, article: null }

/**
 * 湖北 部门整体: 执行率 20, 产出 40, and 40 for 效益 and 满意度 together, shared equally over all their level-2 groups; the
 * bands of a judgement end at 80 % and 50 %. What it is silent on stands as in 财预〔2020〕10号, and says so.
 */
export const profileHubei: RuleProfile = {
  ...profile2020No10,
  profileId: 'hubei-department',
  document: HUBEI,
  budgetWeight: '20',
  categoryWeights: { output: '40', benefit: '40' },
  poolsBenefitAndSatisfaction: true,
  judgementBands: {
    achievedFrom: '80',
    partlyFrom: '50',
    defaults: profile2020No10.judgementBands.defaults,
  },
  sources: {
    ...profile2020No10.sources,
    budgetWeight: unverified,
    categoryWeights: unverified,
    poolsBenefitAndSatisfaction: unverified,
    judgementBands: unverified,
  },
}
