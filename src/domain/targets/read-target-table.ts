import { findBudgetGaps, findIndicatorOddities, findTaskShare } from './find-table-oddities'
import { readIndicatorColumns } from './indicator-columns'
import { readBudgetBlock } from './read-budget-block'
import { readDepartmentBlock, type DepartmentBlock } from './read-department-block'
import { readIndicatorBlock } from './read-indicator-block'
import { readTaskBlock } from './read-task-block'
import { OVERALL_GOAL_LABEL, TASK_BLOCK_LABEL } from './table-words'
import { findCell, labelOf, readTableRows, stripTags } from './table-text'
import type {
  TableFinding,
  TableIssue,
  TableIssueCode,
  TableRepair,
  TableRow,
  TargetTable,
} from './target-table'

export type TableReading =
  { readonly ok: true; readonly table: TargetTable } | { readonly ok: false; readonly issue: TableIssue }

/**
 * Reads a 部门整体预算绩效目标表 from exported text (tabs between cells, merged cells lost) by the words in its cells, not
 * by their place. Year, department and indicators must be there; anything else that is missing is null and said. Nothing
 * that was filed is changed; what was put back in its place is listed in `repairs`.
 */
export function readTargetTable(text: string): TableReading {
  const rows = readTableRows(text)
  if (rows.length === 0) return refuse('empty-text')
  const headerAt = rows.findIndex((row) => readIndicatorColumns(row) !== null)
  const header = rows[headerAt]
  const columns = header === undefined ? null : readIndicatorColumns(header)
  if (columns === null)
    return refuse(
      'no-indicator-header',
      null,
      rows[0]?.cells.find((cell) => cell !== ''),
    )
  const above = rows.slice(0, headerAt)
  const department = readDepartmentBlock(above)
  if (department.fiscalYear === null) return refuse('no-year', rows[0]?.row, department.title)
  if (department.departmentName === '') return refuse('no-department', rows[0]?.row, department.title)
  const { indicators, repairs } = readIndicatorBlock(rows.slice(headerAt), columns)
  if (indicators.length === 0) return refuse('no-indicators', header?.row ?? null)
  const goal = readOverallGoal(above)
  const { tasks, repairs: taskRepairs } = readTaskBlock(above)
  const { budget, row, findings } = readBudgetBlock(above)
  return {
    ok: true,
    table: {
      ...department,
      fiscalYear: department.fiscalYear,
      budget,
      overallGoal: goal.text,
      tasks,
      indicators,
      repairs: [...goal.repairs, ...taskRepairs, ...repairs],
      findings: [
        ...findMissingCells(department, goal.text),
        ...findings,
        ...findBudgetGaps(budget, row),
        ...findTaskShare(tasks, budget),
        ...findIndicatorOddities(indicators),
      ],
    },
  }
}

function refuse(code: TableIssueCode, row: number | null = null, found = ''): TableReading {
  return { ok: false, issue: { code, row, found: found.slice(0, 80) } }
}

/** One text, which may run over several cells and rows, with literal tags in it; the tags go, the words stay. */
function readOverallGoal(rows: readonly TableRow[]): {
  readonly text: string
  readonly repairs: readonly TableRepair[]
} {
  const found = findCell(rows, OVERALL_GOAL_LABEL)
  if (found === null) return { text: '', repairs: [] }
  const start = rows.indexOf(found.row)
  const first = found.row.cells.slice(found.column + 1)
  const more = rows
    .slice(start + 1)
    .findIndex((row) => row.cells[found.column] !== '' || row.cells.filter((cell) => cell !== '').length > 1)
  const below = rows
    .slice(start + 1, more < 0 ? rows.length : start + 1 + more)
    .filter((row) => !row.cells.some((cell) => TASK_BLOCK_LABEL.test(labelOf(cell))))
  const filed = [...first, ...below.flatMap(({ cells }) => cells)].filter((cell) => cell !== '').join('\n')
  const text = filed.split('\n').map(stripTags).join('\n').trim()
  const repairs: TableRepair[] =
    text === filed ? [] : [{ row: found.row.row, code: 'tags-stripped', params: {} }]
  return { text, repairs }
}

function findMissingCells(department: DepartmentBlock, overallGoal: string): TableFinding[] {
  const missing = [
    ...(department.supervisingDepartment === '' ? ['supervisingDepartment'] : []),
    ...(department.staffInPost === null ? ['staffInPost'] : []),
    ...(department.staffRetired === null ? ['staffRetired'] : []),
    ...(overallGoal === '' ? ['overallGoal'] : []),
  ]
  return missing.map((cell) => ({ row: 0, code: 'cell-missing', severity: 'hint', params: { cell } }))
}
