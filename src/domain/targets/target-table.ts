import type { Category, Decimal, FiledBudget, Indicator, Subcategory, Task } from '../model'

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

/** Lists are joined where they are said: each language has its own comma. */
export type TextParams = Readonly<Record<string, string | readonly string[]>>

/** Something that was put right in reading; the words of the cells are never changed. */
export interface TableRepair {
  readonly row: number
  readonly code: RepairCode
  readonly params: TextParams
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
  /** 产出指标(50分): the points of the level, shared out over its indicators where the form has no column for them. */
  | 'weights-from-levels'
  /** A column of weights that sums to 1: read as shares of 100. */
  | 'weights-as-shares'
  /** A word of 一级指标 that no form of ours knows: filed under the category its groups belong to. */
  | 'level-unknown'
  /** 指标1 in the name's column: 绩效指标描述 is the name. */
  | 'name-from-description'
  /** Figures beside an empty name: nothing to file them under. */
  | 'row-without-name'
  /** 预算执行率 among the indicators: computed from the budget, no row of its own. */
  | 'execution-row-left-out'
  /** Rows that were hidden in the sheet, read like any other. */
  | 'hidden-rows-read'
  /** The form names no unit: the name in its title is used. */
  | 'department-from-title'
  | 'year-from-name'
  /** A sheet or block beside this table that holds no table of its own. */
  | 'block-left-out'

/** Something odd in what was filed: said, never corrected, never in the way. */
export interface TableFinding {
  readonly row: number
  readonly code: TableFindingCode
  readonly severity: 'hint' | 'warning'
  readonly params: TextParams
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
  /** 1950村 × 2000元 = 390万元, and where it does not come out. */
  | 'product-agrees'
  | 'product-differs'
  /** (件) in the name, 个 beside the value. */
  | 'units-differ'
  | 'sign-against-direction'
  | 'rate-target-over-100'
  /** 年限 → 长期: a number or a time is asked for and a word was filed. */
  | 'figure-expected'
  /** 开展法制宣传 ≥1: done once, met; over-achievement is all but certain. */
  | 'target-very-low'
  | 'rate-target-very-low'
  | 'same-meaning'
  | 'level-missing'
  | 'weights-not-100'
  | 'weights-not-level'

/** Points that stand beside a level word: 产出指标(50分). */
export interface LevelPoints {
  readonly category: Category
  /** null: of 一级指标. */
  readonly subcategory: Subcategory | null
  readonly word: string
  readonly points: Decimal
  readonly row: number
}

/** department: 部门整体; project: one 项目支出绩效目标表; long: the rows of one project in a list of many. */
export type TableLayout = 'department' | 'project' | 'long'

/** A filed table as read: amounts in 万元, null where the cell was empty. */
export interface TargetTable {
  readonly layout: TableLayout
  /** null where the table is no project's. */
  readonly projectName: string | null
  /** The sheet it stood in; '' where it was text. */
  readonly sheetName: string
  readonly levelPoints: readonly LevelPoints[]
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
  /** The sheet it is about; '' for text and where it is the whole file. */
  readonly sheet: string
  /** Line of the text where it shows; null where it is the whole text. */
  readonly row: number | null
  /** What was read there. */
  readonly found: string
}

export type TableIssueCode =
  | 'empty-text'
  /** Nothing in it speaks of indicators or targets. */
  | 'not-a-target-table'
  /** Columns run together in one cell, or figures of several columns in one figure (88100). */
  | 'flattened'
  /** No row with 一级指标 … 指标值. */
  | 'no-indicator-header'
  | 'no-indicators'
  | 'no-year'
  | 'no-department'

/** One row of a sheet or line of a text, cells trimmed, where it stood. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
  /** The sheet says which cells are merged, so that a cell stands where it was meant to. */
  readonly isPlaced?: boolean
  /** Columns that a merged cell further up reaches down to, with its text. */
  readonly above?: ReadonlyMap<number, string>
}
