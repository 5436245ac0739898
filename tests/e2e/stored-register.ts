import type { Page } from '@playwright/test'
import type { CaseTotals } from '../../src/domain/cases/case-totals'
import { computeCaseTotals } from '../../src/domain/cases/compute-case-totals'
import { foldBatches } from '../../src/domain/cases/fold-batches'
import type { ImportCounts } from '../../src/domain/cases/import-batch'
import type { PackedCases } from '../../src/domain/cases/packed-cases'
import { expect } from './fixtures'

interface RawBatch {
  readonly batchId: string
  readonly fileName: string
  readonly sequence: number
  readonly counts: ImportCounts
  readonly foldTotals: CaseTotals | null
}

/** A batch as it is stored, and its rows as a text: the same rows, the same text. */
export interface StoredBatch extends RawBatch {
  readonly rows: string
}

/** Numbers of a chunk, which a page can hand over; its words do not count. */
interface RawChunk {
  readonly batchId: string
  readonly rows: number
  readonly keys: readonly number[]
  readonly days: readonly number[]
  readonly flags: readonly number[]
}

/** The register in the database, read without the program, in the order of its batches. */
async function readRaw(page: Page): Promise<{ batches: RawBatch[]; chunks: RawChunk[]; logged: number }> {
  return page.evaluate(async () => {
    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const connection = await finish(indexedDB.open('dabiao'))
    const stores = connection.transaction(['importBatches', 'caseChunks', 'changes'])
    const all = (name: string) => finish(stores.objectStore(name).getAll())
    const [batches = [], chunks = [], changes = []] = await Promise.all(
      ['importBatches', 'caseChunks', 'changes'].map(all),
    )
    connection.close()
    return {
      batches: batches.sort((a, b) => a.sequence - b.sequence),
      chunks: chunks.map(({ batchId, cases }) => ({
        batchId,
        rows: cases.rows,
        ...{ keys: [...cases.keys], days: [...cases.days], flags: [...cases.flags] },
      })),
      logged: changes.filter(({ table, to }) => table === 'importBatches' && to !== null).length,
    }
  })
}

function unpack({ rows, keys, days, flags }: RawChunk): PackedCases {
  return {
    rows,
    keys: Uint32Array.from(keys),
    lines: new Uint32Array(rows),
    days: Uint16Array.from(days),
    flags: Uint8Array.from(flags),
    texts: new Uint16Array(rows * 8),
    words: [''],
  }
}

/**
 * Every batch whole: no rows without their batch, no batch without its rows, as many as it says, the totals those of
 * the rows, and each import that is there in the history.
 */
export async function expectSoundRegister(page: Page, when: string): Promise<StoredBatch[]> {
  const { batches, chunks, logged } = await readRaw(page)
  const rowsOf = (batchId: string) => chunks.filter((chunk) => chunk.batchId === batchId)
  const names = new Set(batches.map(({ batchId }) => batchId))
  expect(chunks.filter(({ batchId }) => !names.has(batchId)).length, `rows without their batch ${when}`).toBe(
    0,
  )
  for (const { batchId, fileName, counts } of batches) {
    const stored = rowsOf(batchId).reduce((sum, { rows }) => sum + rows, 0)
    const { added, changed, kept = 0, unchanged } = counts
    expect(stored, `rows of ${fileName} ${when}`).toBe(added + changed + kept + unchanged)
  }
  const totals = batches.map(({ foldTotals }) => foldTotals)
  expect(
    totals.slice(0, -1).every((each) => each === null),
    `totals in the newest only ${when}`,
  ).toBe(true)
  if (batches.length > 0) {
    const folded = foldBatches(batches.map(({ batchId }) => rowsOf(batchId).map(unpack)))
    expect(totals.at(-1), `totals of the rows ${when}`).toMatchObject({ ...computeCaseTotals(folded) })
  }
  expect(logged, `imports in the history ${when}`).toBeGreaterThanOrEqual(batches.length)
  return batches.map((batch) => ({ ...batch, rows: JSON.stringify(rowsOf(batch.batchId)) }))
}
