import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/storage/database'
import { readCaseState } from '@/storage/register-state'
import { foldBatches } from '@/domain/cases/fold-batches'
import { readCase } from '@/domain/cases/packed-cases'
import {
  importNow,
  plan,
  planId,
  startWithPlan,
  stored,
  totalsOfRows,
  undoNow,
} from '../fixtures/case-imports'

beforeEach(startWithPlan)
afterEach(() => db.close())

const known = {
  ...{ 案件编号: '1', 受理日期: '2022/1/5', 结案日期: '2022/2/1', 案件状态: '办结' },
  ...{ 案件类型: '法律帮助', 满意度: '满意' },
}
type Header = keyof typeof known
/** One case, without some of the columns. */
function fileWithout(lacks: readonly Header[], row: typeof known = known): File {
  // The keys are the headers; Object.keys forgets it.
  const there = (Object.keys(known) as Header[]).filter((header) => !lacks.includes(header))
  return new File([[there.join(), there.map((header) => row[header]).join()].join('\n')], '登记表.csv')
}
async function standing() {
  const rows: ReturnType<typeof readCase>[] = []
  const state = await readCaseState(planId)
  foldBatches(state?.rows ?? []).forEach((chunk, row) => rows.push(readCase(chunk, row)))
  return rows
}

test('the same case from a file without some columns: nothing changes, nothing is written, and it is said', async () => {
  await importNow(fileWithout([]))
  const before = await stored()
  const { preview, commit } = await plan(fileWithout(['满意度', '案件类型']))
  expect(preview).toMatchObject({
    counts: { rows: 1, added: 0, changed: 0, unchanged: 1 },
    plan: { carried: { satisfaction: 1, caseType: 1, isLegalHelp: 1 } },
  })
  expect(await commit('')).toBeNull()
  expect(await stored()).toEqual(before)
})

test('changed elsewhere it is stored with what it had; undone it is as before, in either order', async () => {
  const first = await importNow(fileWithout([]))
  const before = await stored()
  const changed = fileWithout(['满意度', '案件类型', '案件状态'], { ...known, 结案日期: '2022/3/1' })
  const second = await importNow(changed)
  const [row] = await standing()
  expect(row).toMatchObject({ satisfaction: '满意', caseType: '法律帮助', isLegalHelp: true })
  const once = await stored()
  expect((await plan(changed)).preview.counts).toMatchObject({ changed: 0, unchanged: 1 })
  expect(await (await plan(changed)).commit('')).toBeNull()
  expect(await stored()).toEqual(once)

  // What was taken over stays with the batch that took it over.
  await undoNow(first)
  expect(await standing()).toEqual([row])
  expect((await stored()).batches.at(-1)?.foldTotals).toEqual(await totalsOfRows())
  await undoNow(second)
  expect(await standing()).toEqual([])

  await importNow(fileWithout([]))
  await undoNow(await importNow(changed))
  expect((await stored()).batches.map(({ foldTotals }) => foldTotals)).toEqual(
    before.batches.map(({ foldTotals }) => foldTotals),
  )
})

test('an empty cell of a column that is there clears', async () => {
  await importNow(fileWithout([]))
  await importNow(fileWithout([], { ...known, 满意度: '' }))
  expect(await standing()).toMatchObject([{ satisfaction: '' }])
})
