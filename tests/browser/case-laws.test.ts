import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImportBatches } from '@/storage/cases'
import {
  newestTotals,
  plan,
  planId,
  registerOf,
  startWithPlan,
  stored,
  totalsOfRows,
  undoNow,
  type RegisterRow,
} from '../fixtures/case-imports'

/** Few numbers, so that cases meet again: alike, changed, and twice in one file. */
const row: fc.Arbitrary<RegisterRow> = fc.tuple(
  fc.integer({ min: 1, max: 6 }),
  fc.constantFrom('', '2022/2/1', '2022/8/1', '2022/2/30'),
  fc.constantFrom('', '500'),
)
const register = fc.array(row, { minLength: 1, maxLength: 8 })

/** The id of the new batch; null where the file changed nothing, and so none was written. */
async function take(rows: readonly RegisterRow[]): Promise<string | null> {
  const before = (await readImportBatches(planId)).length
  const planned = await plan(registerOf('a.csv', rows))
  const { added, changed, unchanged, duplicates, refused } = planned.preview.counts
  expect(added + changed + unchanged + duplicates + refused).toBe(rows.length)
  expect(await planned.commit('')).toBeNull()
  const after = await readImportBatches(planId)
  expect(await newestTotals()).toEqual(await totalsOfRows())
  return after.length === before ? null : (after.at(-1)?.batchId ?? null)
}

test('imports undone in any order leave the very database that was there before them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(register, { maxLength: 2 }),
      fc.array(fc.tuple(register, fc.nat()), { minLength: 1, maxLength: 4 }),
      async (kept, undone) => {
        await startWithPlan()
        for (const rows of kept) await take(rows)
        const before = await stored()
        const taken: { readonly id: string; readonly turn: number }[] = []
        for (const [rows, turn] of undone) {
          const id = await take(rows)
          if (id !== null) taken.push({ id, turn })
        }
        for (const { id } of taken.toSorted((a, b) => a.turn - b.turn)) {
          await undoNow(id)
          expect(await newestTotals()).toEqual(await totalsOfRows())
        }
        expect(await stored()).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
})

test('the same file again changes nothing and writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(register, { minLength: 1, maxLength: 3 }), async (files) => {
      await startWithPlan()
      for (const rows of files) {
        await take(rows)
        const before = await stored()
        expect(await take(rows)).toBeNull()
        expect(await stored()).toEqual(before)
      }
    }),
    { numRuns: 15 },
  )
})
