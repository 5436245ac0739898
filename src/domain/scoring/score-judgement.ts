import { fraction } from '../exact'
import type { Decimal, JudgementBand } from '../model'
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
