/** The parts of a counted figure in words: the register, what was added, what stands in its place. */
import { compareFractions, subtractFractions, ZERO, type Fraction } from '@/domain/exact'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import type { CountedFigure } from '@/domain/figure-model'
import { describePeriod } from '../entry-words'
import { describeEntry, describeMeasurement } from '../measurement-words'
import { describeFigure, type Translate } from '../target-words'
import { describeDistance } from './monitoring-words'

/** Every part on a line of its own, so that none hides behind the sum. */
export function describeCounted(counted: CountedFigure, result: IndicatorResult, t: Translate): string[] {
  const { judgedBy: reading } = result
  const print = (figure: Fraction) => describeFigure(figure, reading.unit, reading.value, t)
  const lines = [
    t('statement.counted.register', { figure: describeMeasurement(counted.counted, reading, t) }),
  ]
  if (counted.supplement) lines.push(t('statement.counted.supplement', { figure: print(counted.supplement) }))
  if (counted.waitingSupplement) lines.push(t('statement.counted.waiting', {}))
  if (counted.override) {
    const { value, note, periodEnd } = counted.override
    const period = describePeriod(periodEnd, t)
    lines.push(t('statement.counted.override', { figure: describeEntry(value, t), period, note }))
  }
  if (counted.crossCheck) {
    const { periodEnd, typed, counted: register, difference } = counted.crossCheck
    const isLess = compareFractions(difference, ZERO) < 0
    const distance = isLess ? subtractFractions(ZERO, difference) : difference
    lines.push(
      t(`statement.counted.${compareFractions(difference, ZERO) === 0 ? 'crossSame' : 'crossCheck'}`, {
        period: describePeriod(periodEnd, t),
        typed: print(typed),
        counted: print(register),
        direction: t(isLess ? 'statement.points.less' : 'statement.points.more', {}),
        difference: describeDistance(distance, reading.unit, t),
      }),
    )
  }
  return lines
}
