import { beforeEach, describe, expect, test } from 'vitest'
import { readImportBatches } from '@/storage/register-state'
import { saveClosing } from '@/storage/closings'
import { db } from '@/storage/database'
import { planCaseUndo } from '@/workers/undo-job'
import { importNow, plan, planId, registerOf, startWithPlan, stored, undoNow } from '../fixtures/case-imports'

beforeEach(startWithPlan)

describe('a closed quarter', () => {
  const close = (periodEnd: number) => saveClosing({ planId, periodEnd, closed: true, reason: '' })

  test('that would change asks for a reason, which is kept', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    await close(3)
    const planned = await plan(
      registerOf('b.csv', [
        [1, '2022/3/1'],
        [2, ''],
      ]),
    )
    expect(planned.preview.closedPeriods).toEqual([3])
    expect(await planned.commit(' ')).toEqual({ code: 'period-closed' })
    expect(await readImportBatches(planId)).toHaveLength(1)
    expect(await planned.commit('漏报补录')).toBeNull()
    expect((await readImportBatches(planId)).at(-1)?.reason).toBe('漏报补录')
    expect((await db.changes.orderBy('changeId').last())?.reason).toBe('漏报补录')
  })

  test('that stays as it is asks for nothing', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, ''],
      ]),
    )
    await close(3)
    const planned = await plan(
      registerOf('b.csv', [
        [1, '2022/4/1'],
        [2, '', '500'],
      ]),
    )
    expect(planned.preview.closedPeriods).toEqual([])
    expect(await planned.commit('')).toBeNull()
  })

  test('closed between preview and confirmation is refused at the commit', async () => {
    const planned = await plan(registerOf('a.csv', [[1, '']]))
    await close(3)
    expect(await planned.commit('')).toEqual({ code: 'period-closed' })
  })

  test('changed by an undo asks for a reason too', async () => {
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    await close(3)
    const planned = await planCaseUndo(planId, batchId)
    expect(planned.ok && planned.preview.closedPeriods).toEqual([3])
    expect(planned.ok && (await planned.commit(''))).toEqual({ code: 'period-closed' })
    await undoNow(batchId, '导错文件')
    expect(await stored()).toEqual({ batches: [], chunks: [] })
  })
})
