import { compareDecimals } from '../exact'
import type { MeasureKind } from './indicator-setup'
import type { TargetReading } from './reading'

/**
 * A compound of floors under one sum (≥100件，且较上年提高5%) is the highest of them: its lowest part (rule 14) is always
 * that one. As a plain floor a flow has its pace, so that 30 of 100 in March is on its way and not red. Every other
 * compound, and one of different units, is the reading as it is.
 */
export function bindCompound(reading: TargetReading, measureKind: MeasureKind): TargetReading {
  const [first, ...rest] = reading.parts ?? []
  if (reading.kind !== 'compound' || measureKind !== 'flow' || !first) return reading
  const parts = [first, ...rest]
  const units = new Set(parts.flatMap(({ unit }) => unit ?? []))
  if (!parts.every(isFloor) || units.size > 1) return reading
  const { unit: _own, ...binding } = rest.reduce(
    (hardest, part) => (isHarder(part, hardest) ? part : hardest),
    first,
  )
  const { rawText, certainty } = reading
  return { ...binding, rawText, certainty, ...Object.fromEntries([...units].map((unit) => ['unit', unit])) }
}

function isFloor({ kind, value, comparator, direction }: TargetReading): boolean {
  const isSigned = comparator === '>=' || comparator === '>'
  return kind === 'threshold' && value !== undefined && isSigned && direction === 'higher'
}

/** Of the same number the strict sign asks for more. */
function isHarder(part: TargetReading, than: TargetReading): boolean {
  const order = compareDecimals(part.value ?? '0', than.value ?? '0')
  return order > 0 || (order === 0 && part.comparator === '>')
}
