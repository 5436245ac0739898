import { describe, expect, it } from 'vitest'
import type { EntryCell } from '@/domain/actuals/entry-cell'
import { findPeriodGaps } from '@/domain/actuals/find-period-gaps'

const ten = { kind: 'number', value: '10' } as const
const cellOf = (rowId: string, changes: Partial<EntryCell>): EntryCell => ({
  ...{ subject: 'actual', rowId, periodEnd: 3, state: 'unreported', value: null, note: '', basis: 'period' },
  ...{ draft: null, isClosed: false, warnings: [], needsReason: false, counted: null },
  ...changes,
})
const find = (cells: readonly EntryCell[], periodEnd = 3) =>
  findPeriodGaps(cells, periodEnd).map(({ kind, cells: found }) => [kind, ...found.map(({ rowId }) => rowId)])

describe('what a period lacks', () => {
  it('nothing where every cell has its answer', () => {
    const answered = [
      cellOf('a', { state: 'saved', value: ten }),
      cellOf('b', { state: 'not-applicable', value: { kind: 'not-applicable' } }),
      cellOf('c', { state: 'not-due' }),
      cellOf('d', { state: 'covered' }),
      cellOf('e', {
        state: 'from-cases',
        counted: { known: true, value: { kind: 'done', date: '2022-03-01' } },
      }),
    ]
    expect(find(answered)).toEqual([])
    expect(find([])).toEqual([])
  })
  it.each<[string, Partial<EntryCell>, string]>([
    ['a figure that nobody typed', {}, 'missing'],
    ['a refused text and no figure', { state: 'refused' }, 'missing'],
    ['a refused text beside the figure that counts', { state: 'refused', value: ten }, 'refused'],
    ['a goal without a judgement', { subject: 'goal' }, 'goals-missing'],
    ['执行数 that nobody typed', { subject: 'execution' }, 'money-missing'],
    [
      'a figure that waits for the register',
      { state: 'from-cases', counted: { known: false, reason: 'no-data' } },
      'uncounted',
    ],
  ])('%s', (_title, changes, kind) => {
    expect(find([cellOf('a', changes)])).toEqual([[kind, 'a']])
    expect(find([cellOf('a', changes)], 6)).toEqual([])
  })
  it('each kind once with its rows in their order, figures before all else', () => {
    const cells = [
      cellOf('goal', { subject: 'goal' }),
      cellOf('b', {}),
      cellOf('later', { periodEnd: 6 }),
      cellOf('a', {}),
    ]
    expect(find(cells)).toEqual([
      ['missing', 'b', 'a'],
      ['goals-missing', 'goal'],
    ])
  })
})
