import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { readImportBatches } from '@/storage/register-state'
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
const decisions: fc.Arbitrary<ConflictDecisions> = fc.record({
  all: fc.constantFrom('take', 'keep'),
  except: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 3 }),
})
const file = fc.tuple(register, decisions)

/** The id of the new batch; null where the file changed nothing, and so none was written. */
async function take([rows, decided]: readonly [readonly RegisterRow[], ConflictDecisions]): Promise<
  string | null
> {
  const before = (await readImportBatches(planId)).length
  const planned = (await plan(registerOf('a.csv', rows))).decide(decided)
  const { added, changed, kept = 0, unchanged, duplicates, refused } = planned.preview.counts
  expect(added + changed + kept + unchanged + duplicates + refused).toBe(rows.length)
  expect(await planned.commit('')).toBeNull()
  const after = await readImportBatches(planId)
  expect(await newestTotals()).toEqual(await totalsOfRows())
  return after.length === before ? null : (after.at(-1)?.batchId ?? null)
}

test('imports undone in any order leave the very database that was there before them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 2 }),
      fc.array(fc.tuple(file, fc.nat()), { minLength: 1, maxLength: 4 }),
      async (kept, undone) => {
        await startWithPlan()
        for (const each of kept) await take(each)
        const before = await stored()
        const taken: { readonly id: string; readonly turn: number }[] = []
        for (const [each, turn] of undone) {
          const id = await take(each)
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

test('the same file again changes nothing and writes nothing, however its cases were decided', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), decisions, async (files, otherwise) => {
      await startWithPlan()
      for (const [rows, decided] of files) {
        await take([rows, decided])
        const before = await stored()
        // What was decided is not asked again, whatever would be said now.
        expect(await take([rows, otherwise])).toBeNull()
        expect(await stored()).toEqual(before)
      }
    }),
    { numRuns: 15 },
  )
})
