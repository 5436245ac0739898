import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const sample = inProject('data/samples/case-register-2022-gb18030.csv')
/** A line of the trial: figure, numerator, denominator, leftOut, light. */
const tried = (page: Page, line: string): Locator => page.locator(`[data-line="${line}"]`)
const rate = '法律援助案件完成率'

async function importSample(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await page.getByLabel('选择登记表文件').setInputFiles(sample)
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“.*新增 488 件/)).toBeVisible()
}
async function openIndicator(page: Page, name: string): Promise<void> {
  await page.goto('./#/indicators?asOf=12')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
async function openRule(page: Page): Promise<void> {
  await openIndicator(page, rate)
  await page.getByText('数据从哪里来').click()
  await page.getByRole('link', { name: '设定统计口径…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `统计口径：${rate}` })).toBeVisible()
}

test('a rule is built from words, tried, saved and taken back', async ({ page }) => {
  await importSample(page)
  await openRule(page)
  const form = page.getByRole('region', { name: '设定' })
  await expect(tried(page, 'figure')).toContainText('91.71%（354/386）')
  await expect(button(page, '保存口径')).toHaveCount(0)

  await form.getByLabel(/^按期办结 ÷ 应办结/).check()
  await expect(page.getByText('请填写办理期限，才能试算。').first()).toBeVisible()
  await expect(button(page, '保存口径')).toHaveCount(0)
  await form.getByLabel('办理期限（天）').fill('６０')
  await expect(
    page.getByText(/^统计口径：自受理日期起 60 天内办结的案件 ÷ 1–12 月应办结的案件/),
  ).toBeVisible()
  await expect(tried(page, 'figure')).toContainText('38.76%（138/356）')
  await expect(tried(page, 'light')).toContainText('滞后')
  for (const name of ['计入的案件，例如', '不计入的案件，例如'])
    await expect(page.getByRole('region', { name, exact: true }).getByRole('row')).toHaveCount(4)

  await expectNoViolation(page)
  await button(page, '保存口径').click()
  await expect(page.getByText('口径已保存。')).toBeFocused()
  await openIndicator(page, rate)
  await expect(page.getByText(/38\.76%/).first()).toBeVisible()
  await openRule(page)
  await expect(page.getByText('已由人确认')).toBeVisible()
  await button(page, '恢复系统建议').click()
  await expect(tried(page, 'figure')).toContainText('91.71%（354/386）')
  await page.getByRole('region', { name: '试算' }).getByRole('button', { name: '恢复系统建议' }).click()
  await expect(page.getByText('已恢复系统建议的口径。')).toBeFocused()
  await expect(page.getByText('系统建议，非批复')).toBeVisible()
  await button(page, '撤销').click()
  await expect(page.getByText('已撤销。')).toBeVisible()
  await expect(page.getByRole('region', { name: '现行口径' })).toContainText('60 天内办结')
})

test('a rule of an earlier session is shown with who and when, and comes back', async ({ page }) => {
  await importSample(page)
  await openRule(page)
  const inForce = page.getByRole('region', { name: '现行口径' })
  const summary = inForce.getByText(/^以前的口径/)
  await expect(summary).toHaveCount(0)
  await page.getByLabel(/^按期办结 ÷ 应办结/).check()
  await page.getByLabel('办理期限（天）').fill('60')
  await button(page, '保存口径').click()
  await expect(page.getByText('口径已保存。')).toBeFocused()
  await page.getByLabel(/^办结 ÷ 本年受理/).check()
  await button(page, '保存口径').click()
  await expect(page.getByText('口径已保存。')).toBeFocused()

  await page.reload()
  await expect(inForce).toContainText('1–12 月受理的案件')
  await expect(button(page, '撤销')).toHaveCount(0)
  await expect(summary).toHaveText('以前的口径（1 种）')
  await summary.click()
  await expect(inForce.getByRole('listitem')).toContainText('自受理日期起 60 天内办结的案件')
  await expect(inForce.getByRole('listitem')).toContainText('本机用户保存于 ')
  await expectNoViolation(page)
  await inForce.getByRole('button', { name: /^试算这一口径/ }).click()
  await expect(page.getByRole('heading', { name: '试算' })).toBeFocused()
  await expect(tried(page, 'figure')).toContainText('38.76%（138/356）')
  await button(page, '恢复这一口径').click()
  await expect(page.getByText('已恢复以前的口径。')).toBeFocused()
  await expect(inForce).toContainText('60 天内办结')
  await expect(inForce.getByRole('listitem')).toContainText('1–12 月受理的案件')
})

test('words of the register narrow a rule; a rule with nothing chosen asks for it', async ({ page }) => {
  await importSample(page)
  await openRule(page)
  const form = page.getByRole('region', { name: '设定' })
  await form.getByText('案件类型：全部计入').click()
  await form.getByLabel(/“刑事”（\d+ 件）/).check()
  await expect(page.getByRole('region', { name: '试算' })).toContainText('案件类型只计“刑事”')
  await expect(tried(page, 'denominator').getByRole('cell').nth(1)).not.toHaveText('386')
  await expectNoViolation(page)
  await form.getByLabel(/^满意率/).check()
  for (const word of ['满意', '基本满意', '非常满意', '很满意'])
    await form.getByLabel(`“${word}”（`).uncheck()
  await expect(page.getByText('请至少选一种算作满意的评价。').first()).toBeVisible()
  await expect(button(page, '保存口径')).toHaveCount(0)
  // 354 cases are not 354 %.
  await form.getByLabel(/^件数/).check()
  await expect(page.getByRole('alert')).toContainText('与指标值的单位对不上')
  await expect(button(page, '保存口径')).toHaveCount(0)
})

test('目标管理 leads from the source of a row to its rule', async ({ page }) => {
  await page.goto('./#/targets')
  await page.getByRole('button', { name: `修改“${rate}”` }).click()
  await page.getByRole('link', { name: '设定统计口径…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `统计口径：${rate}` })).toBeVisible()
  await expect(page.getByText('还没有导入案件登记表：口径可以先保存')).toBeVisible()
  // What a rule would count is not known yet, but it can be settled.
  await page.getByLabel(/^办结 ÷ 本年受理/).check()
  await button(page, '保存口径').click()
  await expect(page.getByText('口径已保存。')).toBeFocused()
  await expect(page.getByText('已由人确认')).toBeVisible()
})

test('a closed quarter asks for a reason before its figures are counted otherwise', async ({ page }) => {
  await importSample(page)
  await page.goto('./#/entry')
  await button(page, '第一季度 关闭本季').click()
  const reason = page.getByRole('dialog').getByRole('textbox')
  await reason.fill('季度已报')
  await page.getByRole('dialog').getByRole('button', { name: '关闭本季' }).click()
  await expect(button(page, '第一季度 重开本季')).toBeVisible()
  await openRule(page)
  await page.getByLabel(/^办结 ÷ 本年受理/).check()
  await expect(page.getByText('已关闭的季度（1–3 月）的数字会改变')).toBeVisible()
  await button(page, '保存口径').click()
  await expect(page.getByRole('alert')).toContainText('请写明更正原因')
  await page.getByLabel('更正原因').fill('与批复文件的算法一致')
  await button(page, '保存口径').click()
  await expect(page.getByText('口径已保存。')).toBeVisible()
  await openIndicator(page, rate)
  await expect(page.getByText('与批复文件的算法一致').first()).toBeVisible()
})

test('the cases behind a figure open from it, part by part, and narrow', async ({ page }) => {
  await importSample(page)
  await openIndicator(page, rate)
  await page.getByRole('link', { name: '查看计入的案件' }).first().click()
  await expect(page.getByRole('heading', { name: `案件明细：${rate}` })).toBeVisible()
  await expect(button(page, '分子 354')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('共 354 件，第 1–50 件')).toBeVisible()
  await button(page, '下一页').click()
  await expect(page.getByText('共 354 件，第 51–100 件')).toBeVisible()
  await button(page, '只在分母 32').click()
  await expect(page.getByText('共 32 件', { exact: true })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('只在分母：在办，还没有办结')
  await page.getByLabel('案件类型').selectOption({ label: '刑事' })
  await expect(page.getByText(/^共 \d+ 件$/)).not.toHaveText('共 32 件')
  await expect(page.locator('main')).not.toContainText(/某某|虚法援|律师（虚构）|0000000/)
  await expectNoViolation(page)
  // What is shown can be bookmarked: the part stands in the address.
  await expect(page).toHaveURL(/part=denominator-only/)
})

test('案件分析 says what to do without a register; with one, small counts stay out of its files', async ({
  page,
}) => {
  await page.goto('./#/cases/analysis')
  await expect(page.getByRole('heading', { name: '还没有案件可以分析' })).toBeVisible()
  await importSample(page)
  await page.getByRole('link', { name: '案件分析' }).click()
  await expect(page.getByRole('heading', { name: /^案件类型：民事最多/ })).toBeVisible()
  await expect(page.locator('figure[data-chart-state="drawn"]')).toHaveCount(5)
  await expectNoViolation(page)
  const days = page.locator('figure').filter({ hasText: '从受理到结案平均' })
  await expect(days).toHaveAttribute('data-chart-state', 'drawn')
  await days.getByRole('button', { name: '表格' }).click()
  const shown = days.getByRole('row').filter({ hasText: '366 天及以上' })
  await expect(shown).toContainText('1')
  await days.getByRole('button', { name: '图', exact: true }).click()
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    days.getByRole('button', { name: '存为 CSV' }).click(),
  ])
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text).toContain('366 天及以上,<5')
  expect(text).toContain('181–365 天,隐去')
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    days.getByRole('button', { name: '存为 SVG' }).click(),
  ])
  expect(readFileSync(await svg.path(), 'utf8')).toContain('&lt;5')
  // The screen of the staff still has every count.
  await expect(days.locator('svg')).not.toContainText('<5')
})

test('details of a year are cleared after a backup; figures stay, batches and lists say so', async ({
  page,
}) => {
  await importSample(page)
  const panel = page.getByRole('region', { name: '按年度清除明细' })
  await panel.getByRole('button', { name: '清除 2022 年度的案件明细…' }).click()
  await expect(panel.getByRole('heading', { name: '清除 2022 年度 488 件案件的明细？' })).toBeFocused()
  await expect(panel).toContainText('其中 35 件还在办')
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: '下载备份' }).click(),
  ])
  expect(backup.suggestedFilename()).toMatch(/json/)
  await panel.getByRole('button', { name: '清除明细', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('输入的不是 2022')
  await expectNoViolation(page)
  await panel.getByLabel('请输入年度 2022').fill('2022')
  await panel.getByRole('button', { name: '清除明细', exact: true }).click()
  await expect(panel.getByText('已清除 2022 年度 488 件案件的明细')).toBeFocused()
  const batches = page.getByRole('region', { name: '已导入的批次' })
  await expect(batches).toContainText('明细已清除')
  await expect(batches.getByRole('button', { name: /^撤销/ })).toHaveCount(0)

  await openIndicator(page, rate)
  await expect(page.getByText(/91\.71%/).first()).toBeVisible()
  await page.getByRole('link', { name: '查看计入的案件' }).first().click()
  await expect(page.getByText('488 件案件的明细已按年度清除')).toBeVisible()
  await importAgain(page)
})

/** The same file once more brings nothing: every case is known by its hash. */
async function importAgain(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await page.getByLabel('选择登记表文件').setInputFiles(sample)
  await expect(page.getByText(/^没有变化/)).toBeVisible()
}
