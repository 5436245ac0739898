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

  test('before the months of a first register has 0 件 by it, and no longer nothing: it asks for a reason', async () => {
    await close(3)
    const planned = await plan(
      registerOf(
        'a.csv',
        [
          [1, ''],
          [2, '2022/8/1'],
        ],
        '2022/7/5',
      ),
    )
    expect(planned.preview.closedPeriods).toEqual([3])
    expect(await planned.commit('')).toEqual({ code: 'period-closed' })
    expect(await stored()).toEqual({ batches: [], chunks: [] })
    expect(await planned.commit('补登下半年')).toBeNull()
  })

  test('that a register of a later month comes to speak of asks for a reason, and so does its undo', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, '2022/2/1'],
      ]),
    )
    await close(3)
    await close(6)
    const planned = await plan(registerOf('b.csv', [[3, '']], '2022/7/5'))
    expect(planned.preview.closedPeriods).toEqual([6])
    expect(await planned.commit('')).toEqual({ code: 'period-closed' })
    expect(await planned.commit('补登下半年')).toBeNull()
    const batchId = (await readImportBatches(planId)).at(-1)?.batchId ?? ''
    const undo = await planCaseUndo(planId, batchId)
    expect(undo.ok && undo.preview.closedPeriods).toEqual([6])
    expect(undo.ok && (await undo.commit(''))).toEqual({ code: 'period-closed' })
  })

  test('is found by the calendar of the plan as it stands when the import is written', async () => {
    await importNow(
      registerOf('a.csv', [
        [1, ''],
        [2, '2022/2/1'],
      ]),
    )
    await close(4)
    // By quarters a register of February says nothing of April, by half-years it does.
    const planned = await plan(registerOf('b.csv', [[3, '']], '2022/5/5'))
    await db.plans.update(planId, { reportingPeriods: [6, 12] })
    expect(planned.preview.closedPeriods).toEqual([4])
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
