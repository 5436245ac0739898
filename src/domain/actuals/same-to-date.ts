import { compareFractions } from '../exact'
import type { CaseNotes, Measurement, YearToDate } from '../figure-model'

/**
 * Whether two figures to date of one row are the same for who answers for a period: the figure with its parts and notes,
 * and what its light hangs on. 75 件 through March and 75 件 through June are two: the pace of June is another. 未报 is
 * 未报 whatever the reason, for its light is grey; only 不适用 is told apart, since it leaves the sum.
 */
export function isSameToDate(a: YearToDate, b: YearToDate): boolean {
  const [from, to] = [a.measurement, b.measurement]
  if (!areSameNotes(a.caseNotes, b.caseNotes)) return false
  if (!from.known || !to.known) {
    if (from.known || to.known) return false
    return (from.reason === 'not-applicable') === (to.reason === 'not-applicable')
  }
  return (
    a.dataThrough === b.dataThrough &&
    a.missingPeriods.join() === b.missingPeriods.join() &&
    isSameMeasurement(from.value, to.value)
  )
}

function isSameMeasurement(a: Measurement, b: Measurement): boolean {
  switch (a.kind) {
    case 'figure':
      return (
        b.kind === 'figure' &&
        a.unit === b.unit &&
        compareFractions(a.value, b.value) === 0 &&
        a.parts?.numerator === b.parts?.numerator &&
        a.parts?.denominator === b.parts?.denominator
      )
    case 'judgement':
      return b.kind === 'judgement' && a.band === b.band && a.share === b.share
    case 'done':
      return b.kind === 'done' && a.date === b.date
    case 'yes-no':
      return b.kind === 'yes-no' && a.value === b.value
    case 'not-done':
      return b.kind === 'not-done'
  }
}

/** Nothing to know of a figure is the same as no case of any such kind. */
function areSameNotes(a: CaseNotes | null, b: CaseNotes | null): boolean {
  return (
    (a?.legalHelp ?? 0) === (b?.legalHelp ?? 0) &&
    (a?.leftOut ?? 0) === (b?.leftOut ?? 0) &&
    (a?.carriedOver ?? 0) === (b?.carriedOver ?? 0)
  )
}
