import { compareDecimals, compareFractions } from './exact'
import type { ProfileComparison, ProfileMove } from './detail-model'
import type { Decimal, PeriodEnd, PlanFacts } from './model'
import { BUDGET_ROW } from './evaluation-model'
import { computeScoreboard } from './scoreboard'
import type { IndicatorScore, Scoreboard } from './scoreboard-model'
import type { Light } from './figure-model'
import { differingFields } from './profiles/profile-fields'
import type { RuleProfile } from './profiles/rule-profile'

/**
 * What a switch from the plan's profile to another one would move, before it is saved: the rules that differ with the
 * source they then have, every row whose points, weight or light move and why, the total and the grade.
 */
export function compareProfiles(facts: PlanFacts, to: RuleProfile, asOf: PeriodEnd): ProfileComparison {
  const before = computeScoreboard(facts, facts.plan.profile, asOf)
  const after = computeScoreboard(facts, to, asOf)
  const fields = differingFields(facts.plan.profile, to)
  const rowsAfter = new Map(listRows(after).map((row) => [row.rowId, row]))
  const hasOtherLines = fields.includes('lights') || fields.includes('executionReasonLine')
  return {
    fields: fields.map((field) => ({ field, source: to.sources[field] ?? null })),
    rows: listRows(before).flatMap((row) => {
      const moved = rowsAfter.get(row.rowId)
      return moved ? (compareRow(row, moved, hasOtherLines) ?? []) : []
    }),
    total: { from: before.total.total, to: after.total.total },
    earned: { from: before.total.earned, to: after.total.earned },
    grade: { from: before.total.grade, to: after.total.grade },
  }
}

interface Row {
  readonly rowId: string
  readonly weight: Decimal
  readonly score: IndicatorScore
  readonly light: Light
}

function listRows({ budget, indicators }: Scoreboard): Row[] {
  return [
    { rowId: BUDGET_ROW, weight: budget.weight, score: budget.score, light: budget.total.light },
    ...indicators.map(({ indicator, setup, score, light }) => ({
      rowId: indicator.indicatorId,
      weight: setup.weight,
      score,
      light,
    })),
  ]
}

function compareRow(from: Row, to: Row, hasOtherLines: boolean): ProfileMove | null {
  const why = new Set<ProfileMove['why'][number]>()
  if (compareDecimals(from.weight, to.weight) !== 0) why.add('weight')
  if (from.score.share.known !== to.score.share.known || reasonOf(from) !== reasonOf(to))
    why.add('missing-rule')
  const isOtherShare = !isSameShare(from, to)
  // The same share of the same weight with other points: it is rounded to other places.
  const isOtherRounding = !why.has('weight') && pointsOf(from) !== pointsOf(to)
  if (isOtherShare || (isOtherRounding && !why.has('missing-rule'))) why.add('formula')
  // What moved the share moved the light with it, unless its lines moved too.
  if (from.light !== to.light && hasOtherLines) why.add('lines')
  else if (from.light !== to.light && !why.has('missing-rule')) why.add('formula')
  if (why.size === 0) return null
  return {
    rowId: from.rowId,
    weight: { from: from.weight, to: to.weight },
    points: { from: from.score.points, to: to.score.points },
    light: { from: from.light, to: to.light },
    why: [...why],
  }
}

function isSameShare({ score: a }: Row, { score: b }: Row): boolean {
  return !a.share.known || !b.share.known || compareFractions(a.share.value, b.share.value) === 0
}

function reasonOf({ score: { points } }: Row): string {
  return points.known ? '' : points.reason
}

function pointsOf({ score: { points } }: Row): Decimal | null {
  return points.known ? points.value : null
}
