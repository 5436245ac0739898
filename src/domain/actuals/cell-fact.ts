/** What is stored in one cell, in the form in which it would be written again: what an undo goes back to. */
import type { Actual, Execution, GoalJudgement, PlanFacts, Recorded } from '../model'
import type { EntryAddress } from './entry-cell'
import type { PlannedFact } from './plan-entry'

/** A cell without a record and one whose record is empty are the same to a person who undoes. */
export function cellFactOf(facts: PlanFacts, address: EntryAddress): PlannedFact {
  switch (address.subject) {
    case 'actual':
      return { subject: 'actual', fact: actualOf(facts, address) }
    case 'execution':
      return { subject: 'execution', fact: executionOf(facts, address) }
    case 'goal':
      return goalOf(facts, address)
  }
}

function actualOf(facts: PlanFacts, { rowId, periodEnd }: EntryAddress): Omit<Actual, keyof Recorded> {
  const stored = facts.actuals.find((each) => each.indicatorId === rowId && each.periodEnd === periodEnd)
  if (stored && (stored.value !== null || stored.note !== '')) return withoutRecord(stored)
  const { planId } = facts.plan
  return { planId, indicatorId: rowId, periodEnd, basis: 'period', value: null, rawText: '', note: '' }
}

function executionOf(facts: PlanFacts, { rowId, periodEnd }: EntryAddress): Omit<Execution, keyof Recorded> {
  const stored = facts.executions.find((each) => each.lineId === rowId && each.periodEnd === periodEnd)
  if (stored && (stored.amount !== null || stored.note !== '')) return withoutRecord(stored)
  const { planId } = facts.plan
  return { planId, lineId: rowId, periodEnd, basis: 'period', amount: null, rawText: '', note: '' }
}

function goalOf(facts: PlanFacts, { rowId, periodEnd }: EntryAddress): PlannedFact {
  const stored = facts.goalJudgements.find((each) => each.taskId === rowId && each.periodEnd === periodEnd)
  if (stored) return { subject: 'goal', fact: withoutRecord<GoalJudgement>(stored) }
  return { subject: 'goal-removal', key: { planId: facts.plan.planId, taskId: rowId, periodEnd } }
}

function withoutRecord<Fact extends Recorded>(fact: Fact): Omit<Fact, keyof Recorded> {
  const { recordedAt: _at, recordedBy: _by, ...rest } = fact
  return rest
}
