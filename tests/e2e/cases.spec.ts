import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const picker = (page: Page): Locator => page.getByLabel('选择登记表文件')
const nasty = (name: string): string => inProject(`tests/fixtures/cases/${name}`)
const sample = inProject('data/samples/case-register-2022-gb18030.csv')
/** A number of the preview: 新增, 变更, 无变化, 文件内重复, 拒绝. */
const count = (page: Page, kind: string): Locator => page.locator(`[data-count="${kind}"]`)
const effect = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) })
const batches = (page: Page): Locator => page.getByRole('region', { name: '已导入的批次' })

async function openCases(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await expect(page.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
}
async function importSample(page: Page): Promise<void> {
  await picker(page).setInputFiles(sample)
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“.*新增 488 件，变更 0 件。/)).toBeVisible()
}
test('a file that is no register gets one clear sentence, and nothing is changed', async ({ page }) => {
  await openCases(page)
  for (const [name, sentence] of [
    ['empty.csv', '是空文件'],
    ['header-only.csv', '只有表头，没有案件'],
    ['binary.csv', '不是登记表文件'],
    ['workbook.csv', '工作簿已损坏或不完整'],
    ['other-columns.csv', '没有找到登记表的表头。第一行读到的是：姓名、部门、年龄'],
    ['lying-bom.csv', '开头标明是 UTF-8，但第 1 行（文件的第 4 个字节）不是'],
    ['damaged-gb18030.csv', '第 5 行（文件的第 786 个字节）有无法还原的字节'],
    ['open-quote.csv', '第 5 行有一个双引号没有成对'],
  ] as const) {
    await picker(page).setInputFiles(nasty(name))
    await expect(page.getByRole('alert')).toContainText(`“${name}”`)
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('alert')).toContainText('没有改动任何数据')
  }
  await expectNoViolation(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
})

test('ids that Excel destroyed are refused row by row; the sound row goes on', async ({ page }) => {
  await openCases(page)
  await picker(page).setInputFiles(nasty('scientific-ids.csv'))
  await expect(count(page, 'added')).toHaveText('1')
  await expect(count(page, 'refused')).toHaveText('3')
  const refused = page.getByRole('region', { name: '被拒绝的 3 行' }).getByRole('table')
  await expect(refused.getByRole('cell', { name: /科学记数法/ })).toHaveCount(3)
  await expect(refused.getByRole('cell', { name: '1.23E+17' })).toHaveCount(3)
})

test('a workbook is read as it is: its sheet, what is hidden in it, the rows that are refused', async ({
  page,
}) => {
  await openCases(page)
  await picker(page).setInputFiles(nasty('register.xlsx'))
  await expect(count(page, 'added')).toHaveText('3')
  await expect(count(page, 'refused')).toHaveText('2')
  for (const note of [
    '第 6 行在工作表里是隐藏的',
    '“受援人类别”列在工作表里是隐藏的',
    '其他工作表没有读取：说明',
  ])
    await expect(page.getByText(note)).toBeVisible()
  await expectNoViolation(page)
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“register.xlsx”：新增 3 件/)).toBeVisible()
  await expect(batches(page)).toContainText('Excel 工作簿')
})

test('what a file contains is shown as text and nothing else', async ({ page }) => {
  await openCases(page)
  await picker(page).setInputFiles(nasty('script-cells.csv'))
  await expect(page.getByRole('cell', { name: '<img src=x onerror=alert(1)>' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '=HYPERLINK("x")' }).first()).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载被拒绝的行（CSV）').click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFF原文件行号,拒绝原因,案件编号')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
})

