import type { Target } from '../model'
import { parseTarget } from './parse-target'
import type { TargetReading } from './reading'

/** The reading a person confirmed, else what the program reads from the raw text. */
export function readTarget(target: Target, filedName: string, fiscalYear: number): TargetReading {
  return target.confirmedReading ?? parsedReading(target, filedName, fiscalYear)
}

interface ParsedReading {
  readonly filedName: string
  readonly fiscalYear: number
  readonly reading: TargetReading
}

/**
 * Reading a text costs more than judging a figure by it, and a target is a fact that is replaced, never changed: as
 * long as the same one is asked for under the same name, its reading stands. The name may change without the target:
 * 培训(次) corrected to 培训(人次) has the same text and another unit.
 */
const parsedReadings = new WeakMap<Target, ParsedReading>()

function parsedReading(target: Target, filedName: string, fiscalYear: number): TargetReading {
  const known = parsedReadings.get(target)
  if (known?.filedName === filedName && known.fiscalYear === fiscalYear) return known.reading
  const parsed = parseTarget(target.rawText, { name: filedName, unit: target.unitColumn, year: fiscalYear })
  // 2022年11月底 in the plan of 2023, as it was carried over: no deadline of this year's until a person says so.
  const reading: TargetReading = isPast(parsed, `${fiscalYear}-01-01`)
    ? { ...parsed, certainty: 'ask' }
    : parsed
  parsedReadings.set(target, { filedName, fiscalYear, reading })
  return reading
}

function isPast({ due, parts }: TargetReading, firstDay: string): boolean {
  return (due !== undefined && due < firstDay) || (parts?.some((part) => isPast(part, firstDay)) ?? false)
}
