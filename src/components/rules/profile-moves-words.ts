/** What a change of rules moves, in words. Pure: the language comes in as `t`. */
import type { ProfileComparison, ProfileMove } from '@/domain/detail-model'
import { compareDecimals } from '@/domain/exact'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import type { Outcome } from '@/domain/figure-model'
import type { Translate } from '../target-words'

export interface MovedFigure {
  readonly text: string
  readonly isMoved: boolean
}

export interface MoveLine {
  readonly move: ProfileMove
  readonly name: string
  readonly weight: MovedFigure
  readonly points: MovedFigure
  readonly isLightMoved: boolean
  readonly why: string
}

/** The rows that change, in the order they come. `names`: of the indicators, by id. */
export function describeMoves(
  { rows }: ProfileComparison,
  names: ReadonlyMap<string, string>,
  t: Translate,
): MoveLine[] {
  return rows.flatMap((move) => {
    const { rowId, weight, points, light, why } = move
    const line = {
      move,
      name: rowId === BUDGET_ROW ? t('rules.moves.budgetRow', {}) : (names.get(rowId) ?? rowId),
      weight: describeDecimals(weight.from, weight.to, t),
      points: describeOutcomes(points.from, points.to, t),
      isLightMoved: light.from !== light.to,
      why: why.map((each) => t(`rules.moves.reason.${each}`, {})).join(t('indicator.listComma', {})),
    }
    return line.weight.isMoved || line.points.isMoved || line.isLightMoved ? [line] : []
  })
}

/** 总分 and 等级 from → to; before everything is scored the points so far. */
export function describeTotals({ total, earned, grade }: ProfileComparison, t: Translate): string[] {
  const isWhole = total.from.known || total.to.known
  const sum = isWhole
    ? describeSides('total', printOutcome(total.from, t), printOutcome(total.to, t), t)
    : describeSides('earned', earned.from, earned.to, t)
  if (!grade.from.known && !grade.to.known) return [sum]
  const gradeOf = (outcome: typeof grade.from) =>
    outcome.known ? t(`forms.gradeWord.${outcome.value}`, {}) : printOutcome(outcome, t)
  return [sum, describeSides('grade', gradeOf(grade.from), gradeOf(grade.to), t)]
}

function describeSides(key: 'total' | 'earned' | 'grade', from: string, to: string, t: Translate): string {
  return t(`rules.moves.${key}`, { from, to }) + (from === to ? t('rules.moves.unchanged', {}) : '')
}

/** The rules that change, by name. */
export function describeMovedFields({ fields }: ProfileComparison, t: Translate): string {
  return fields.map(({ field }) => t(`rules.field.${field}`, {})).join(t('indicator.listComma', {}))
}

function describeDecimals(from: string, to: string, t: Translate): MovedFigure {
  const isMoved = compareDecimals(from, to) !== 0
  return { text: isMoved ? t('rules.moves.arrow', { from, to }) : to, isMoved }
}

function describeOutcomes(from: Outcome<string>, to: Outcome<string>, t: Translate): MovedFigure {
  const [before, after] = [printOutcome(from, t), printOutcome(to, t)]
  if (from.known && to.known) return describeDecimals(before, after, t)
  const isMoved = before !== after
  return { text: isMoved ? t('rules.moves.arrow', { from: before, to: after }) : after, isMoved }
}

function printOutcome(outcome: Outcome<string>, t: Translate): string {
  return outcome.known ? outcome.value : t(`missing.short.${outcome.reason}`, {})
}
