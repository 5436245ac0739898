/** 预算整体情况: by kind of expenditure, by source of income, by level of government. */
import type { Decimal, FiledBudget } from '../model'
import { readAmount } from './read-amount'
import { AMOUNT_UNIT, BUDGET_LABELS } from './table-words'
import { cellAfter, findCell, labelOf } from './table-text'
import type { TableFinding, TableRow } from './target-table'

export interface BudgetBlock {
  readonly budget: FiledBudget
  /** Line of the first budget cell, for what is said of the whole block; 0 without any. */
  readonly row: number
  readonly findings: readonly TableFinding[]
}

/** Six cells; an empty one is null, one that holds no number is null and said. */
export function readBudgetBlock(rows: readonly TableRow[]): BudgetBlock {
  const unit = findAmountUnit(rows)
  const findings: TableFinding[] = []
  const seen: number[] = []
  const read = (label: RegExp): Decimal | null => {
    const found = findCell(rows, label)
    if (found === null) {
      const inline = findInline(rows, label)
      if (inline === null) return null
      seen.push(inline.row)
      return readAmount(inline.amount, unit)
    }
    seen.push(found.row.row)
    const cell = cellAfter(found.row, found.column)
    const amount = readAmount(cell, unit)
    if (amount === null && cell !== '' && !/^[/—-]+$|^无$/.test(cell)) {
      const name = found.row.cells[found.column] ?? ''
      findings.push({
        row: found.row.row,
        code: 'amount-unread',
        severity: 'warning',
        params: { name, found: cell },
      })
    }
    return amount
  }
  const budget: FiledBudget = {
    basicExpenditure: read(BUDGET_LABELS.basicExpenditure),
    projectExpenditure: read(BUDGET_LABELS.projectExpenditure),
    fiscalAppropriation: read(BUDGET_LABELS.fiscalAppropriation),
    otherFunds: read(BUDGET_LABELS.otherFunds),
    ownLevelFunds: read(BUDGET_LABELS.ownLevelFunds),
    transferredFunds: read(BUDGET_LABELS.transferredFunds),
  }
  return { budget, row: seen.length === 0 ? 0 : Math.min(...seen), findings }
}

/** 其中：基本支出：1200 in one cell. */
const INLINE = /^(.+):(-?[\d,，.]+(?:万元|元)?)$/

function findInline(
  rows: readonly TableRow[],
  label: RegExp,
): { readonly row: number; readonly amount: string } | null {
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const [, name = '', amount = ''] = INLINE.exec(labelOf(cell)) ?? []
      if (amount !== '' && label.test(name)) return { row, amount }
    }
  }
  return null
}

/** What the heading of the amounts says; 万元 unless it says 元. */
export function findAmountUnit(rows: readonly TableRow[]): '万元' | '元' {
  const found = rows
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.length < 40 && AMOUNT_UNIT.test(labelOf(cell)))
  return AMOUNT_UNIT.exec(labelOf(found ?? ''))?.[1] === '元' ? '元' : '万元'
}
