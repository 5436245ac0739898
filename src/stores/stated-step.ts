import type { PlanFacts, Recorded } from '@/domain/model'
import { saveActual, type NewActual } from '@/storage/actuals'
import { saveFiledScore, type NewFiledScore } from '@/storage/filed-scores'
import { saveReduction, type NewReduction } from '@/storage/reductions'
import { saveStatements, type NewStatement } from '@/storage/statements'
import type { SettleResult } from '@/storage/settle'

/** What one step writes of what the unit states, in the form in which it is written and taken back. */
export type StatedRow =
  | { readonly kind: 'statements'; readonly rows: readonly NewStatement[] }
  | { readonly kind: 'filed-score'; readonly row: NewFiledScore }
  | { readonly kind: 'reduction'; readonly row: NewReduction }
  | { readonly kind: 'counted-entry'; readonly row: NewActual }

export interface StatedStep {
  readonly before: StatedRow
  readonly after: StatedRow
}

/** What is stored in the place of `next` now; where there is no row, the one that says nothing. */
export function readStatedRow(facts: PlanFacts, next: StatedRow): StatedRow {
  switch (next.kind) {
    case 'statements':
      return { kind: 'statements', rows: next.rows.map((row) => readStatement(facts, row)) }
    case 'filed-score': {
      const { planId, rowId } = next.row
      const stored = facts.filedScores.find((each) => each.rowId === rowId)
      const row = stored ? withoutRecord(stored) : { planId, rowId, points: null, reason: '' }
      return { kind: 'filed-score', row }
    }
    case 'reduction': {
      const { planId, indicatorId } = next.row
      const stored = facts.reductions.find((each) => each.indicatorId === indicatorId)
      const row = stored ? withoutRecord(stored) : { planId, indicatorId, points: null, reason: '' }
      return { kind: 'reduction', row }
    }
    case 'counted-entry': {
      const { planId, indicatorId, periodEnd, basis } = next.row
      const stored = facts.actuals.find(
        (each) => each.indicatorId === indicatorId && each.periodEnd === periodEnd,
      )
      const empty = { planId, indicatorId, periodEnd, basis, value: null, rawText: '', note: '' }
      return { kind: 'counted-entry', row: stored ? withoutRecord(stored) : empty }
    }
  }
}

/** What is stated of an indicator at a period's end; where nothing is, the row that says nothing. */
export function readStatement(
  facts: PlanFacts,
  { planId, indicatorId, periodEnd }: Pick<NewStatement, 'planId' | 'indicatorId' | 'periodEnd'>,
): NewStatement {
  const stored = facts.statements.find(
    (each) => each.indicatorId === indicatorId && each.periodEnd === periodEnd,
  )
  const nothing = { forecast: null, likelihood: null, deviations: [], explanation: '' }
  return stored ? withoutRecord(stored) : { planId, indicatorId, periodEnd, ...nothing }
}

/** The row as it is found once it is written: of points taken back no reason stays but in the history. */
export function whatIsLeft(stated: StatedRow): StatedRow {
  if (stated.kind === 'filed-score' && stated.row.points === null)
    return { ...stated, row: { ...stated.row, reason: '' } }
  if (stated.kind === 'reduction' && stated.row.points === null)
    return { ...stated, row: { ...stated.row, reason: '' } }
  return stated
}

/** One strict transaction; a closed period needs the reason of a correction. */
export function saveStatedRow(stated: StatedRow, correctionReason: string): Promise<SettleResult> {
  switch (stated.kind) {
    case 'statements':
      return saveStatements(stated.rows, correctionReason)
    case 'filed-score':
      return saveFiledScore(withReason(stated.row, correctionReason))
    case 'reduction':
      return saveReduction(withReason(stated.row, correctionReason))
    case 'counted-entry':
      return saveActual(stated.row, correctionReason)
  }
}

/** Points have a reason of their own; where they have none, the reason of the correction is theirs. */
function withReason<Row extends { readonly reason: string }>(row: Row, correctionReason: string): Row {
  return row.reason === '' ? { ...row, reason: correctionReason.trim() } : row
}

function withoutRecord<Fact extends Recorded>(fact: Fact): Omit<Fact, keyof Recorded> {
  const { recordedAt: _at, recordedBy: _by, ...rest } = fact
  return rest
}
