import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const sample = inProject('data/samples/case-register-2022-utf8.csv')
const rate = '法律援助案件完成率'
/** Every 承办人 of the sample. */
const names = /[\u4e00-\u9fff]律师（虚构）/

async function pickSample(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await page.getByLabel('选择登记表文件').setInputFiles(sample)
  await expect(page.getByRole('heading', { name: /将这样导入$/ })).toBeFocused()
}
async function openList(page: Page): Promise<void> {
  await page.goto('./#/indicators?asOf=12')
  await page.getByRole('link', { name: rate, exact: true }).click()
  await page.getByRole('link', { name: '查看计入的案件' }).first().click()
  await expect(page.getByText('共 354 件，第 1–50 件')).toBeVisible()
}
const shown = (page: Page): Promise<string> => page.getByRole('main').innerText()
const handlerColumn = (page: Page): Locator => page.getByRole('columnheader', { name: '承办人', exact: true })
test('承办人 is dropped, kept by choice, listed and narrowed by, and dropped again', async ({ page }) => {
  expect(readFileSync(sample, 'utf8')).toMatch(names)
  await pickSample(page)
  await expect(page.getByText('承办人没有保留')).toBeVisible()
  await expect(page.getByText('姓名存入这个浏览器的数据库，备份文件里也有')).toBeVisible()
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“.*新增 488 件/)).toBeVisible()
  await openList(page)
  await expect(handlerColumn(page)).toHaveCount(0)

  await pickSample(page)
  await expect(page.getByText(/^没有变化/)).toBeVisible()
  await button(page, '保留“承办人”').click()
  await expect(page.getByText('有 488 件案件的承办人随这次导入补上。')).toBeVisible()
  expect(await shown(page)).not.toMatch(names)
  await expectNoViolation(page)
  await button(page, '确认导入').click()
  await expect(page.getByText(/补上承办人 488 件/)).toBeVisible()
  await expect(page.getByRole('region', { name: '已导入的批次' })).toContainText('含承办人姓名')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载被拒绝的行（CSV）').click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).not.toMatch(/承办人|律师（虚构）/)

  await openList(page)
  await expect(handlerColumn(page)).toBeVisible()
  await expect(page.getByText('除按您的选择保留的承办人外')).toBeVisible()
  await page.getByLabel(/^承办人/).selectOption('吴律师（虚构）')
  await expect(page.getByText(/^共 \d\d 件$/)).toBeVisible()
  for (const row of (await page.getByRole('row').all()).slice(1)) await expect(row).toContainText('吴律师')
  await expectNoViolation(page)
  const cell = page.getByRole('cell', { name: '吴律师（虚构）', exact: true, includeHidden: true }).first()
  await expect(cell).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(cell).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  for (const place of ['overview', 'tasks', 'forms', 'cases/analysis']) {
    await page.goto(`./#/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await shown(page)).not.toMatch(names)
  }

  await pickSample(page)
  await expect(page.getByText(/^按上次的列对应读取/)).toBeVisible()
  await button(page, '不再保留').click()
  await expect(page.getByText(/^有 488 件案件已存有承办人，这次没有保留/)).toBeVisible()
  await button(page, '确认导入').click()
  await expect(page.getByText(/不再显示承办人 488 件/)).toBeVisible()
  await openList(page)
  await expect(handlerColumn(page)).toHaveCount(0)
})
