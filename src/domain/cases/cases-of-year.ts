import { monthOfDay } from './case-day'
import { dayAt, type PackedCases } from './packed-cases'

/** Whether any case was accepted or ended in the year: without one, a file of another year was probably chosen. */
export function hasCasesOfYear(chunks: readonly PackedCases[], fiscalYear: number): boolean {
  const isOfYear = (day: number | null) => day !== null && monthOfDay(day).startsWith(`${fiscalYear}-`)
  return chunks.some((chunk) => {
    for (let row = 0; row < chunk.rows; row += 1)
      if (isOfYear(dayAt(chunk, row, 'accepted')) || isOfYear(dayAt(chunk, row, 'ended'))) return true
    return false
  })
}
