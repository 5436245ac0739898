import { fraction, maxFraction, multiplyFractions, subtractFractions, WHOLE, ZERO } from '../exact'
import { daysBetween } from '../period'
import type { IsoDate } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { EarnedShare } from './earned-share'

/** Rule 8: on time → all; late loses a part of the weight (10 %) for every step of days begun (10); `done` null: not done yet. */
export function scoreDeadline(
  done: IsoDate | null,
  due: IsoDate,
  asOfDay: IsoDate,
  isYearEnd: boolean,
  profile: RuleProfile,
): EarnedShare {
  if (done === null) {
    const isDue = daysBetween(due, asOfDay) >= 0
    if (!isDue && !isYearEnd) return { known: false, reason: 'not-due' }
    return {
      known: true,
      share: ZERO,
      attainment: ZERO,
      met: false,
      ruleId: 'deadline-not-done',
      inputs: { due },
    }
  }
  const daysLate = daysBetween(due, done)
  if (daysLate <= 0) {
    return {
      known: true,
      share: WHOLE,
      attainment: WHOLE,
      met: true,
      ruleId: 'deadline-met',
      inputs: { due, done },
    }
  }
  const steps = fraction(Math.ceil(daysLate / profile.lateStepDays))
  const lost = multiplyFractions(steps, fraction(profile.lateLossPerStep, 100))
  const share = maxFraction(ZERO, subtractFractions(WHOLE, lost))
  return {
    known: true,
    share,
    attainment: share,
    met: false,
    ruleId: 'deadline-late',
    inputs: { due, done, daysLate: String(daysLate) },
  }
}
