import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { KillableBrowser, kills } from './killable-browser'

const rows = ['信息采购部件', '政府采购个数', '培训次数', '培训人次', '开展法制宣传数量']
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']
const cells = rows.flatMap((row) => quarters.map((quarter) => `${row} ${quarter}`))

const cellOf = (page: Page, cell: string) => page.getByLabel(cell, { exact: true })

async function type(page: Page, cell: string, text: string): Promise<void> {
  await cellOf(page, cell).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** The page's own word for it, after the cell was left. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^\s*已保存 / })).toBeVisible()
}

interface Stored {
  readonly key: string
  readonly fact: string
  readonly logged: string | null
}

/** Every typed figure in the database with what the change log last says of it, read without the program. */
async function readStored(page: Page): Promise<{ plans: number; indicators: number; typed: Stored[] }> {
  return page.evaluate(async () => {
    const finish = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const connection = await finish(indexedDB.open('dabiao'))
    const all = (name: string) => finish(connection.transaction(name).objectStore(name).getAll())
    const [plans, indicators, actuals, changes] = await Promise.all(
      ['plans', 'indicators', 'actuals', 'changes'].map(all),
    )
    connection.close()
    const keyOf = (row: { planId: string; indicatorId: string; periodEnd: number }) =>
      JSON.stringify([row.planId, row.indicatorId, row.periodEnd])
    const logged = new Map<string, string>()
    for (const change of changes ?? []) {
      if (change.table === 'actuals') logged.set(JSON.stringify(change.rowKey), JSON.stringify(change.to))
    }
    // What was typed, and what the log says was typed: both must be the same set.
    const typed = (actuals ?? [])
      .filter((row) => row.recordedBy !== '演示数据' || logged.has(keyOf(row)))
      .map((row) => ({
        key: keyOf(row),
        fact: JSON.stringify(row),
        logged: logged.get(keyOf(row)) ?? null,
      }))
    return { plans: plans?.length ?? 0, indicators: indicators?.length ?? 0, typed }
  })
}

test(`a browser killed ${kills} times loses no figure that showed 已保存, and writes none by half`, async ({
  site,
}) => {
  test.setTimeout(60_000 + kills * 20_000)
  const profile = mkdtempSync(join(tmpdir(), 'dabiao-killed-'))
  const saved = new Map<string, string>()
  let browser = new KillableBrowser(profile)
  try {
    for (let round = 0; round <= kills; round += 1) {
      const page = await browser.open(`${site.url}#/entry?year=2022&asOf=12`)
      await expect(cellOf(page, cells[0] ?? '')).toBeVisible()
      for (const [cell, text] of saved) {
        await expect(cellOf(page, cell), `${cell} after kill ${round}`).toHaveValue(text)
      }
      const { plans, indicators, typed } = await readStored(page)
      expect([plans, indicators]).toEqual([1, 27])
      for (const { key, fact, logged } of typed) expect(logged, `${key} after kill ${round}`).toBe(fact)
      if (round === kills) break

      for (let count = 0; count < 3; count += 1) {
        const cell = cells[(round * 4 + count) % cells.length] ?? ''
        const text = String(1000 + round * 10 + count)
        await type(page, cell, text)
        await expectSaved(page)
        saved.set(cell, text)
      }
      // Killed at the very moment 已保存 shows, or with one more under way that may be there or not, but whole.
      if (round % 2 === 1) {
        const cell = cells[(round * 4 + 3) % cells.length] ?? ''
        saved.delete(cell)
        await type(page, cell, String(5000 + round))
        if (round % 3 !== 0) await page.waitForTimeout((round * 7) % 40)
      }
      await browser.kill()
      browser = new KillableBrowser(profile)
    }
  } finally {
    await browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
