import type { EntryIssue } from '../actuals/entry-issue'
import type { Decimal, PlanFacts } from '../model'
import { isSameAmount } from '../targets/imported-rows'
import {
  applyBudgetAmounts,
  needsBudgetReason,
  readBudgetAmounts,
  type BudgetAmounts,
  type BudgetLineAmounts,
} from './budget-amounts'
import { parseBudgetAmount } from './parse-budget-amount'

/** One cell of 预算数; `rowId` is a line's id, or one of the two filed kinds of income. */
export interface BudgetField {
  readonly rowId: string
  readonly column: 'initial' | 'adjusted'
}

export interface TypedBudget extends BudgetField {
  readonly text: string
}

export interface BudgetIssue extends BudgetField {
  readonly code:
    | EntryIssue['code']
    /** An adjusted amount without the one of the year's start. */
    | 'initial-missing'
    /** Money was spent on the line: its budget may become 0, not blank. */
    | 'line-in-use'
  readonly params: Readonly<Record<string, string>>
}

export type BudgetPlan =
  | {
      readonly ok: true
      /** The plan with the new amounts: what their effect is computed from. */
      readonly facts: PlanFacts
      readonly before: BudgetAmounts
      readonly after: BudgetAmounts
      /** How many cells say something else than before. */
      readonly changes: number
      readonly needsReason: boolean
    }
  /** Without an issue: nothing changes. */
  | { readonly ok: false; readonly issues: readonly BudgetIssue[] }

/**
 * What typed 预算数 would write. Sums that do not agree are no issue: they are said, never corrected. A reason is asked
 * for an adjustment, for another amount where one is filed, and for any once a quarter is closed.
 */
export function planBudget(facts: PlanFacts, typed: readonly TypedBudget[]): BudgetPlan {
  const before = readBudgetAmounts(facts)
  const issues: BudgetIssue[] = []
  let changes = 0

  function cell(rowId: string, column: BudgetField['column'], own: Decimal | null): Decimal | null {
    const text = typed.find((each) => each.rowId === rowId && each.column === column)?.text
    if (text === undefined) return own
    const read = parseBudgetAmount(text)
    if (read.kind === 'refused') {
      issues.push({ rowId, column, ...read.issue })
      return own
    }
    // 390.00 over 390 changes nothing.
    if (isSameAmount(read.amount, own)) return own
    changes += 1
    return read.amount
  }

  const after: BudgetAmounts = {
    planId: before.planId,
    fiscalAppropriation: cell('fiscalAppropriation', 'initial', before.fiscalAppropriation),
    otherFunds: cell('otherFunds', 'initial', before.otherFunds),
    lines: before.lines.map((line) => ({
      ...line,
      initialBudget: cell(line.lineId, 'initial', line.initialBudget),
      adjustedBudget: cell(line.lineId, 'adjusted', line.adjustedBudget),
    })),
  }
  issues.push(...after.lines.flatMap((line, index) => checkLine(facts, line, before.lines[index], issues)))
  if (issues.length > 0 || changes === 0) return { ok: false, issues }
  return {
    ok: true,
    facts: { ...facts, ...applyBudgetAmounts(facts, after) },
    ...{ before, after, changes },
    needsReason: needsBudgetReason(before, after) || facts.closings.some(({ closed }) => closed),
  }
}

function checkLine(
  { executions }: PlanFacts,
  { lineId: rowId, initialBudget, adjustedBudget }: BudgetLineAmounts,
  before: BudgetLineAmounts | undefined,
  refused: readonly BudgetIssue[],
): BudgetIssue[] {
  // A text that was refused is said already.
  if (initialBudget !== null || refused.some((issue) => issue.rowId === rowId)) return []
  if (adjustedBudget !== null) return [{ rowId, column: 'initial', code: 'initial-missing', params: {} }]
  const isUsed = executions.some(
    (each) => each.lineId === rowId && (each.amount !== null || each.note !== ''),
  )
  const isCleared = before !== undefined && before.initialBudget !== null
  return isCleared && isUsed ? [{ rowId, column: 'initial', code: 'line-in-use', params: {} }] : []
}
