import { movePoint, multiplyDecimals, subtractDecimals, sumDecimals } from '../exact'
import type { Decimal } from '../model'
import type { MeasureKind } from './indicator-setup'
import { parseTarget, type TargetContext } from './parse-target'
import { isRateKind } from './rate-kinds'
import type { TargetReading } from './reading'

/**
 * A target relative to last year as the threshold it is with last year's figure (rule 14): 提高5% of 400件 is ≥420件,
 * 提高2个百分点 of 88% is ≥90%, 不低于上年 is the figure itself. Also inside a compound. Without a baseline it stays
 * relative, and every other target is the reading as it is. The % of a change is never the unit of what is counted:
 * that stands in the row's unit column or behind its name, as for a bare number; undefined where it stands nowhere.
 */
export function resolveRelative(
  reading: TargetReading,
  baseline: Decimal | undefined,
  measureKind: MeasureKind,
  row: TargetContext,
): TargetReading {
  if (reading.parts?.some(({ kind }) => kind === 'relative')) {
    const parts = reading.parts.map((part) => resolveRelative(part, baseline, measureKind, row))
    return { ...reading, parts }
  }
  if (reading.kind !== 'relative') return reading
  const isRate = isRateKind(measureKind) || reading.unit === '百分点'
  const isShare = reading.unit === '%' || reading.unit === '百分点' || reading.unit === undefined
  const unit = isRate ? '%' : isShare ? countedUnit(row) : reading.unit
  const { unit: _change, ...kept } = reading
  const measured = { ...kept, ...(unit === undefined ? {} : { unit }) }
  return baseline === undefined
    ? measured
    : { ...measured, kind: 'threshold', value: levelOf(reading, baseline) }
}

function countedUnit(row: TargetContext): string | undefined {
  const { unit } = parseTarget('1', row)
  return unit === '%' || unit === '百分点' ? undefined : unit
}

function levelOf({ value, unit, direction }: TargetReading, baseline: Decimal): Decimal {
  if (value === undefined) return baseline
  const change = unit === '%' ? multiplyDecimals(baseline, movePoint(value, -2)) : value
  return direction === 'lower' ? subtractDecimals(baseline, change) : sumDecimals([baseline, change])
}
