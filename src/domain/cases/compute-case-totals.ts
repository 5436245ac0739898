import { addTotals, sortCounts } from './add-totals'
import { monthOfDay } from './case-day'
import type { CaseCount, CaseStatus, CaseTotals } from './case-totals'
import type { Day } from './completed-case'
import { computeRuleTotals } from './compute-rule-totals'
import type { CountingRule } from './counting-rule'
import { rulesToKeep } from './count-by-rule'
import type { FoldedCases } from './fold-batches'
import { contentFlagsAt, dayAt, isLegalHelpAt, statusAt, type PackedCases } from './packed-cases'

interface Cell {
  readonly acceptedMonth: string
  readonly endedMonth: string | null
  readonly status: CaseStatus
  readonly isLegalHelp: boolean
  count: number
  totalDays: number
}

/** Under which rules a register is counted, for which year they see it, and what counts beside its rows. */
export interface CountingTerms {
  readonly rules?: readonly CountingRule[]
  readonly fiscalYear: number
  /** Of cases whose rows were deleted; absent or null: of none. */
  readonly cleared?: CaseTotals | null
}

/** The totals of a register with what the rules in force need beyond its counts. */
export function computeTotalsUnder(
  register: FoldedCases,
  { rules = [], fiscalYear, cleared = null }: CountingTerms,
): CaseTotals {
  const kept = rulesToKeep(rules).map((rule) => computeRuleTotals(register, rule, fiscalYear))
  const own = { ...computeCaseTotals(register), ...(kept.length > 0 ? { rules: kept } : {}) }
  return cleared ? addTotals(cleared, own) : own
}

/**
 * Counts the register by month of acceptance, month of the end, status and 法律帮助. The counts come in one fixed
 * order, so that equal registers have equal totals.
 */
export function computeCaseTotals(register: FoldedCases): CaseTotals {
  // By months and flags as one number: a text for each of a million cases would take most of the time.
  const cells = new Map<number, Cell>()
  // Packed days are 16 bits counted from 1990, so days since 1970 stay below; 0: not worked out yet.
  const monthNumbers = new Uint16Array(1 << 17)
  const monthNumberOf = (day: Day) => {
    const known = monthNumbers[day]
    if (known) return known
    const [year, month] = monthOfDay(day).split('-').map(Number)
    return (monthNumbers[day] = (year ?? 0) * 12 + (month ?? 0))
  }

  register.forEach((chunk, row) => {
    const accepted = dayAt(chunk, row, 'accepted')
    if (accepted === null) throw new RangeError('a packed case without 受理日期')
    const ended = dayAt(chunk, row, 'ended')
    const endedNumber = ended === null ? 0 : monthNumberOf(ended)
    const sign = (monthNumberOf(accepted) * 65536 + endedNumber) * 256 + contentFlagsAt(chunk, row)
    let cell = cells.get(sign)
    if (!cell) cells.set(sign, (cell = emptyCell(chunk, row, accepted, ended)))
    cell.count += 1
    if (cell.status === 'closed' && ended !== null) cell.totalDays += ended - accepted
  })

  const counts: CaseCount[] = sortCounts([...cells.values()])
  return { counts, hasOpenCases: counts.some((cell) => cell.status === 'open') }
}

function emptyCell(chunk: PackedCases, row: number, accepted: Day, ended: Day | null): Cell {
  return {
    acceptedMonth: monthOfDay(accepted),
    endedMonth: ended === null ? null : monthOfDay(ended),
    status: statusAt(chunk, row),
    isLegalHelp: isLegalHelpAt(chunk, row),
    count: 0,
    totalDays: 0,
  }
}
