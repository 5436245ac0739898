import { addFractions, compareFractions, signOf, subtractFractions, ZERO, type Fraction } from '../exact'
import type { Finding } from '../finding'
import type { YearToDate } from '../figure-model'
import { figureOf } from '../figure-of'
import { formatFigure } from '../format-figure'
import type { TargetReading } from '../targets/reading'

/** What a person should look at where something was typed beside a figure that is counted from the register. */
export function findCounted(yearToDate: YearToDate, { unit }: TargetReading): Finding[] {
  const { counted: beside, measurement } = yearToDate
  if (!beside) return []
  const { counted, supplement, override, crossCheck, waitingSupplement } = beside
  const findings: Finding[] = []
  const print = (figure: Fraction) => formatFigure(figure, unit)
  if (override) {
    const [stands, register] = [figureOf(measurement), figureOf(counted)]
    const replaced = register && addFractions(register, supplement ?? ZERO)
    findings.push({
      code: replaced ? 'register-overridden' : 'register-overridden-none',
      severity: 'hint',
      params: {
        ...{ periodEnd: String(override.periodEnd), reason: override.note, unit: unit ?? '' },
        ...(stands ? { figure: print(stands) } : {}),
        ...(replaced ? { counted: print(replaced) } : {}),
      },
    })
  }
  if (crossCheck && compareFractions(crossCheck.typed, crossCheck.counted) !== 0) {
    const { periodEnd, typed, counted: register, difference } = crossCheck
    const gap = signOf(difference) < 0 ? subtractFractions(ZERO, difference) : difference
    const isRate = unit === '%'
    findings.push({
      code: `register-${isRate ? 'rate-' : ''}differs-${signOf(difference) < 0 ? 'under' : 'over'}`,
      severity: 'warning',
      params: {
        ...{ periodEnd: String(periodEnd), unit: unit ?? '' },
        ...{
          typed: print(typed),
          counted: print(register),
          gap: formatFigure(gap, isRate ? '' : unit, ZERO),
        },
      },
    })
  }
  if (waitingSupplement) findings.push({ code: 'supplement-waits', severity: 'warning', params: {} })
  return findings
}
