import { profile2020No10 } from './profile-2020-10'
import type { RuleProfile } from './rule-profile'

const INDICATOR_SYSTEM = '财预〔2021〕101号'
/** The full text was not at hand: 条款未核. */
const unverified = { document: INDICATOR_SYSTEM, article: null }

/**
 * 财预〔2021〕101号: 成本指标 as a level-1 of its own. Its weights hold only where such a level is filed; without one, and
 * for everything else that it is silent on, the rules of 财预〔2020〕10号 stand, and say so.
 */
export const profile2021No101: RuleProfile = {
  ...profile2020No10,
  profileId: 'mof-2021-101',
  document: INDICATOR_SYSTEM,
  weightsWithCost: {
    budgetWeight: '10',
    categoryWeights: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
  },
  sources: { ...profile2020No10.sources, weightsWithCost: unverified },
}
