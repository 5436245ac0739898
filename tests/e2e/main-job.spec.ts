/** The main job as a new user would do it, in one go, on the built page. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const cell = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const go = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation').first().getByRole('link', { name: screen, exact: true }).click()
/** The row of the overview's table of all indicators. */
const bullet = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: /^各项指标/ })
    .getByRole('row')
    .filter({ hasText: name })
const asOf = (page: Page, label: string) =>
  page.getByRole('combobox', { name: /^截至/ }).selectOption({ label })

async function typeFigure(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
  await expect(cell(page, name)).toHaveValue(text)
}

async function chooseRegister(page: Page, file: string): Promise<void> {
  await page.getByLabel('选择登记表文件').setInputFiles(inProject(`data/samples/${file}`))
}

/** Offices serve the page over plain http, where half of the browser's newer doors are shut. */
for (const origin of ['url', 'insecureUrl'] as const) {
  test(`from the first start to a restored backup (${origin})`, async ({ page, site }) => {
    test.setTimeout(120_000)
    await walkMainJob(page, site[origin])
    expect(await page.evaluate(() => window.isSecureContext)).toBe(origin === 'url')
  })
}

async function walkMainJob(page: Page, address: string): Promise<void> {
  await test.step('the first start shows the real plan, its gap and what is missing', async () => {
    await page.goto(address)
    await expect(page.getByText('湛江市司法局', { exact: true })).toBeVisible()
    await expect(page.getByText('演示数据', { exact: true })).toBeVisible()
    await expect(page.getByText('77.56', { exact: true })).toBeVisible()
    await expect(page.getByText('未报 5 项 17.85 分')).toBeVisible()
    await expect(bullet(page, '办理法律援助事项数量')).toContainText('案件登记表未导入')
    await expect(bullet(page, '疑难法律咨询解答时效')).toContainText('滞后')
    await go(page, '预算执行')
    await expect(page.getByText(/8584\.25.*4316\.59.*12900\.84.*相差 0\.01/)).toBeVisible()
    await go(page, '目标管理')
    await expect(page.getByRole('gridcell', { name: '>400件' })).toBeVisible()
    await expect(page.getByText('系统建议，非批复').first()).toBeVisible()
  })

  await test.step('the missing figures of the fourth quarter, by keyboard', async () => {
    await go(page, '季度填报')
    await typeFigure(page, '培训人次 第四季度', '70')
    await typeFigure(page, '信息日常维护率 第四季度', '66/68')
    await typeFigure(page, '系统用户满意度 第四季度', '44/48')
    await expect(page.getByText('还差 3 项未报')).toBeHidden()
    await go(page, '总览')
    await expect(bullet(page, '培训人次')).toContainText('215')
    await expect(bullet(page, '系统用户满意度')).toContainText('正常')
    await expect(page.getByText('未报 2 项 3.57 分')).toBeVisible()
    await page.reload()
    await expect(bullet(page, '培训人次')).toContainText('215')
    await expect(page.getByText('未报 2 项 3.57 分')).toBeVisible()
  })

  await test.step('the register in GB18030: seen first, then imported, refused rows listed', async () => {
    await go(page, '案件导入')
    await chooseRegister(page, 'case-register-2022-gb18030.csv')
    await expect(page.getByText('GB18030', { exact: false }).first()).toBeVisible()
    await expect(page.getByText(/受援人姓名.*身份证号.*联系电话.*住址/)).toBeVisible()
    await expect(page.getByText('被拒绝的 19 行')).toBeVisible()
    await expect(page.getByText('1.23E+17').first()).toBeVisible()
    await button(page, '确认导入').click()
    await expect(page.getByText(/488/).first()).toBeVisible()
    await go(page, '总览')
    await expect(bullet(page, '办理法律援助事项数量')).toContainText('已办理 430 件')
    await expect(bullet(page, '法律援助案件完成率')).toContainText('91.71%（354/386）')
    await expect(page.getByText('95.41', { exact: true })).toBeVisible()
    await expect(page.getByText('优', { exact: true })).toBeVisible()
  })

  await test.step('as of June the same register says less', async () => {
    await asOf(page, '1–6 月')
    await expect(bullet(page, '办理法律援助事项数量')).toContainText('已办理 144 件')
    await expect(bullet(page, '法律援助案件完成率')).toContainText('50.00%（108/216）')
    await expect(page).toHaveURL(/asOf=6/)
    await asOf(page, '1–12 月')
    await expect(bullet(page, '办理法律援助事项数量')).toContainText('已办理 430 件')
  })

  await test.step('the same register again, in the other encoding: nothing changes', async () => {
    await go(page, '案件导入')
    await chooseRegister(page, 'case-register-2022-utf8.csv')
    await expect(page.getByText(/没有变化/)).toBeVisible()
    await expect(button(page, '确认导入')).toBeHidden()
  })

  await test.step('backup, start empty, restore: the same figures', async () => {
    await go(page, '数据')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, '下载备份文件').click(),
    ])
    const file = readFileSync(await download.path())
    await button(page, '清空全部数据…').click()
    await button(page, '确认清空').click()
    await expect(page.getByText('已清空。')).toBeVisible()
    await go(page, '总览')
    await expect(page.getByText('已办理 430 件')).toBeHidden()
    await go(page, '数据')
    await page
      .getByLabel('选择备份文件')
      .setInputFiles({ name: '备份.json.gz', mimeType: 'application/gzip', buffer: file })
    await button(page, '替换全部数据').click()
    await expect(page.getByText('已恢复，并已从数据库读回逐条核对一致。')).toBeVisible()
    await go(page, '总览')
  })
  await expect(bullet(page, '办理法律援助事项数量')).toContainText('已办理 430 件')
  await expect(bullet(page, '法律援助案件完成率')).toContainText('91.71%（354/386）')
  await expect(bullet(page, '培训人次')).toContainText('215')
  await expect(page.getByText('95.41', { exact: true })).toBeVisible()
}
