import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KillableBrowser, kills } from './killable-browser'
import { expectSoundRegister } from './stored-register'

/** More than one record of the database holds. */
const ROWS = 40_000
/** With more batches one is undone instead of another imported. */
const MOST_BATCHES = 3
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Cases of which some stand in the file before, the same or otherwise. */
function writeRegister(path: string, round: number): void {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const number = round * (ROWS / 2) + i
    const isOpen = (number + (number % 3 === 0 ? round : 0)) % 4 === 0
    return `号${number},2022/${1 + (number % 9)}/5,${isOpen ? '' : '2022/11/1'},${isOpen ? '在办' : '办结'}`
  })
  writeFileSync(path, ['案件编号,受理日期,结案日期,案件状态', ...lines].join('\n'))
}

/** Somewhere in the time that something takes. */
const pause = (most: number) => new Promise((done) => setTimeout(done, Math.random() * most))

/** Pressed at once, without looking first whether it can be: the kill must not come too late. */
const press = (page: Page, name: string) =>
  page.evaluate((text) => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)
    found?.click()
  }, name)

/** Files whose batch is sure to be there after a kill, and those that were being written or undone. */
interface Expected {
  readonly sure: readonly string[]
  readonly maybe: readonly string[]
  readonly isUndo: boolean
}

/** Does one thing and returns in the middle of it. `usual` is how long saving took before, in milliseconds. */
async function beKilledIn(
  page: Page,
  action: 'reading' | 'saving' | 'undo',
  file: { readonly path: string; readonly name: string },
  stored: readonly string[],
  usual: number,
): Promise<Expected> {
  if (action === 'undo') {
    const name = stored[Math.floor(Math.random() * stored.length)] ?? ''
    await button(page, `撤销“${name}”`).click()
    await button(page, '确认撤销').waitFor()
    press(page, '确认撤销').catch(() => undefined)
    await pause(usual)
    return { sure: stored.filter((each) => each !== name), maybe: [name], isUndo: true }
  }
  await page.getByLabel('选择登记表文件').setInputFiles(file.path)
  if (action === 'reading') {
    await pause(500)
    return { sure: stored, maybe: [], isUndo: false }
  }
  await button(page, '确认导入').waitFor()
  press(page, '确认导入').catch(() => undefined)
  await pause(usual)
  return { sure: stored, maybe: [file.name], isUndo: false }
}

/** Imports a file to the end; how long saving took, in milliseconds. */
async function importWhole(page: Page, path: string): Promise<number> {
  await page.getByLabel('选择登记表文件').setInputFiles(path)
  await button(page, '确认导入').waitFor()
  const start = performance.now()
  await press(page, '确认导入')
  await page.getByText(/^已导入“/).waitFor()
  return performance.now() - start
}

test(`a browser killed ${kills} times in imports and undos leaves no half batch and loses no earlier one`, async ({
  site,
}) => {
  test.setTimeout(60_000 + kills * 30_000)
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-killed-import-'))
  const profile = join(folder, 'profile')
  const rowsOf = new Map<string, string>()
  let expected: Expected = { sure: [], maybe: [], isUndo: false }
  let usual = 100
  let underWay = 0
  let written = 0
  let browser = new KillableBrowser(profile)
  try {
    for (let round = 0; round <= kills; round += 1) {
      const page = await browser.open(`${site.url}#/cases?year=2022`)
      await expect(page.getByLabel('选择登记表文件')).toBeVisible()
      const when = `after kill ${round}`
      const batches = await expectSoundRegister(page, when)
      const stored = batches.map(({ fileName }) => fileName)
      expect(stored, `nothing lost ${when}`).toEqual(expect.arrayContaining([...expected.sure]))
      expect([...expected.sure, ...expected.maybe], `nothing else ${when}`).toEqual(
        expect.arrayContaining(stored),
      )
      // An import is written where it is there, an undo where its batch is gone.
      underWay += expected.maybe.length
      written += expected.maybe.filter((each) => stored.includes(each) !== expected.isUndo).length
      for (const { batchId, fileName, rows } of batches) {
        expect(rows === (rowsOf.get(batchId) ?? rows), `rows of ${fileName} as they were ${when}`).toBe(true)
        rowsOf.set(batchId, rows)
      }
      if (round === kills) break

      const name = `登记表${round}.csv`
      const path = join(folder, name)
      writeRegister(path, round)
      const actions = ['imported', 'saving', 'undo', 'saving', 'reading'] as const
      const next = actions[round % actions.length] ?? 'saving'
      const wanted = next === 'undo' && stored.length === 0 ? 'saving' : next
      const action = stored.length >= MOST_BATCHES ? 'undo' : wanted
      if (action === 'imported') {
        usual = await importWhole(page, path)
        expected = { sure: [...stored, name], maybe: [], isUndo: false }
      } else expected = await beKilledIn(page, action, { path, name }, stored, usual)
      await browser.kill()
      rmSync(path)
      browser = new KillableBrowser(profile)
    }
    if (kills > 5)
      console.log(`${underWay} times while it was writing; ${written} of them were written, whole`)
  } finally {
    await browser.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
