import {
  compareDecimals,
  divideFractions,
  fraction,
  mostPlaces,
  roundFraction,
  signOf,
  subtractFractions,
  sumFractions,
  toPercent,
  trimDecimal,
  type Fraction,
} from '../exact'
import { YEAR_END } from '../period'
import type { Category, Decimal, PeriodEnd } from '../model'
import type { Grade, RuleProfile } from '../profiles/rule-profile'
import type { CategoryScore, FiledPoints, FiledTotal, TotalScore } from '../scoreboard-model'
import type { MissingReason, Outcome } from '../figure-model'

/** One scored row: an indicator, or budget execution. */
export interface ScoredRow {
  readonly category: Category | 'budget'
  readonly weight: Decimal
  readonly points: Outcome<Decimal>
  /** Points that the forecast would earn at the year's end. */
  readonly forecastPoints: Outcome<Decimal>
  /** 填报得分; null where the unit states none. */
  readonly filed: FiledPoints | null
}

/**
 * 总分. The rounded points are summed, so that the printed table adds up. 不适用 rows leave the sum, which is re-based to
 * 100 or stands as it is, by the profile; 未报 rows never do: while one is missing there is no total and no grade, unless
 * it has no points to give. The grade is final only at month 12.
 */
export function computeTotal(rows: readonly ScoredRow[], profile: RuleProfile, asOf: PeriodEnd): TotalScore {
  const scored = rows.filter((row) => row.points.known)
  const notApplicable = rows.filter((row) => isMissingFor(row, 'not-applicable'))
  // A 其中 row or one set to 0 points moves no total, reported or not: it holds none back.
  const unknown = rows.filter((row) => !row.points.known && compareDecimals(row.weight, '0') > 0)
  const notDue = unknown.filter((row) => isMissingFor(row, 'not-due'))
  const missing = unknown.filter((row) => !notApplicable.includes(row) && !notDue.includes(row))
  const earned = sumKnown(rows.map((row) => row.points))
  const notApplicableWeight = sumWeights(notApplicable)
  const base = subtractFractions(sumWeights(rows), notApplicableWeight)
  const total = computeWhole(earned, base, { missing: missing.length, notDue: notDue.length }, profile)
  const forecast = rows.filter((row) => row.forecastPoints.known)
  return {
    earned: printSum(rows),
    scoredWeight: printWeights(scored),
    missingRows: missing.length,
    missingWeight: printWeights(missing),
    notDueRows: notDue.length,
    notDueWeight: printWeights(notDue),
    notApplicableWeight: printWeights(notApplicable),
    total,
    grade: gradeOf(total, profile, asOf),
    forecastEarned: roundFraction(sumKnown(rows.map((row) => row.forecastPoints))),
    forecastWeight: roundFraction(sumWeights(forecast)),
    forecastUnknownWeight: roundFraction(subtractFractions(base, sumWeights(forecast))),
    categories: computeCategories(rows),
    filed: computeFiledTotal(rows),
  }
}

/** The sum re-based to 100 over the applicable weight, rounded once; or, by the profile, the sum as it stands. */
function computeWhole(
  earned: Fraction,
  base: Fraction,
  { missing, notDue }: { readonly missing: number; readonly notDue: number },
  profile: RuleProfile,
): Outcome<Decimal> {
  if (missing > 0) return { known: false, reason: 'no-data' }
  if (notDue > 0) return { known: false, reason: 'not-due' }
  if (signOf(base) <= 0) return { known: false, reason: 'not-applicable' }
  if (profile.notApplicableRows === 'keep') return { known: true, value: roundFraction(earned) }
  return { known: true, value: roundFraction(toPercent(divideFractions(earned, base))) }
}

/** Judged on the rounded total: 89.995 prints as 90.00 and is 优. */
function gradeOf(total: Outcome<Decimal>, profile: RuleProfile, asOf: PeriodEnd): Outcome<Grade> {
  if (!total.known) return total
  if (asOf !== YEAR_END) return { known: false, reason: 'not-due' }
  const band = [...profile.grades]
    .sort((a, b) => compareDecimals(b.from, a.from))
    .find(({ from }) => compareDecimals(total.value, from) >= 0)
  return band ? { known: true, value: band.grade } : { known: false, reason: 'no-data' }
}

function computeCategories(rows: readonly ScoredRow[]): CategoryScore[] {
  const categories = [...new Set(rows.map((row) => row.category))]
  return categories.map((category) => {
    const inCategory = rows.filter((row) => row.category === category)
    return {
      category,
      weight: printWeights(inCategory),
      points: printSum(inCategory),
      scoredWeight: printWeights(inCategory.filter((row) => row.points.known)),
    }
  })
}

function computeFiledTotal(rows: readonly ScoredRow[]): FiledTotal {
  const filed = rows.map((row) => row.filed).filter((each) => each !== null)
  return {
    rows: filed.length,
    points: roundFraction(sumOf(filed.map(({ points }) => points))),
    difference: roundFraction(sumOf(filed.flatMap(({ difference }) => difference ?? []))),
  }
}

/** Two places, or as many as its parts are printed with (weights of 1.785), so that the table adds up. */
function printSum(rows: readonly ScoredRow[]): Decimal {
  return printParts(knownOf(rows.map(({ points }) => points)))
}

/** The same of weights: the base that a total is re-based on is printed in full, so that it can be checked by hand. */
function printWeights(rows: readonly ScoredRow[]): Decimal {
  return printParts(rows.map(({ weight }) => trimDecimal(weight)))
}

function printParts(parts: readonly Decimal[]): Decimal {
  return roundFraction(sumOf(parts), Math.max(2, mostPlaces(parts)))
}

function isMissingFor(row: ScoredRow, reason: MissingReason): boolean {
  return !row.points.known && row.points.reason === reason
}

function sumWeights(rows: readonly ScoredRow[]): Fraction {
  return sumOf(rows.map((row) => row.weight))
}

function sumKnown(outcomes: readonly Outcome<Decimal>[]): Fraction {
  return sumOf(knownOf(outcomes))
}

function knownOf(outcomes: readonly Outcome<Decimal>[]): Decimal[] {
  return outcomes.filter((outcome) => outcome.known).map(({ value }) => value)
}

function sumOf(parts: readonly Decimal[]): Fraction {
  return sumFractions(parts.map((part) => fraction(part)))
}
