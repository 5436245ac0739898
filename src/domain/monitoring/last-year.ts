/** What last year's plan says of a row of this one: in which part of the year its work was done. */
import {
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  signOf,
  subtractFractions,
  ZERO,
} from '../exact'
import type { Fraction } from '../exact'
import { figureOf } from '../figure-of'
import { groupBy } from '../group-by'
import type { FigureFacts, Indicator, PeriodEnd, PlanFacts } from '../model'
import { lastDayOf, quarterOf, YEAR_END } from '../period'
import type { LastYearShare } from '../scoreboard-model'
import { computeSetups } from '../targets/compute-setups'
import type { IndicatorSetup } from '../targets/indicator-setup'
import { matchSameRows, toMatchRows } from '../targets/match-indicators'
import { normalName } from '../targets/normal-name'
import { toDateAt } from './judge-indicator'

/** A flow of last year. */
export interface LastYearRow {
  /** Of its target. */
  readonly unit: string
  /**
   * Year to date at the end of a month; null where it is not known without a gap. Inside a quarter that was reported
   * only at its end it runs linearly, as planned shares do.
   */
  readonly toDate: (periodEnd: PeriodEnd) => Fraction | null
}

/**
 * The row of last year that is this one: the same level-1 and the same name. An id alone proves nothing, because a
 * table that was read anew numbers its rows from one. Null: none, or one whose periods are not summed.
 */
export function findLastYearRow(
  facts: Pick<PlanFacts, 'indicators' | 'tasks' | 'lastYear'>,
  { indicatorId }: Indicator,
): LastYearRow | null {
  if (!facts.lastYear) return null
  const rowId = matchedIds(facts, facts.lastYear).get(indicatorId)
  return rowId === undefined ? null : (flowsOf(facts.lastYear).get(rowId) ?? null)
}

/** What of last year's figure was there at the period's end, or why it says nothing of this year. */
export function shareOfLastYear(
  row: LastYearRow,
  { settled }: Pick<IndicatorSetup, 'settled'>,
  periodEnd: PeriodEnd,
): LastYearShare {
  // Who planned the quarters of this very row knew what would be otherwise than last year.
  if (settled.includes('quarterShares')) return { isUsed: false, why: 'own-shares' }
  const wholeYear = row.toDate(YEAR_END)
  if (!wholeYear) return { isUsed: false, why: 'year-incomplete' }
  const toDate = row.toDate(periodEnd)
  if (!toDate) return { isUsed: false, why: 'period-unknown' }
  if (signOf(toDate) <= 0) return { isUsed: false, why: 'nothing-to-date' }
  if (compareFractions(toDate, wholeYear) > 0) return { isUsed: false, why: 'fell' }
  return { isUsed: true, toDate, wholeYear, unit: row.unit }
}

/** Figures of this year change with every entry, last year and the filed rows hardly ever: what was found stands. */
const lastMatches = new WeakMap<FigureFacts, Match>()
const knownFlows = new WeakMap<FigureFacts, ReadonlyMap<string, LastYearRow>>()

interface Match {
  readonly indicators: readonly Indicator[]
  readonly tasks: PlanFacts['tasks']
  /** This year's row → last year's. */
  readonly ids: ReadonlyMap<string, string>
}

function matchedIds(facts: Pick<PlanFacts, 'indicators' | 'tasks'>, lastYear: FigureFacts): Match['ids'] {
  const known = lastMatches.get(lastYear)
  if (known?.indicators === facts.indicators && known.tasks === facts.tasks) return known.ids
  const { matched: ids } = matchSameRows(rowsOf(lastYear), rowsOf(facts), new Map())
  lastMatches.set(lastYear, { indicators: facts.indicators, tasks: facts.tasks, ids })
  return ids
}

/** Tasks have ids of their own in each year: they are compared by name. */
function rowsOf({ indicators, tasks }: Pick<PlanFacts, 'indicators' | 'tasks'>) {
  const names = new Map(tasks.map(({ taskId, name }) => [taskId, normalName(name)]))
  return toMatchRows(
    indicators,
    () => '',
    (taskId) => names.get(taskId) ?? null,
  )
}

function flowsOf(lastYear: FigureFacts): ReadonlyMap<string, LastYearRow> {
  const known = knownFlows.get(lastYear)
  if (known) return known
  const { profile, fiscalYear } = lastYear.plan
  const { readings, setups } = computeSetups(lastYear, profile, lastDayOf(fiscalYear, YEAR_END))
  const actualsOf = groupBy(lastYear.actuals, ({ indicatorId }) => indicatorId)
  const flows = new Map<string, LastYearRow>()
  for (const [indicatorId, setup] of setups) {
    const reading = readings.get(indicatorId)
    if (!reading || setup.measureKind !== 'flow') continue
    const actuals = actualsOf.get(indicatorId) ?? []
    const input = { setup, reading, actuals, facts: lastYear, profile }
    flows.set(indicatorId, {
      unit: reading.unit ?? '',
      toDate: rememberMonths((periodEnd) => {
        const { measurement, dataThrough, missingPeriods } = toDateAt(input, periodEnd)
        const isWhole = dataThrough === periodEnd && missingPeriods.length === 0
        return isWhole ? figureOf(measurement) : null
      }),
    })
  }
  knownFlows.set(lastYear, flows)
  return flows
}

/** `reported`: what was reported for the very month. */
function rememberMonths(reported: (periodEnd: PeriodEnd) => Fraction | null): LastYearRow['toDate'] {
  const known = new Map<PeriodEnd, Fraction | null>()
  const at = (periodEnd: PeriodEnd): Fraction | null => {
    if (periodEnd === 0) return ZERO
    const seen = known.get(periodEnd)
    if (seen !== undefined) return seen
    const figure = reported(periodEnd) ?? between(periodEnd)
    known.set(periodEnd, figure)
    return figure
  }
  const between = (periodEnd: PeriodEnd): Fraction | null => {
    const end = quarterOf(periodEnd) * 3
    if (periodEnd === end) return null
    const [from, to] = [at(end - 3), at(end)]
    return from && to && partOf(from, to, periodEnd - (end - 3))
  }
  return at
}

function partOf(from: Fraction, to: Fraction, months: number): Fraction {
  const inQuarter = subtractFractions(to, from)
  return addFractions(from, multiplyFractions(inQuarter, fraction(months, 3)))
}
