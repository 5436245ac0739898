import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { everyCase } from '@/domain/cases/case-filter'
import type { CaseListing } from '@/domain/cases/case-query'
import { noChoices, type RegisterMapping } from '@/domain/cases/import-choices'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { readBackup, writeBackup } from '@/io/backup-file'
import { readAllRows, replaceAllRows } from '@/storage/backup'
import { db } from '@/storage/database'
import { readRegisterMappings } from '@/storage/register-mappings'
import { readImportBatches } from '@/storage/register-state'
import { planCaseImport, type PlannedImport } from '@/workers/import-job'
import { analyseRegister, clearRegister, listFieldWords, listRegister } from '@/workers/register-job'
import { planId, quietly, startWithPlan, stored, undoNow } from '../fixtures/case-imports'

beforeEach(startWithPlan)
afterEach(() => db.close())

const header = '案件编号,受援人姓名,受理日期,结案日期,案件状态,承办律师'
const register = (...handlers: readonly string[]) =>
  new File(
    [[header, ...handlers.map((handler, i) => `${i},张某某,2022/1/5,2022/2/1,办结,${handler}`)].join('\n')],
    '登记表.csv',
  )
const columns = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期', status: '案件状态' }
const dropping: RegisterMapping = { columns, statusWords: {} }
const keeping: RegisterMapping = { columns: { ...columns, handler: '承办律师' }, statusWords: {} }

async function planBy(mapping: RegisterMapping | null, file: File): Promise<PlannedImport> {
  const planned = await planCaseImport(planId, file, quietly, undefined, { ...noChoices, mapping })
  if (!planned.ok) throw new Error(planned.issue?.code ?? planned.question?.kind)
  return planned
}
/** Returns what it would do; null mapping: as the program reads it by itself. */
async function importBy(mapping: RegisterMapping | null, file: File): Promise<PlannedImport['preview']> {
  const { preview, commit } = await planBy(mapping, file)
  expect(await commit('')).toBeNull()
  return preview
}
async function list(handler: string | null = null): Promise<CaseListing> {
  const listing = await listRegister(planId, {
    ...{
      rule: servicesHandledRule,
      asOf: 12,
      parts: ['numerator'],
      filter: everyCase,
      quarter: null,
      handler,
    },
    ...{ page: 0, pageSize: 50 },
  })
  if (!listing) throw new Error('no register')
  return listing
}
const handlersOf = ({ rows }: CaseListing) => rows.map(({ row }) => row.handler).sort()
const newestBatch = async () => (await readImportBatches(planId)).at(-1)?.batchId ?? ''
const everything = async () => JSON.stringify(await readAllRows())
const names = register('李律师', '王律师', '', '李律师')

