import { parseTarget } from '@/domain/targets/parse-target'
import type { TargetReading } from '@/domain/targets/reading'

type Shown = Partial<Omit<TargetReading, 'rawText'>>

/** A reading on one line, for tables: `threshold >= 90 % higher stated`. */
export function readingLine(reading: Shown | null): string {
  if (reading === null) return '(null)'
  const { kind, comparator, value, high, unit, due, from, to, per, direction, certainty, expected } = reading
  const months = from === undefined ? [] : [`${from}…${to}`]
  const words = [kind, comparator, value, high, unit, ...months, due, per, direction, expected, certainty]
  const parts = reading.parts?.map((part) => `[${readingLine(part)}]`) ?? []
  const suggestion = reading.suggestion === undefined ? [] : [`suggests ${reading.suggestion}`]
  return [...words.filter((word) => word !== undefined), ...parts, ...suggestion].join(' ')
}

/** `名称 | 单位列 | 年` before the value, as a row of a table would have them. */
export function readLine(name: string, raw: string, unit = '', year: number | undefined = 2022): string {
  return readingLine(parseTarget(raw, { name, unit, year }))
}
