/** What the tests of 目标管理 do again and again. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'

export const filed = readFileSync(inProject('data/2022/zhanjiang-justice-2022.txt'), 'utf8')
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const rowOf = (page: Page, name: string) =>
  page.locator('tr[data-row]').filter({ has: page.getByRole('link', { name, exact: true }) })

/** As a person without a mouse gets there. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard to ${String(place)}`)
}

export async function chooseText(page: Page, text: string): Promise<void> {
  const file = { name: '目标表.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.getByLabel('选择目标表文件').setInputFiles(file)
}