test('refused rows are downloaded, mended and imported: no case counts twice', async ({ page }) => {
  await openCases(page)
  await importSample(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载被拒绝的行（CSV）').click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).not.toMatch(/某某|律师（虚构）|虚构区|0000000/)
  const mended = text
    .replace(',待定,', ',办结,')
    .replace(',2022/2/31,', ',2022/2/28,')
    .replace(',三月初,', ',2022/6/3,')
  await picker(page).setInputFiles({ name: '改好.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) })
  // 2022/2/28 lies before its 受理日期, so this row is refused again.
  await expect(count(page, 'added')).toHaveText('2')
  await expect(count(page, 'refused')).toHaveText('15')
  await expect(count(page, 'changed')).toHaveText('2')
  await expect(effect(page, '办理法律援助事项数量')).toContainText('430 件')
  await expect(effect(page, '办理法律援助事项数量')).toContainText('432 件')
  await button(page, '确认导入').click()
  await expect(batches(page).getByRole('button', { name: /^撤销/ })).toHaveCount(2)
})

test('an import is undone after its effect was seen; another tab follows both', async ({ page, context }) => {
  await openCases(page)
  const other = await context.newPage()
  await other.goto('./#/indicators')
  const row = other.getByRole('row').filter({ hasText: '办理法律援助事项数量' })
  await expect(row).toContainText('未报')
  await importSample(page)
  await expect(row).toContainText('430')
  await batches(page).getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByRole('heading', { name: /^撤销“.*”的导入？$/ })).toBeFocused()
  await expect(effect(page, '法律援助案件完成率')).toContainText('91.71%（354/386）')
  await expect(effect(page, '法律援助案件完成率')).toContainText('案件登记表未导入')
  await expectNoViolation(page)
  await button(page, '不撤销').click()
  await expect(row).toContainText('430')
  // Undone in one tab, the question in the other answers itself.
  const late = await context.newPage()
  await late.goto('./#/cases')
  await batches(late).getByRole('button', { name: /^撤销/ }).click()
  await expect(late.getByRole('heading', { name: /^撤销“.*”的导入？$/ })).toBeFocused()
  await page.bringToFront()
  await batches(page).getByRole('button', { name: /^撤销/ }).click()
  await button(page, '确认撤销').click()
  await expect(page.getByText(/^已撤销“/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
  await expect(row).not.toContainText('430')
  await late.bringToFront()
  await expect(late.getByRole('heading', { name: /^“.+”的导入已经撤销$/ })).toBeVisible()
  await expect(button(late, '确认撤销')).toHaveCount(0)
  await button(late, '关闭').click()
  await expect(late.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
})

test('a closed quarter asks for a reason, which stands beside the batch', async ({ page }) => {
  await page.goto('./#/entry')
  await button(page, '第一季度 关闭本季').click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭本季' }).click()
  await expect(button(page, '第一季度 重开本季')).toBeVisible()
  await openCases(page)
  await picker(page).setInputFiles(sample)
  await expect(page.getByText('已关闭的季度（1–3 月）的数字会改变')).toBeVisible()
  await button(page, '确认导入').click()
  await expect(page.getByRole('alert')).toContainText('请写明更正原因')
  await page.getByLabel('更正原因').fill('补导登记表')
  await expectNoViolation(page)
  await button(page, '确认导入').click()
  await expect(batches(page)).toContainText('更正原因：补导登记表')
})

test('a dropped file is read; not importing it leaves nothing', async ({ page }) => {
  await openCases(page)
  const bytes = [...readFileSync(sample)]
  const dropped = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(contents)], '拖来的.csv'))
    return transfer
  }, bytes)
  await page.getByRole('region', { name: '选择文件' }).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('heading', { name: '“拖来的.csv”将这样导入' })).toBeFocused()
  await expect(count(page, 'added')).toHaveText('488')
  await expectNoViolation(page)
  await button(page, '不导入').click()
  await expect(page.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
})

test('a person who looks elsewhere finds the preview again', async ({ page }) => {
  await openCases(page)
  await picker(page).setInputFiles(sample)
  await expect(button(page, '确认导入')).toBeVisible()
  const navigation = page.getByRole('navigation').first()
  await navigation.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByRole('heading', { name: '总览', exact: true })).toBeVisible()
  await navigation.getByRole('link', { name: '案件导入', exact: true }).click()
  await button(page, '确认导入').click()
  await expect(page.getByText(/^已导入“.*新增 488 件/)).toBeVisible()
})

test('without a plan the page leads to one instead of taking a file', async ({ page }) => {
  await page.goto('./#/data')
  await button(page, '清空全部数据…').click()
  await button(page, '确认清空').click()
  await expect(page.getByText('已清空。')).toBeVisible()
  await page.goto('./#/cases')
  await expect(page.getByText('本机还没有绩效计划。')).toBeVisible()
  await expect(page.getByRole('link', { name: '载入本单位的绩效目标表' })).toBeVisible()
  await expect(picker(page)).toHaveCount(0)
})
