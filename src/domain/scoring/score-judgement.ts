import { compareDecimals, fraction } from '../exact'
import type { Decimal, JudgementBand } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { EarnedShare } from './earned-share'

/**
 * Rule 7: a person chooses the band and a point inside it; the point is the share of the weight. 达成 is met,
 * whatever point of its band was given.
 */
export function scoreJudgement(band: JudgementBand, share: Decimal): EarnedShare {
  const earned = fraction(share, 100)
  return {
    known: true,
    share: earned,
    attainment: earned,
    met: band === 'achieved',
    ruleId: 'judgement-share',
    inputs: { band },
  }
}

/** The band a point belongs to: 80 is 达成, 60 is 部分达成 under the default edges; null outside 0…100. */
export function judgementBandOf(share: Decimal, profile: RuleProfile): JudgementBand | null {
  if (compareDecimals(share, '0') < 0 || compareDecimals(share, '100') > 0) return null
  if (compareDecimals(share, profile.judgementBands.achievedFrom) >= 0) return 'achieved'
  if (compareDecimals(share, profile.judgementBands.partlyFrom) >= 0) return 'partly-achieved'
  return 'not-achieved'
}
