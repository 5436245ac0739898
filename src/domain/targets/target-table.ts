import type { FiledBudget, Indicator, Task } from '../model'

/** An indicator with its value cell, as the table gives it. `row` is the line of the text, from 1. */
export interface TableIndicator extends Omit<Indicator, 'planId'> {
  readonly row: number
  readonly rawText: string
  /** The cell of the table's own unit column; '' where it has none. */
  readonly unitColumn: string
}

export interface TableTask extends Omit<Task, 'planId'> {
  readonly row: number
}

/** Something that was put right in reading; the words of the cells are never changed. */
export interface TableRepair {
  readonly row: number
  readonly code: RepairCode
  readonly params: Readonly<Record<string, string>>
}

export type RepairCode =
  /** Level words of merged cells carried down; params: rows. */
  | 'levels-carried'
  /** A level word stood in the column of another level. */
  | 'level-moved'
  /** Two level-2 words in one row: the one beside the name counts. */
  | 'level-repeated'
  /** The level-1 word appeared only further down in its block. */
  | 'level-1-late'
  | 'row-shifted-right'
  | 'row-shifted-left'
  /** 指标5:, ……, / in the place of a name. */
  | 'placeholder-dropped'
  /** A level without any indicator. */
  | 'level-empty'
  | 'tags-stripped'
  /** 任务4： before a task's name. */
  | 'numbering-stripped'

/** Something odd in what was filed: said, never corrected, never in the way. */
export interface TableFinding {
  readonly row: number
  readonly code: TableFindingCode
  readonly severity: 'hint' | 'warning'
  readonly params: Readonly<Record<string, string>>
}

export type TableFindingCode =
  | 'budget-gap'
  | 'tasks-within-projects'
  | 'tasks-exceed-projects'
  | 'amount-unread'
  | 'cell-missing'
  | 'rate-under-quantity'
  | 'satisfaction-elsewhere'
  | 'unit-differs-from-name'
  | 'unit-only-in-name'
  | 'value-missing'
  | 'name-repeated'

/** A filed 部门整体预算绩效目标表 as read: amounts in 万元, null where the cell was empty. */
export interface TargetTable {
  readonly fiscalYear: number
  readonly title: string
  readonly departmentName: string
  readonly supervisingDepartment: string
  readonly staffInPost: number | null
  readonly staffRetired: number | null
  readonly budget: FiledBudget
  readonly overallGoal: string
  readonly tasks: readonly TableTask[]
  readonly indicators: readonly TableIndicator[]
  readonly repairs: readonly TableRepair[]
  readonly findings: readonly TableFinding[]
}

export interface TableIssue {
  readonly code: TableIssueCode
  /** Line of the text where it shows; null where it is the whole text. */
  readonly row: number | null
  /** What was read there. */
  readonly found: string
}

export type TableIssueCode =
  | 'empty-text'
  /** No row with 一级指标 … 指标值. */
  | 'no-indicator-header'
  | 'no-indicators'
  | 'no-year'
  | 'no-department'

/** One line of the text, cells trimmed, where it stood. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
}
