import { beforeEach, describe, expect, test, vi } from 'vitest'
import workbookUrl from '../fixtures/cases/register.xlsx?url'
import type { ImportBatch } from '@/domain/cases/import-batch'
import { watchImportBatches } from '@/storage/register-state'
import { openImportSession } from '@/stores/import-session'
import {
  importNow,
  planId,
  quietly,
  registerOf,
  sampleFile,
  startWithPlan,
  stored,
} from '../fixtures/case-imports'

beforeEach(startWithPlan)

describe('the worker', () => {
  test('plans, lists what it refused, and commits; the page is told by the database', async () => {
    const seen: (readonly ImportBatch[])[] = []
    const stop = watchImportBatches(planId, (batches) => seen.push(batches))
    const stages = new Set<string>()
    const session = openImportSession(({ stage }) => stages.add(stage))
    const file = await sampleFile('gb18030', 'a.csv')
    const planned = await session.ask({ type: 'plan-import', planId, file })
    expect(planned).toMatchObject({ type: 'import-planned', preview: { counts: { added: 488 } } })
    expect(await session.ask({ type: 'list-refused' })).toMatchObject({
      type: 'refused-listed',
      rows: { length: 19 },
    })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(1))
    // How far a file is read is told where it takes long enough to be seen; saving cannot be stopped any more.
    expect(stages).toContain('saving')
    session.end()
    stop()
  })

  test('tells how far it is where a file takes its time', async () => {
    const stages: string[] = []
    const session = openImportSession(({ stage }) => stages.push(stage))
    const rows = Array.from({ length: 100_000 }, (_, i) => [i, ''] as const)
    await session.ask({ type: 'plan-import', planId, file: registerOf('a.csv', rows) })
    expect(stages).toContain('reading')
    session.end()
  })

  test('ended before the commit leaves nothing behind', async () => {
    const session = openImportSession(quietly)
    const file = await sampleFile('utf8', 'a.csv')
    const answer = session.ask({ type: 'plan-import', planId, file })
    session.end()
    expect(await answer).toBeNull()
    expect(await stored()).toEqual({ batches: [], chunks: [] })
  })

  test('asked for another plan lets go of the one before, whatever comes of it', async () => {
    const session = openImportSession(quietly)
    const file = registerOf('a.csv', [[1, '']])
    const plan = () => session.ask({ type: 'plan-import', planId, file })
    const next = [
      { type: 'plan-import', planId, file: new File([''], 'empty.csv') },
      { type: 'plan-undo', planId, batchId: 'none' },
    ] as const
    for (const request of next) {
      expect(await plan()).toMatchObject({ type: 'import-planned', preview: { counts: { added: 1 } } })
      expect(await session.ask(request)).toMatchObject({ type: 'failed' })
      expect(await session.ask({ type: 'commit', reason: '' })).toMatchObject({ type: 'failed' })
      expect(await session.ask({ type: 'list-refused' })).toEqual({ type: 'refused-listed', rows: [] })
    }
    expect((await stored()).batches).toEqual([])
    session.end()
  })

  test('whose undo is planned has no import to decide on any more', async () => {
    const session = openImportSession(quietly)
    const batchId = await importNow(registerOf('a.csv', [[1, '']]))
    await session.ask({ type: 'plan-import', planId, file: registerOf('b.csv', [[2, '']]) })
    expect(await session.ask({ type: 'plan-undo', planId, batchId })).toMatchObject({ type: 'undo-planned' })
    const decisions = { all: 'keep', except: [] } as const
    expect(await session.ask({ type: 'decide', decisions })).toMatchObject({ type: 'failed' })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    expect((await stored()).batches).toEqual([])
    session.end()
  })

  test('says what is wrong with a file', async () => {
    const session = openImportSession(quietly)
    const file = new File([''], 'empty.csv')
    expect(await session.ask({ type: 'plan-import', planId, file })).toEqual({
      type: 'failed',
      issue: { code: 'empty-file' },
    })
    session.end()
  })

  test('does one file after the other, and forgets what it is told to', async () => {
    const session = openImportSession(quietly)
    const file = await sampleFile('utf8', 'a.csv')
    const answer = session.ask({ type: 'plan-import', planId, file })
    expect(session.isBusy()).toBe(true)
    await answer
    expect(session.isBusy()).toBe(false)
    session.forget()
    expect(await session.ask({ type: 'list-refused' })).toEqual({ type: 'refused-listed', rows: [] })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({
      type: 'failed',
      issue: { code: 'import-failed' },
    })
    expect(await stored()).toEqual({ batches: [], chunks: [] })
    await session.ask({ type: 'plan-import', planId, file })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    expect(await session.ask({ type: 'plan-import', planId, file })).toMatchObject({
      preview: { counts: { added: 0, changed: 0, unchanged: 488 } },
    })
    session.end()
  })

  test('reads a workbook as it reads a text: written, the second time without a change', async () => {
    const file = new File([await (await fetch(workbookUrl)).arrayBuffer()], '登记表.xlsx')
    const session = openImportSession(quietly)
    expect(await session.ask({ type: 'plan-import', planId, file })).toMatchObject({
      type: 'import-planned',
      preview: { encoding: 'workbook', counts: { rows: 5, added: 3, refused: 2 }, sheet: { name: '登记表' } },
    })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    const before = await stored()
    expect(before.batches).toMatchObject([{ fileName: '登记表.xlsx', encoding: 'workbook', delimiter: '' }])
    expect(await session.ask({ type: 'plan-import', planId, file })).toMatchObject({
      preview: { counts: { added: 0, changed: 0, unchanged: 3 }, sameFile: { fileName: '登记表.xlsx' } },
    })
    expect(await session.ask({ type: 'commit', reason: '' })).toEqual({ type: 'committed' })
    expect(await stored()).toEqual(before)
    session.end()
  })
})
