/** Head of a 项目支出绩效目标表: project, unit, money of the year. */
import { readAmount } from './read-amount'
import { findAmountUnit } from './read-budget-block'
import { isTaskHeader } from './read-task-block'
import {
  BUDGET_LABELS,
  PROJECT_CONTENT_LABEL,
  PROJECT_LABEL,
  PROJECT_TOTAL_LABEL,
  PROJECT_UNIT_LABEL,
} from './table-words'
import { cellAfter, labelOf, textAfter, textOfLabel } from './table-text'
import type { Decimal } from '../model'
import type { TableRow } from './target-table'

export interface ProjectHead {
  readonly projectName: string
  /** 实施单位; '' where only the department is named. */
  readonly unitName: string
  readonly content: string
  readonly total: Decimal | null
  readonly appropriation: Decimal | null
  readonly otherFunds: Decimal | null
  readonly row: number
}

/** Null when no cell names a project: the table is a department's. */
export function readProjectHead(rows: readonly TableRow[]): ProjectHead | null {
  const named = rows.filter((row) => !isTaskHeader(row))
  const projectName = textAfter(named, PROJECT_LABEL)
  if (projectName === '') return null
  const top = named.find((row) => row.cells.some((_, at) => textOfLabel(row, at, PROJECT_LABEL)))
  const unit = findAmountUnit(rows)
  const amount = (pattern: RegExp) => {
    const cell = findAmountCell(named, pattern)
    return cell === null ? null : readAmount(cell, unit)
  }
  return {
    projectName,
    unitName: textAfter(named, PROJECT_UNIT_LABEL),
    content: textAfter(named, PROJECT_CONTENT_LABEL),
    total: amount(PROJECT_TOTAL_LABEL),
    appropriation: amount(BUDGET_LABELS.fiscalAppropriation),
    otherFunds: amount(BUDGET_LABELS.otherFunds),
    row: top?.row ?? 0,
  }
}

/** 年度资金总额（万元）： too; the bracket is no part of the label. */
function findAmountCell(rows: readonly TableRow[], label: RegExp): string | null {
  for (const row of rows) {
    const column = row.cells.findIndex((cell) => label.test(labelOf(cell).replace(/\([^()]*\)$/, '')))
    if (column >= 0) return cellAfter(row, column)
  }
  return null
}
