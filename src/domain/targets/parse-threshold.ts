/** One number that must be reached, kept under or met. */
import { compareDecimals, fraction, isZeroFraction, signOf } from '../exact'
import { GAINS } from './direction-words'
import { isMoneyUnit } from './parse-unit'
import { proposeDirection } from './propose-direction'
import type { Quantity } from './read-quantity'
import type { Certainty, Comparator, Direction, TargetReading } from './reading'
import { settleUnit, type SettledNumber, type UnitSources } from './settle-unit'
import { includesAny } from './word-table'

type Threshold = Omit<TargetReading, 'rawText'>

const COMPARATOR_OF: Readonly<Record<Direction, Comparator>> = { higher: '>=', lower: '<=', exact: '=' }
/** Rates that may pass 100 %. */
const UNBOUNDED_SHARE =
  /增长|增幅|增速|提升率|提高率|收益率|回报率|完成率|执行率|达成率|利润率|周转率|杠杆|产销|负荷|倍|超/

export function parseThreshold(quantity: Quantity, sources: UnitSources): Threshold {
  // 出动率≥95%: the label in the cell says what is counted, more closely than the name.
  const label = quantity.label.replace(/:$/, '')
  const name = label === '' ? sources.name : label
  const settled = settleUnit(quantity, {
    ...sources,
    name: label === '' ? sources.name : `${sources.name}${label}`,
  })
  const proposal = proposeDirection(name, settled.unit)
  const isZero = isZeroFraction(fraction(settled.value))
  const written = quantity.comparator
  const direction =
    written === null
      ? (quantity.direction ?? (isZero ? 'lower' : proposal.direction))
      : directionOf(
          written,
          quantity,
          isFixedAmount(name, settled.unit) ? 'exact' : proposal.direction,
          isZero,
        )
  const comparator = written ?? COMPARATOR_OF[direction]
  const doubt = mayDoubt(quantity, settled, name, comparator)
  const stated = written !== null || quantity.direction !== null
  const open = written === null && quantity.direction === null && proposal.certainty === 'ask'
  const strangeZero = isZero && written === null && proposal.direction !== 'lower'
  const certainty: Certainty = doubt || open || strangeZero ? 'ask' : stated ? 'stated' : 'implied'
  return { kind: 'threshold', comparator, value: settled.value, unit: settled.unit, direction, certainty }
}

/**
 * Money marked = is an amount to be kept to, over and under it; of a plain count, a rate and what is earned or saved
 * more is still better (财预〔2020〕10号, 条款未核). A cost stays a ceiling.
 */
function isFixedAmount(name: string, unit: string | undefined): boolean {
  if (unit === undefined || !isMoneyUnit(unit) || includesAny(name, GAINS)) return false
  return proposeDirection(name, unit).direction === 'higher'
}

/** The sign says it, where there is one; = leaves it to the name. */
function directionOf(
  written: Comparator,
  quantity: Quantity,
  proposed: Direction,
  isZero: boolean,
): Direction {
  if (quantity.direction !== null) return quantity.direction
  if (written === '=') return isZero ? 'lower' : proposed
  return written.startsWith('>') ? 'higher' : 'lower'
}

function mayDoubt(quantity: Quantity, settled: SettledNumber, name: string, comparator: Comparator): boolean {
  const runsAgainstColumn =
    quantity.direction !== null &&
    quantity.comparator !== null &&
    comparator !== '=' &&
    (comparator.startsWith('>') ? 'higher' : 'lower') !== quantity.direction
  if (quantity.isApproximate || quantity.isDoubtful || !settled.isClear || runsAgainstColumn) return true
  if (settled.unit !== '%') return false
  if (isOverfull(settled, name)) return true
  // 0.95 for a rate without a sign: 95 % or 0.95 %.
  const isUpToOne = signOf(fraction(settled.value)) > 0 && compareDecimals(settled.value, '1') <= 0
  return quantity.unit === '' && isUpToOne && comparator !== '<=' && comparator !== '<'
}

/** More than 100 % of something that has no more than all. */
export function isOverfull(settled: SettledNumber, name: string): boolean {
  return settled.unit === '%' && compareDecimals(settled.value, '100') > 0 && !UNBOUNDED_SHARE.test(name)
}
