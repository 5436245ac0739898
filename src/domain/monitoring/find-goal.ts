import { compareFractions, fraction, HUNDRED, subtractFractions, WHOLE, type Fraction } from '../exact'
import { comparatorOf, directionOf, meetsComparator } from '../scoring/score-threshold'
import { isCountedUnit } from '../targets/counted-units'
import type { TargetReading } from '../targets/reading'

/** The nearest figure that meets a target; `beyond`: a strict sign on something that has no next one. */
export type Goal =
  | { readonly kind: 'raise' | 'lower'; readonly to: Fraction }
  | { readonly kind: 'beyond'; readonly figure: Fraction }

/**
 * Where a figure must go to meet its target as written, in the unit of the target: of a strict sign on a counted unit
 * the next whole one (>400件 → 401, <3起 → 2). Null where it is met, where the target is no number, and where one part
 * of a compound asks for more and another for less.
 */
export function findGoal(figure: Fraction, reading: TargetReading): Goal | null {
  switch (reading.kind) {
    case 'threshold':
      return thresholdGoal(figure, reading)
    case 'range':
      return rangeGoal(figure, reading)
    case 'compound':
      return compoundGoal(figure, reading)
    case 'standard':
      // 全覆盖, 应援尽援 are held against 100 %.
      return compareFractions(figure, HUNDRED) < 0 && reading.direction !== 'lower'
        ? { kind: 'raise', to: HUNDRED }
        : null
    default:
      return null
  }
}

function thresholdGoal(figure: Fraction, reading: TargetReading): Goal | null {
  if (reading.value === undefined) return null
  const target = fraction(reading.value)
  const comparator = comparatorOf(reading)
  if (meetsComparator(figure, target, comparator)) return null
  const isCounted = isCountedUnit(reading.unit)
  const isStrict = comparator === '>' || comparator === '<'
  if (isStrict && !isCounted) return { kind: 'beyond', figure: target }
  switch (directionOf(reading)) {
    case 'higher':
      if (!isCounted) return { kind: 'raise', to: target }
      return { kind: 'raise', to: isStrict ? wholeAbove(target) : nextWhole(target) }
    case 'lower':
      if (!isCounted) return { kind: 'lower', to: target }
      return { kind: 'lower', to: isStrict ? wholeBelow(target) : lastWhole(target) }
    case 'exact':
      return { kind: compareFractions(figure, target) < 0 ? 'raise' : 'lower', to: target }
  }
}

function rangeGoal(figure: Fraction, reading: TargetReading): Goal | null {
  if (reading.value === undefined || reading.high === undefined) return null
  const [low, high] = [fraction(reading.value), fraction(reading.high)]
  if (compareFractions(figure, low) < 0) return { kind: 'raise', to: low }
  return compareFractions(figure, high) > 0 ? { kind: 'lower', to: high } : null
}

/** The farthest goal of its parts, if every part is met there. */
function compoundGoal(figure: Fraction, reading: TargetReading): Goal | null {
  const parts = reading.parts ?? []
  const goals = parts.map((part) => findGoal(figure, part)).filter((goal) => goal !== null)
  const suits = ({ kind, ...goal }: Goal) =>
    kind !== 'beyond' && 'to' in goal && parts.every((part) => findGoal(goal.to, part) === null)
  return goals.find(suits) ?? null
}

/** The whole number at it or the next one above. */
export function nextWhole({ n, d }: Fraction): Fraction {
  const whole = n / d
  return { n: n > whole * d ? whole + 1n : whole, d: 1n }
}

function lastWhole({ n, d }: Fraction): Fraction {
  const { n: whole } = nextWhole({ n: -n, d })
  return { n: -whole, d: 1n }
}

/** The least whole number over the target, never the target itself: 401 of 400. */
export function wholeAbove(target: Fraction): Fraction {
  return subtractFractions(lastWhole(target), { n: -1n, d: 1n })
}

/** The greatest whole number under the target, never the target itself: 1 of 2. */
export function wholeBelow(target: Fraction): Fraction {
  return subtractFractions(nextWhole(target), WHOLE)
}
