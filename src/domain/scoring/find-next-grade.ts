import {
  compareDecimals,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  roundFraction,
  signOf,
  subtractDecimals,
  subtractFractions,
  sumFractions,
  toPercent,
  type Fraction,
} from '../exact'
import type { NextGrade } from '../detail-model'
import { type Decimal } from '../model'
import { BUDGET_ROW } from '../evaluation-model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorScore, Scoreboard } from '../scoreboard-model'

/**
 * What is missing to the next grade, and which rows could bring it: each up to its full points as the rules give them;
 * what was taken off by hand no figure brings back. All points are points of the total, re-based like it. Null in the
 * highest grade, and while there is no grade: before the year's end and while a row is 未报.
 */
export function findNextGrade(board: Scoreboard, profile: RuleProfile): NextGrade | null {
  const { total, grade } = board.total
  if (!total.known || !grade.known) return null
  const next = [...profile.grades]
    .sort((a, b) => compareDecimals(a.from, b.from))
    .find(({ from }) => compareDecimals(from, total.value) > 0)
  if (!next) return null
  const perPoint = pointsOfTotal(board, profile)
  const rows = listScores(board).flatMap(({ rowId, weight, score }) => {
    const gain = gainOf(score, weight)
    return gain ? [{ rowId, gain: multiplyFractions(gain, perPoint) }] : []
  })
  const missing = subtractFractions(fraction(next.from), fraction(total.value))
  return {
    grade: next.grade,
    from: next.from,
    missing: subtractDecimals(next.from, total.value),
    rows: rows
      .sort((a, b) => compareFractions(b.gain, a.gain))
      .map(({ rowId, gain }) => ({ rowId, gain: roundFraction(gain) })),
    isReachable: compareFractions(sumFractions(rows.map(({ gain }) => gain)), missing) >= 0,
  }
}

function listScores({ budget, indicators }: Scoreboard): {
  rowId: string
  weight: Decimal
  score: IndicatorScore
}[] {
  return [
    { rowId: BUDGET_ROW, weight: budget.weight, score: budget.score },
    ...indicators.map(({ indicator, setup, score }) => ({
      rowId: indicator.indicatorId,
      weight: setup.weight,
      score,
    })),
  ]
}

/** What one point of a row is in the total. */
function pointsOfTotal({ total }: Scoreboard, { notApplicableRows }: RuleProfile): Fraction {
  if (notApplicableRows === 'keep') return fraction(1)
  return toPercent(divideFractions(fraction(1), fraction(total.scoredWeight)))
}

function gainOf({ points, reduction }: IndicatorScore, weight: Decimal): Fraction | null {
  if (!points.known) return null
  const reached = sumFractions([fraction(points.value), fraction(reduction?.points ?? '0')])
  const gain = subtractFractions(fraction(weight), reached)
  return signOf(gain) > 0 ? gain : null
}
