import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readImportBatches } from '@/storage/register-state'
import { openImportSession, type ImportSession } from '@/stores/import-session'
import {
  importNow,
  newestTotals,
  planId,
  quietly,
  registerOf,
  startWithPlan,
  totalsOfRows,
} from '../fixtures/case-imports'

let sessions: ImportSession[] = []
beforeEach(startWithPlan)
afterEach(() => {
  for (const session of sessions.splice(0)) session.end()
})

/** A worker and a database connection of its own, as another tab has them. */
function openTab(): ImportSession {
  const session = openImportSession(quietly)
  sessions = [...sessions, session]
  return session
}
const files = [
  registerOf('a.csv', [
    [1, ''],
    [2, '2022/2/1'],
  ]),
  registerOf('b.csv', [
    [2, '2022/3/1'],
    [3, ''],
  ]),
]
const done = { type: 'committed' }
const changed = { type: 'failed', issue: { code: 'register-changed' } }

describe('two tabs import at once', () => {
  test('one is whole, the other is told that its preview no longer holds, reads again and is whole too', async () => {
    const tabs = [openTab(), openTab()]
    const planBoth = () =>
      Promise.all(
        tabs.map((tab, i) => tab.ask({ type: 'plan-import', planId, file: files[i] ?? new File([], '') })),
      )
    await planBoth()
    const answers = await Promise.all(tabs.map((tab) => tab.ask({ type: 'commit', reason: '' })))
    expect(answers.toSorted((a) => (a?.type === 'committed' ? -1 : 1))).toEqual([done, changed])
    expect(await readImportBatches(planId)).toHaveLength(1)
    expect(await newestTotals()).toEqual(await totalsOfRows())

    const late = answers[0]?.type === 'committed' ? 1 : 0
    await planBoth()
    expect(await tabs[late]?.ask({ type: 'commit', reason: '' })).toEqual(done)
    expect((await readImportBatches(planId)).map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(await newestTotals()).toEqual(await totalsOfRows())
  })

  test('an undo in one and an import in the other: never both on the same register', async () => {
    const batchId = await importNow(files[0] ?? new File([], ''))
    const tabs = [openTab(), openTab()]
    await tabs[0]?.ask({ type: 'plan-undo', planId, batchId })
    await tabs[1]?.ask({ type: 'plan-import', planId, file: files[1] ?? new File([], '') })
    const answers = await Promise.all(tabs.map((tab) => tab.ask({ type: 'commit', reason: '' })))
    expect(answers.filter((answer) => answer?.type === 'committed')).toHaveLength(1)
    expect(answers).toContainEqual(changed)
    expect(await newestTotals()).toEqual(await totalsOfRows())
  })
})
