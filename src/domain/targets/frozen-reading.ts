import type { FigureFacts, Target } from '../model'
import type { YearFreeze } from '../evaluation-model'
import { readTarget } from './read-target'
import type { TargetReading } from './reading'

/** By indicatorId, then by version. A freeze is written whole and never changed, so that it is sorted once. */
type Readings = ReadonlyMap<string, ReadonlyMap<number, TargetReading>>
const sortedReadings = new WeakMap<YearFreeze, Readings>()

/** The reading a closed year was judged by; of an open one, and of a target it does not know, what is read today. */
export function readingInForce(
  { plan, freeze }: Pick<FigureFacts, 'plan' | 'freeze'>,
  target: Target,
  filedName: string,
): TargetReading {
  const frozen = freeze && readingsOf(freeze).get(target.indicatorId)?.get(target.version)
  return frozen ?? readTarget(target, filedName, plan.fiscalYear)
}

function readingsOf(freeze: YearFreeze): Readings {
  const known = sortedReadings.get(freeze)
  if (known) return known
  const readings = new Map<string, Map<number, TargetReading>>()
  for (const { indicatorId, version, reading } of freeze.readings) {
    const versions = readings.get(indicatorId) ?? new Map<number, TargetReading>()
    readings.set(indicatorId, versions.set(version, reading))
  }
  sortedReadings.set(freeze, readings)
  return readings
}
