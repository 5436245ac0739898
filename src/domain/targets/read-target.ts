import type { Target } from '../model'
import { parseTarget } from './parse-target'
import type { TargetReading } from './reading'

/** The reading a person confirmed, else what the program reads from the raw text. */
export function readTarget(target: Target, filedName: string, fiscalYear: number): TargetReading {
  return target.confirmedReading ?? parsedReading(target, filedName, fiscalYear)
}

/**
 * Reading a text costs more than judging a figure by it, and a target is a fact that is replaced, never changed: as
 * long as the same one is asked for, its reading stands.
 */
const parsedReadings = new WeakMap<Target, TargetReading>()

function parsedReading(target: Target, filedName: string, fiscalYear: number): TargetReading {
  const known = parsedReadings.get(target)
  if (known) return known
  const parsed = parseTarget(target.rawText, { name: filedName, unit: target.unitColumn, year: fiscalYear })
  // 2022年11月底 in the plan of 2023, as it was carried over: no deadline of this year's until a person says so.
  const reading: TargetReading = isPast(parsed, `${fiscalYear}-01-01`)
    ? { ...parsed, certainty: 'ask' }
    : parsed
  parsedReadings.set(target, reading)
  return reading
}

function isPast({ due, parts }: TargetReading, firstDay: string): boolean {
  return (due !== undefined && due < firstDay) || (parts?.some((part) => isPast(part, firstDay)) ?? false)
}
