/** 总体绩效目标: one text, which may run over several cells and rows, with literal tags in it. */
import {
  OVERALL_GOAL_LABELS,
  TASK_BLOCK_LABEL,
  WHOLE_TERM_GOAL_LABEL,
  YEARLY_GOAL_LABEL,
} from './table-words'
import { findCell, labelOf, stripTags } from './table-text'
import type { TableRepair, TableRow } from './target-table'

interface OverallGoal {
  readonly text: string
  readonly repairs: readonly TableRepair[]
}

/** The tags go, the words stay. '' when no cell is labelled as such a goal. */
export function readOverallGoal(rows: readonly TableRow[]): OverallGoal {
  const yearly = readYearlyGoal(rows)
  if (yearly) return yearly
  for (const label of OVERALL_GOAL_LABELS) {
    const found = findCell(rows, label)
    if (found) return readFrom(rows, found.row, found.column)
  }
  return { text: '', repairs: [] }
}

/** 实施期目标 | 年度目标 beside each other, their texts below: the yearly one. */
function readYearlyGoal(rows: readonly TableRow[]): OverallGoal | null {
  for (const [index, row] of rows.entries()) {
    const labels = row.cells.map(labelOf)
    const column = labels.findIndex((label) => YEARLY_GOAL_LABEL.test(label))
    if (column < 0 || !labels.some((label) => WHOLE_TERM_GOAL_LABEL.test(label))) continue
    const text = rows[index + 1]?.cells[column] ?? ''
    if (text !== '') return withoutTags(text, row.row)
  }
  return null
}

function readFrom(rows: readonly TableRow[], row: TableRow, column: number): OverallGoal {
  const start = rows.indexOf(row)
  const first = row.cells.slice(column + 1)
  const more = rows
    .slice(start + 1)
    .findIndex(({ cells }) => cells[column] !== '' || cells.filter((cell) => cell !== '').length > 1)
  const below = rows
    .slice(start + 1, more < 0 ? rows.length : start + 1 + more)
    .filter(({ cells }) => !cells.some((cell) => TASK_BLOCK_LABEL.test(labelOf(cell))))
  const texts = [...first, ...below.flatMap(({ cells }) => cells)].filter((cell) => cell !== '')
  return withoutTags(texts.join('\n'), row.row)
}

function withoutTags(filed: string, row: number): OverallGoal {
  const text = filed.split('\n').map(stripTags).join('\n').trim()
  return { text, repairs: text === filed ? [] : [{ row, code: 'tags-stripped', params: {} }] }
}
