import { monthOfDay } from './case-day'
import type { CaseRegister } from './case-register'
import type { CaseCount, CaseStatus, CaseTotals } from './case-totals'
import { dayAt, isLegalHelpAt, statusAt } from './packed-cases'

interface Cell {
  readonly acceptedMonth: string
  readonly endedMonth: string | null
  readonly status: CaseStatus
  readonly isLegalHelp: boolean
  count: number
  totalDays: number
}

/**
 * Counts the register by month of acceptance, month of the end, status and 法律帮助. The counts come in one fixed
 * order, so that equal registers have equal totals.
 */
export function computeCaseTotals(register: CaseRegister): CaseTotals {
  const cells = new Map<string, Cell>()
  const months = new Map<number, string>()
  const monthOf = (day: number) => {
    const known = months.get(day)
    if (known !== undefined) return known
    const month = monthOfDay(day)
    months.set(day, month)
    return month
  }

  register.forEach((chunk, row) => {
    const accepted = dayAt(chunk, row, 'accepted')
    if (accepted === null) throw new RangeError('a packed case without 受理日期')
    const ended = dayAt(chunk, row, 'ended')
    const status = statusAt(chunk, row)
    const isLegalHelp = isLegalHelpAt(chunk, row)
    const acceptedMonth = monthOf(accepted)
    const endedMonth = ended === null ? null : monthOf(ended)
    const name = `${acceptedMonth} ${endedMonth ?? '-'} ${status} ${isLegalHelp ? 1 : 0}`
    let cell = cells.get(name)
    if (!cell)
      cells.set(name, (cell = { acceptedMonth, endedMonth, status, isLegalHelp, count: 0, totalDays: 0 }))
    cell.count += 1
    if (status === 'closed' && ended !== null) cell.totalDays += ended - accepted
  })

  const counts: CaseCount[] = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  return { counts, hasOpenCases: counts.some((cell) => cell.status === 'open') }
}
