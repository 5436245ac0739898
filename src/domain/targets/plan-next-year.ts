import { roundFraction, trimDecimal, type Fraction } from '../exact'
import { YEAR_END } from '../period'
import type { Baseline, Decimal, Plan, PlanFacts, SetupChoice, Target } from '../model'
import type { IndicatorResult, Scoreboard } from '../scoreboard-model'
import { unrecorded } from '../unrecorded'
import { moveReading } from './move-reading'

/**
 * Next year's plan as far as this one tells it: tasks, indicators, the targets last in force, confirmations and
 * choices, and what was reached as the baseline. Amounts, staff, figures and closings of the year stay behind: those of
 * the new year are not known yet, and last year's in their place would be false. Withdrawn indicators are left out.
 * `board`: as of month 12; at any other month nothing is a year's figure and there are no baselines.
 */
export function planNextYear(facts: PlanFacts, board: Scoreboard, planId: string): PlanFacts {
  const fiscalYear = facts.plan.fiscalYear + 1
  const rows = board.indicators.filter(({ target }) => !target.isWithdrawn)
  const ids = new Set(rows.map(({ indicator }) => indicator.indicatorId))
  return {
    plan: planOf(facts.plan, planId),
    tasks: facts.tasks.map((task) => ({ ...task, planId, plannedAmount: null })),
    indicators: rows.map(({ indicator }, index) => ({ ...indicator, planId, order: index + 1 })),
    targetVersions: [
      {
        ...{ ...unrecorded, planId, version: 1, effectiveFrom: `${fiscalYear}-01-01` },
        ...{ reason: '', documentNumber: '' },
      },
    ],
    targets: rows.map(({ target }) => carryTarget(target, facts.plan, planId)),
    setupChoices: facts.setupChoices
      .filter(({ indicatorId }) => ids.has(indicatorId))
      .map((choice): SetupChoice => ({ ...choice, planId })),
    baselines: board.asOf === YEAR_END ? rows.flatMap((row) => baselineOf(row, facts.plan, planId)) : [],
    ...{ budgetLines: [], actuals: [], executions: [], goalJudgements: [], closings: [], caseTotals: null },
    ...{ statements: [], filedScores: [], reductions: [], freeze: null },
    lastYear: facts,
  }
}

function planOf(plan: Plan, planId: string): Plan {
  const { issuedIds: _issued, ...kept } = plan
  return {
    ...{ ...kept, ...unrecorded, planId },
    fiscalYear: plan.fiscalYear + 1,
    title: plan.title.replaceAll(String(plan.fiscalYear), String(plan.fiscalYear + 1)),
    ...{ staffInPost: null, staffRetired: null, isDemo: false },
    budget: {
      ...{ basicExpenditure: null, projectExpenditure: null, fiscalAppropriation: null },
      ...{ otherFunds: null, ownLevelFunds: null, transferredFunds: null },
    },
  }
}

/** A date that the text does not name goes with the year; one that it names is this year's, and is asked again. */
function carryTarget(target: Target, { fiscalYear, departmentName }: Plan, planId: string): Target {
  const carried = { ...target, planId, version: 1 }
  const { confirmedReading, confirmation } = target
  const moved = confirmedReading && moveReading(confirmedReading, 1)
  if (moved === null) return { ...carried, confirmedReading: null, confirmation: null }
  const { recordedAt = '', recordedBy = '' } = confirmation ?? {}
  const recalledFrom = confirmation?.recalledFrom ?? { fiscalYear, departmentName }
  return { ...carried, confirmedReading: moved, confirmation: { recordedAt, recordedBy, recalledFrom } }
}

/** A figure that speaks for the whole year. A flow with a quarter missing does not, nor one that ends before December. */
function baselineOf(
  { indicator, setup, yearToDate }: IndicatorResult,
  plan: Plan,
  planId: string,
): Baseline[] {
  const { measurement, dataThrough, missingPeriods } = yearToDate
  if (!measurement.known || measurement.value.kind !== 'figure' || dataThrough !== YEAR_END) return []
  if (setup.measureKind === 'flow' && missingPeriods.length > 0) return []
  const { indicatorId } = indicator
  const value = toDecimal(measurement.value.value)
  return [{ ...unrecorded, planId, indicatorId, fiscalYear: plan.fiscalYear, value }]
}

const MOST_PLACES = 6
const ROUNDED_PLACES = 4

/** Exact where it comes out within six places (12.345); else four, half up: 249/290 is 85.8621 per cent. */
function toDecimal(value: Fraction): Decimal {
  const isExact = (value.n * 10n ** BigInt(MOST_PLACES)) % value.d === 0n
  return trimDecimal(roundFraction(value, isExact ? MOST_PLACES : ROUNDED_PLACES))
}