describe('承办人', () => {
  test('is dropped unless it is asked for: nothing that is stored names it', async () => {
    const preview = await importBy(null, names)
    expect(preview.droppedColumns).toContainEqual({ header: '承办律师', kind: 'handler' })
    expect(await everything()).not.toMatch(/[李王]律师/)
    const chunks = await db.caseChunks.toArray()
    expect(chunks.map(({ cases }) => 'handlers' in cases)).toEqual([false])
    expect(handlersOf(await list())).toEqual(['', '', '', ''])
    expect((await listFieldWords(planId))?.handler).toEqual([])
  })

  test('that is kept is listed, narrows the list, and is kept of the next file without being asked', async () => {
    await importBy(keeping, names)
    expect(handlersOf(await list())).toEqual(['', '李律师', '李律师', '王律师'])
    expect((await list('李律师')).total).toBe(2)
    expect((await list('')).total).toBe(1)
    expect((await listFieldWords(planId))?.handler[0]).toEqual({ word: '李律师', count: 2 })
    expect((await readImportBatches(planId))[0]).toMatchObject({ keepsHandlers: true })
    expect(await readRegisterMappings()).toMatchObject([{ mapping: keeping }])
    await importBy(null, register('李律师', '王律师', '', '李律师', '赵律师'))
    expect(handlersOf(await list())).toContain('赵律师')
  })

  test('is in nothing that others are shown', async () => {
    const preview = await importBy(keeping, names)
    const shown = [preview, await analyseRegister(planId, 12), await readImportBatches(planId)]
    expect(JSON.stringify(shown)).not.toMatch(/[李王]律师/)
  })

  test('comes in with the same file, which changes no figure; once more nothing is written', async () => {
    await importBy(null, names)
    const before = await stored()
    const preview = await importBy(keeping, names)
    expect(preview).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: 4 },
      plan: { handlersBrought: 3, handlersGone: 0 },
      after: before.batches[0]?.foldTotals,
      closedPeriods: [],
    })
    expect(handlersOf(await list())).toEqual(['', '李律师', '李律师', '王律师'])
    const named = await stored()
    expect((await importBy(null, names)).plan).toMatchObject({ handlersBrought: 0, handlersGone: 0 })
    expect(await stored()).toEqual(named)
    await undoNow(await newestBatch())
    expect(await stored()).toEqual(before)
    expect(handlersOf(await list())).toEqual(['', '', '', ''])
  })

  test('goes with the next import that drops it, is remembered no more, and is back after its undo', async () => {
    await importBy(keeping, names)
    const before = await stored()
    expect((await importBy(dropping, names)).plan).toMatchObject({ unchanged: 4, handlersGone: 3 })
    expect(await readRegisterMappings()).toEqual([])
    expect(handlersOf(await list())).toEqual(['', '', '', ''])
    expect((await planBy(null, names)).preview.plan).toMatchObject({ handlersBrought: 0, handlersGone: 0 })
    await undoNow(await newestBatch())
    expect(await stored()).toEqual(before)
    expect(handlersOf(await list())).toEqual(['', '李律师', '李律师', '王律师'])
  })

  test('is deleted with the rows by 按年度清除明细', async () => {
    await importBy(keeping, names)
    expect(await everything()).toContain('李律师')
    expect(await clearRegister(planId, '年终清理')).toBeNull()
    expect(await everything()).not.toMatch(/[李王]律师/)
    expect((await importBy(null, names)).counts).toMatchObject({ added: 0, cleared: 4 })
    expect(await everything()).not.toMatch(/[李王]律师/)
  })

  test('comes back whole from a backup', async () => {
    await importBy(keeping, names)
    const rows = await readAllRows()
    const backup = await readBackup(await writeBackup({ createdAt: '2022-10-08T02:03:04.005Z', rows }, ''))
    if (!backup.ok) throw new Error(backup.issue.code)
    await startWithPlan()
    await replaceAllRows(backup.backup.rows)
    expect(await readAllRows()).toEqual(rows)
    expect(handlersOf(await list())).toEqual(['', '李律师', '李律师', '王律师'])
  })
})

const imported = fc.tuple(
  fc.constantFrom(keeping, dropping),
  fc.array(fc.constantFrom('', '李律师', '王律师'), { minLength: 1, maxLength: 4 }),
)

test('whoever is kept in which import: the same again writes nothing, and undone in any order nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(imported, { maxLength: 2 }),
      fc.array(fc.tuple(imported, fc.nat()), { minLength: 1, maxLength: 3 }),
      async (stay, undone) => {
        await startWithPlan()
        const take = async (mapping: RegisterMapping, handlers: readonly string[]) => {
          const before = await newestBatch()
          await importBy(mapping, register(...handlers))
          const once = await stored()
          await importBy(mapping, register(...handlers))
          expect(await stored()).toEqual(once)
          return (await newestBatch()) === before ? null : newestBatch()
        }
        for (const [mapping, handlers] of stay) await take(mapping, handlers)
        const before = await stored()
        const taken: { readonly id: string; readonly turn: number }[] = []
        for (const [[mapping, handlers], turn] of undone) {
          const id = await take(mapping, handlers)
          if (id !== null) taken.push({ id, turn })
        }
        for (const { id } of taken.toSorted((a, b) => a.turn - b.turn)) await undoNow(id)
        expect(await stored()).toEqual(before)
      },
    ),
    { numRuns: 15 },
  )
})
