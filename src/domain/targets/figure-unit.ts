import type { MeasureKind } from './indicator-setup'
import { isRateKind } from './rate-kinds'
import type { TargetReading } from './reading'

/**
 * The reading with the unit that figures of the row are stated in: its own; of a compound target that of its parts where
 * they agree; of a rate held against a word (全覆盖) per cent. As it is where none of these says one.
 */
export function withFigureUnit(reading: TargetReading, measureKind: MeasureKind): TargetReading {
  if (reading.unit !== undefined) return reading
  const [unit, ...others] = new Set((reading.parts ?? []).flatMap((part) => part.unit ?? []))
  if (unit !== undefined) return others.length === 0 ? { ...reading, unit } : reading
  return isRateKind(measureKind) && reading.value === undefined ? { ...reading, unit: '%' } : reading
}
