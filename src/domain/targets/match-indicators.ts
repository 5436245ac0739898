import { groupBy } from '../group-by'
import type { Category, Indicator, Subcategory } from '../model'
import { normalName } from './normal-name'
import { indexNames } from './similar-names'

/** A row of the plan or of the table, as rows are matched. */
export interface MatchRow {
  readonly id: string
  readonly category: Category
  readonly subcategory: Subcategory
  readonly name: string
  /** 其中…: the name of the row it is part of. */
  readonly parent: string
  /** In the plan's own ids. */
  readonly taskId: string | null
  readonly rawText: string
}

export interface Candidate {
  readonly id: string
  readonly reason: 'similar-name' | 'other-group'
}

export interface Matching {
  /** Row of the table → row of the plan. */
  readonly matched: ReadonlyMap<string, string>
  /** Row of the table → rows of the plan that it may be, likeliest first. */
  readonly doubtful: ReadonlyMap<string, readonly Candidate[]>
}

const MOST_CANDIDATES = 3

/** `rawTextOf`: the filed text of a row; `taskIdOf`: its task in the plan's own ids. */
export function toMatchRows(
  indicators: readonly Indicator[],
  rawTextOf: (indicatorId: string) => string,
  taskIdOf: (filedTaskId: string) => string | null,
): MatchRow[] {
  let parent = ''
  return [...indicators]
    .sort((a, b) => a.order - b.order)
    .map(({ indicatorId, category, subcategory, filedName, isSubRow, filedTaskId }) => {
      const name = normalName(filedName)
      if (!isSubRow) parent = name
      return {
        ...{ id: indicatorId, category, subcategory, name, parent: isSubRow ? parent : '' },
        taskId: filedTaskId === null ? null : taskIdOf(filedTaskId),
        rawText: rawTextOf(indicatorId),
      }
    })
}

/**
 * Which row of a table is which of the plan: the same level-1 and the same name (and task, where the form has one row
 * per project). What a person said (`pairs`) goes first. A name that is only alike, or stands in another level-1, is
 * never taken for the same: it is asked.
 */
export function matchIndicators(
  planRows: readonly MatchRow[],
  tableRows: readonly MatchRow[],
  pairs: ReadonlyMap<string, string | null>,
): Matching {
  const { matched, free, open } = matchSameRows(planRows, tableRows, pairs)
  return { matched, doubtful: findDoubts(free, open) }
}

/** The same without a question: who is who where no doubt is possible, and the rows that are left on either side. */
export function matchSameRows(
  planRows: readonly MatchRow[],
  tableRows: readonly MatchRow[],
  pairs: ReadonlyMap<string, string | null>,
): {
  readonly matched: Matching['matched']
  readonly free: readonly MatchRow[]
  readonly open: readonly MatchRow[]
} {
  const matched = new Map<string, string>()
  const free = new Map(planRows.map((row) => [row.id, row]))
  const take = (tableId: string, planId: string) => {
    if (matched.has(tableId) || !free.delete(planId)) return
    matched.set(tableId, planId)
  }
  for (const [tableId, planId] of pairs) if (planId !== null) take(tableId, planId)
  const open = () => tableRows.filter(({ id }) => !matched.has(id) && !pairs.has(id))
  const inOrder = (keyOf: (row: MatchRow) => string) => {
    const waiting = groupBy([...free.values()], keyOf)
    for (const row of open()) {
      const same = waiting.get(keyOf(row))?.shift()
      if (same) take(row.id, same.id)
    }
  }
  const key = (...parts: (string | null)[]) => JSON.stringify(parts)
  const own = ({ category, parent, name }: MatchRow) => [category, parent, name]
  // Of two rows of one name the one with the same text goes first.
  inOrder((row) => key(...own(row), row.taskId, row.subcategory, row.rawText))
  inOrder((row) => key(...own(row), row.taskId))
  // A form that names the task now and did not before, or the other way round.
  const isUnlinked = [...free.values()].every(({ taskId }) => taskId === null)
  if (isUnlinked || open().every(({ taskId }) => taskId === null)) inOrder((row) => key(...own(row)))
  return { matched, free: [...free.values()], open: open() }
}

function findDoubts(
  planRows: readonly MatchRow[],
  tableRows: readonly MatchRow[],
): Map<string, readonly Candidate[]> {
  const byId = new Map(planRows.map((row) => [row.id, row]))
  const findAlike = indexNames(planRows)
  const doubtful = new Map<string, readonly Candidate[]>()
  for (const row of tableRows) {
    const candidates = findAlike(row.name).flatMap(({ id, percent }): Candidate[] => {
      const other = byId.get(id)
      if (!other) return []
      if (other.category === row.category) return [{ id, reason: 'similar-name' }]
      return percent === 100 && other.name === row.name ? [{ id, reason: 'other-group' }] : []
    })
    if (candidates.length > 0) doubtful.set(row.id, candidates.slice(0, MOST_CANDIDATES))
  }
  return doubtful
}
