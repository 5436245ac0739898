import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const score = (page: Page) => page.getByText('77.56', { exact: true })

/** Writes a backup by the page's own button; the path of the downloaded file. */
async function downloadBackup(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '下载备份文件').click()])
  expect(download.suggestedFilename()).toMatch(/^达标备份-\d{4}-\d\d-\d\d-\d{4}\.json\.gz$/)
  return download.path()
}

const chooseFile = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('选择备份文件').setInputFiles({ name, mimeType: 'application/gzip', buffer })

async function startEmpty(page: Page): Promise<void> {
  await button(page, '清空全部数据…').click()
  await expect(page.getByText('将删除：湛江市司法局 2022 年（演示数据）')).toContainText('完成值 97 条')
  await button(page, '确认清空').click()
  await expect(page.getByText('已清空。')).toBeVisible()
}

test('two tabs opened at the very first start show one and the same plan', async ({ page, context }) => {
  const other = await context.newPage()
  await Promise.all([page.goto('./'), other.goto('./')])
  for (const each of [page, other]) {
    await expect(score(each)).toBeVisible()
    await expect(each.getByLabel('年度').locator('option')).toHaveCount(1)
  }
})

test('backup, start empty, reload, restore: the same figures, in the other tab too', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await expect(score(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto('./')
  await expect(score(other)).toBeVisible()

  await page.goto('./#/data')
  const file = readFileSync(await downloadBackup(page))
  await startEmpty(page)
  await expect(page.getByText(/^上次备份：/)).toBeVisible()
  await expect(score(other)).toBeHidden()
  await page.reload()
  await expect(page.getByText('还没有变更。')).toBeVisible()
  await page.goto('./#/')
  await expect(page.getByRole('heading', { name: '总览', exact: true })).toBeVisible()
  await expect(score(page)).toBeHidden()

  await page.goto('./#/data')
  await chooseFile(page, '备份.json.gz', file)
  await expect(page.getByText('用备份“备份.json.gz”替换本机全部数据？')).toBeFocused()
  await expect(page.getByRole('row', { name: '完成值 0 97' })).toBeVisible()
  await button(page, '替换全部数据').click()
  await expect(page.getByText('已恢复，并已从数据库读回逐条核对一致。')).toBeFocused()
  await expect(score(other)).toBeVisible()
  await page.goto('./#/')
  await expect(score(page)).toBeVisible()
})

test('a file that is no whole backup is refused with its reason and changes nothing', async ({ page }) => {
  await page.goto('./#/data')
  const file = readFileSync(await downloadBackup(page))
  const refusals: readonly [string, Buffer, string][] = [
    ['半份.json.gz', file.subarray(0, file.length / 2), '“半份.json.gz”不完整或被改动过'],
    ['通知.json', Buffer.from('{"title":"通知"}'), '“通知.json”不是达标的备份文件'],
    ['空.json', Buffer.alloc(0), '“空.json”不是达标的备份文件'],
  ]
  for (const [name, content, sentence] of refusals) {
    await chooseFile(page, name, content)
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(button(page, '替换全部数据')).toBeHidden()
  }
  await expect(page.getByRole('row', { name: '完成值 97' })).toBeVisible()
})

test('start empty is undone by the automatic copy; the copies can be deleted for good', async ({ page }) => {
  await page.goto('./#/data')
  await startEmpty(page)
  await button(page, '回到这时…').click()
  await button(page, '确认回到这时').click()
  await expect(page.getByRole('row', { name: '完成值 97' })).toBeVisible()
  await button(page, '删除全部自动副本…').click()
  await button(page, '确认删除副本').click()
  await expect(page.getByText('还没有自动副本。')).toBeVisible()
})

test('the user name is kept and stands in the history', async ({ page }) => {
  await page.goto('./#/data')
  await page.getByLabel('本机用户姓名').fill('王五')
  await button(page, '保存姓名').click()
  await expect(page.getByText('姓名已保存')).toBeVisible()
  await button(page, '载入演示数据…').click()
  await button(page, '确认载入').click()
  await expect(page.getByRole('row', { name: /王五.*绩效计划.*zhanjiang-justice-2022\.txt/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('banner').getByText('王五')).toBeVisible()
})

test('over plain http the page says what the browser cannot promise, and backs up all the same', async ({
  page,
  site,
}) => {
  await page.goto(`${site.insecureUrl}#/data`)
  await expect(page.getByText('本页以普通 http 打开')).toBeVisible()
  await downloadBackup(page)
})

test('no axe violation, also while a step waits for its yes, in both languages', async ({ page }) => {
  await page.goto('./#/data')
  await button(page, '清空全部数据…').click()
  for (const language of ['zh-CN', 'en']) {
    await page.getByRole('banner').getByRole('combobox').last().selectOption(language)
    await expectNoViolation(page)
  }
})
