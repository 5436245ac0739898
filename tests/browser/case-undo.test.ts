import { beforeEach, describe, expect, test } from 'vitest'
import { readImportBatches } from '@/storage/register-state'
import { db } from '@/storage/database'
import { planCaseUndo } from '@/workers/undo-job'
import {
  importNow,
  newestTotals,
  planId,
  registerOf,
  startWithPlan,
  stored,
  totalsOfRows,
  type RegisterRow,
  undoNow,
} from '../fixtures/case-imports'

beforeEach(startWithPlan)

describe('undo', () => {
  const files: readonly (readonly [string, readonly RegisterRow[]])[] = [
    [
      'a.csv',
      [
        [1, ''],
        [2, ''],
        [3, '2022/2/1'],
      ],
    ],
    [
      'b.csv',
      [
        [1, '2022/5/1'],
        [2, ''],
        [4, ''],
      ],
    ],
    [
      'c.csv',
      [
        [2, '2022/8/1', '500'],
        [3, '2022/2/1'],
        [5, ''],
      ],
    ],
  ]
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  test.each(orders)(
    'in the order %i %i %i leaves what the other batches say, at the end nothing',
    async (...order) => {
      const ids: string[] = []
      for (const [name, rows] of files) ids.push(await importNow(registerOf(name, rows)))
      const remaining = new Set([0, 1, 2])
      for (const index of order) {
        await undoNow(ids[index] ?? '')
        remaining.delete(index)
        expect(await newestTotals()).toEqual(await totalsOfRows())
        expect((await readImportBatches(planId)).map((batch) => batch.fileName)).toEqual(
          [...remaining].map((each) => files[each]?.[0]),
        )
      }
      expect(await stored()).toEqual({ batches: [], chunks: [] })
    },
  )

  test('of the latest import is the database as it was before', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    const before = await stored()
    await undoNow(
      await importNow(
        registerOf('b.csv', [
          [1, '2022/5/1'],
          [3, ''],
        ]),
      ),
    )
    expect(await stored()).toEqual(before)
  })

  test('of an earlier batch keeps its rows that a later one repeats', async () => {
    const first = await importNow(
      registerOf('a.csv', [
        [1, '2022/2/1'],
        [2, ''],
      ]),
    )
    await importNow(
      registerOf('b.csv', [
        [1, '2022/2/1'],
        [3, ''],
      ]),
    )
    await undoNow(first)
    const totals = await newestTotals()
    expect(totals?.counts.reduce((sum, cell) => sum + cell.count, 0)).toBe(2)
  })

  test('is told before it is done, and is in the history', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    const planned = await planCaseUndo(planId, batchId)
    expect(planned.ok && planned.preview).toMatchObject({
      batchId,
      before: { hasOpenCases: true },
      after: null,
    })
    await undoNow(batchId)
    expect(await db.changes.orderBy('changeId').last()).toMatchObject({ from: 'a.csv', to: null })
  })

  test('of a batch that is gone changes nothing', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    const planned = await planCaseUndo(planId, batchId)
    await undoNow(batchId)
    expect(planned.ok && (await planned.commit(''))).toEqual({ code: 'register-changed' })
    expect(await planCaseUndo(planId, batchId)).toEqual({ ok: false, issue: { code: 'register-changed' } })
  })
})
