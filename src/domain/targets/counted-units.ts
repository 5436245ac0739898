import { COUNTED_UNITS } from './unit-words'

const COUNTED: ReadonlySet<string> = new Set(COUNTED_UNITS)

/**
 * Whether figures in this unit come in whole numbers only: there is a next one, so >400件 means at least 401. What it
 * is counted per (次/月) makes no difference. A missing unit is not counted.
 */
export function isCountedUnit(unit: string | undefined): boolean {
  if (unit === undefined) return false
  if (COUNTED.has(unit)) return true
  const per = unit.indexOf('/')
  return per >= 0 && COUNTED.has(unit.slice(0, per))
}
