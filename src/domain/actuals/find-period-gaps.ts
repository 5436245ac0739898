import type { PeriodEnd } from '../model'
import type { EntryCell } from './entry-cell'
import { isMissing } from './entry-cell-state'

/** What a period lacks: figures, goal judgements, 执行数, figures of the register; texts that are kept and not counted. */
export type GapKind = 'missing' | 'goals-missing' | 'money-missing' | 'uncounted' | 'refused'

export interface PeriodGap {
  readonly kind: GapKind
  /** In the order of the rows, never empty. */
  readonly cells: readonly EntryCell[]
}

const missingKinds: Partial<Record<EntryCell['subject'], GapKind>> = {
  goal: 'goals-missing',
  execution: 'money-missing',
}

/**
 * What is still open in the cells of a period, each cell once: a refused text in an empty cell is a missing figure.
 * Empty where all of it is there.
 */
export function findPeriodGaps(cells: readonly EntryCell[], periodEnd: PeriodEnd): readonly PeriodGap[] {
  const gaps = new Map<GapKind, EntryCell[]>([
    ['missing', []],
    ['goals-missing', []],
    ['money-missing', []],
    ['uncounted', []],
    ['refused', []],
  ])
  for (const cell of cells) {
    const kind = cell.periodEnd === periodEnd ? kindOf(cell) : null
    if (kind) gaps.get(kind)?.push(cell)
  }
  return [...gaps].filter(([, found]) => found.length > 0).map(([kind, found]) => ({ kind, cells: found }))
}

function kindOf(cell: EntryCell): GapKind | null {
  if (isMissing(cell)) return missingKinds[cell.subject] ?? 'missing'
  if (cell.counted?.known === false) return 'uncounted'
  return cell.state === 'refused' ? 'refused' : null
}
