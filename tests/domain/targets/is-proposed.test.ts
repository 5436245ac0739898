import { describe, expect, it } from 'vitest'
import type { Indicator } from '@/domain/model'
import type { IndicatorSetup } from '@/domain/targets/indicator-setup'
import { isProposed } from '@/domain/targets/is-proposed'

const freeze = { planId: 'plan', recordedAt: '', recordedBy: '', readings: [], setups: [] }
type Row = Partial<Pick<Indicator, 'filedWeight' | 'filedTaskId' | 'isSubRow'>> &
  Partial<Pick<IndicatorSetup, 'settled'>>
const rowOf = ({ filedWeight = null, filedTaskId = null, isSubRow = false, settled = [] }: Row) => ({
  indicator: { filedWeight, filedTaskId, isSubRow },
  setup: { settled },
})

describe('whose word the points and the tasks of a row are', () => {
  it.each<[string, Row, { weight: boolean; taskIds: boolean }]>([
    ['nobody has said anything', {}, { weight: true, taskIds: true }],
    ['points settled', { settled: ['weight'] }, { weight: false, taskIds: true }],
    ['tasks settled', { settled: ['taskIds'] }, { weight: true, taskIds: false }],
    ['another field settled', { settled: ['measureKind'] }, { weight: true, taskIds: true }],
    ['points stated by the form', { filedWeight: '5' }, { weight: false, taskIds: true }],
    [
      'no points stated by the form, which is a word too',
      { filedWeight: '0' },
      { weight: false, taskIds: true },
    ],
    ['filed under a task of a form', { filedTaskId: 'T1' }, { weight: true, taskIds: false }],
    ['a 其中 row has no points by rule', { isSubRow: true }, { weight: false, taskIds: true }],
  ])('%s', (_title, row, expected) => {
    expect({
      weight: isProposed('weight', rowOf(row), null),
      taskIds: isProposed('taskIds', rowOf(row), null),
    }).toEqual(expected)
  })
  it.each(['weight', 'taskIds'] as const)('closing the year confirms its %s', (field) => {
    expect(isProposed(field, rowOf({}), freeze)).toBe(false)
  })
})
