import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { inProject } from '../../scripts/root.mjs'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const count = (page: Page, kind: string): Locator => page.locator(`[data-count="${kind}"]`)
const readAs = (page: Page, header: string): Locator => page.getByLabel(`“${header}”读作`, { exact: true })
const title = (page: Page, name: string): Locator => page.getByRole('heading', { name })

async function openCases(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await expect(page.getByRole('heading', { name: '还没有导入案件登记表' })).toBeVisible()
}
async function pick(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.getByLabel('选择登记表文件').setInputFiles({ name, mimeType: 'text/plain', buffer })
}
/** A register of another system: no known header, a word of its own for 办结, and names and phone numbers in it. */
const header = ['登记号', '来访人', '联系电话', '收案', '结束', '阶段', '对象']
const foreignRow = (i: number): string[] => [
  ...[`外〔2022〕${i}号`, '张三丰', '13800138000', `2022/1/${(i % 28) + 1}`],
  ...(i % 2 === 0 ? ['', '承办中'] : [i === 3 ? '2022/2/31' : '2022/6/1', '审结']),
  '李小明',
]
const foreign = (rows: number): string =>
  [header, ...Array.from({ length: rows }, (_, i) => foreignRow(i))].map((row) => row.join(',')).join('\r\n')

async function mapColumns(page: Page): Promise<void> {
  await readAs(page, '登记号').selectOption('案件编号（必需）')
  await readAs(page, '收案').selectOption('受理日期（必需）')
  await readAs(page, '结束').selectOption('结案日期（必需）')
  await readAs(page, '阶段').selectOption('案件状态（应当对应）')
  await button(page, '按此读取').click()
}
async function settleWord(page: Page): Promise<void> {
  await page.getByLabel('“审结”的意思是').selectOption('办结')
  await button(page, '按此重新读取').click()
  await expect(page.getByText('您认定过的词')).toBeVisible()
}

test('a register of another system is asked about, read, remembered, changed and forgotten', async ({
  page,
}) => {
  await openCases(page)
  await pick(page, '外地.csv', encodeGb18030(foreign(40)))
  await expect(title(page, '“外地.csv”的文字按哪种编码读？')).toBeFocused()
  await expect(page.getByText(header.join(' | '))).toBeVisible()
  await expectNoViolation(page)
  await button(page, '按 GB18030（GBK） 读取').click()

  await expect(title(page, '“外地.csv”里的列各是什么？')).toBeFocused()
  for (const locked of ['来访人', '联系电话', '对象']) await expect(readAs(page, locked)).toHaveCount(0)
  await button(page, '按此读取').click()
  await expect(page.getByRole('alert')).toHaveText('还没有选：案件编号、受理日期、结案日期。')
  await expectNoViolation(page)
  expect(await page.getByRole('main').innerText()).not.toMatch(/张三|138|李小明/)
  await mapColumns(page)

  await expect(title(page, '“外地.csv”将这样导入')).toBeFocused()
  await expect(count(page, 'added')).toHaveText('20')
  await expect(count(page, 'refused')).toHaveText('20')
  await settleWord(page)
  await expect(count(page, 'added')).toHaveText('39')
  await expect(count(page, 'refused')).toHaveText('1')
  expect(await page.getByRole('main').innerText()).not.toMatch(/张三|138001|李小明/)
  await expectNoViolation(page)
  await button(page, '确认导入').click()
  await expect(page.getByText('已导入“外地.csv”：新增 39 件')).toBeVisible()

  await pick(page, '外地二.csv', encodeGb18030(foreign(41)))
  await expect(title(page, '“外地二.csv”将这样导入')).toBeFocused()
  await expect(page.getByText(/^按上次的列对应读取（记于 /)).toBeVisible()
  await expect(count(page, 'added')).toHaveText('1')
  await expect(count(page, 'unchanged')).toHaveText('39')
  await page.getByText('调整列的对应', { exact: true }).click()
  await expect(readAs(page, '登记号')).toHaveValue('caseNumber')
  await expectNoViolation(page)
  await readAs(page, '阶段').selectOption('不使用')
  await button(page, '按此读取').click()
  await expect(page.getByText(/^没有“案件状态”列/)).toBeVisible()
  await button(page, '不导入').click()

  await pick(page, '外地三.csv', encodeGb18030(foreign(41)))
  await button(page, '忘掉这个对应').click()
  await expect(title(page, '“外地三.csv”的文字按哪种编码读？')).toBeFocused()
  await button(page, '撤销').click()
  await expect(page.getByText(/^按上次的列对应读取（记于 /)).toBeVisible()
  await button(page, '忘掉这个对应').click()
  await expect(title(page, '“外地三.csv”的文字按哪种编码读？')).toBeFocused()
  await button(page, '不导入').click()
  await expect(title(page, '选择文件')).toBeVisible()
})

test('what is remembered of columns is listed, forgotten and remembered again', async ({ page }) => {
  await openCases(page)
  const kept = page.getByRole('region', { name: '记住的列对应' })
  await expect(kept).toHaveCount(0)
  await pick(page, '外地.csv', foreign(40))
  await mapColumns(page)
  await settleWord(page)
  await button(page, '确认导入').click()
  await kept.getByText('记住的列对应（1 种表头）').click()
  const row = kept.getByRole('row').nth(1)
  await expect(row).toContainText('“登记号”= 案件编号；“收案”= 受理日期；“结束”= 结案日期；“阶段”= 案件状态')
  await expect(row).toContainText('“审结”= 办结')
  await expectNoViolation(page)
  await kept.getByRole('button', { name: /^忘掉“/ }).click()
  await expect(kept.getByText('已忘掉这种表头的列对应。')).toBeFocused()
  await expect(kept.getByRole('table')).toHaveCount(0)
  await pick(page, '外地二.csv', foreign(41))
  await expect(title(page, '“外地二.csv”里的列各是什么？')).toBeFocused()
  await button(page, '不导入').click()
  await kept.getByRole('button', { name: '撤销' }).click()
  await expect(kept.getByText(/^已撤销/)).toBeFocused()
  await pick(page, '外地二.csv', foreign(41))
  await expect(page.getByText(/^按上次的列对应读取（记于 /)).toBeVisible()
})

test('its refused rows are downloaded, mended and read without a question: every row is accounted for', async ({
  page,
}) => {
  await openCases(page)
  await pick(page, '外地.csv', foreign(40))
  await mapColumns(page)
  await settleWord(page)
  await button(page, '确认导入').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载被拒绝的行（CSV）').click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toBe(
    [
      '\uFEFF原文件行号,拒绝原因,案件编号,受理日期,结案日期,案件状态',
      '5,结束: 没有这一天 (2022/2/31),外〔2022〕3号,2022/1/4,2022/2/31,办结',
      '',
    ].join('\r\n'),
  )
  await pick(page, '改好.csv', text.replace(',2022/2/31,', ',2022/2/28,'))
  await expect(count(page, 'added')).toHaveText('1')
  await expect(count(page, 'refused')).toHaveText('0')
  await button(page, '确认导入').click()
  await pick(page, '外地.csv', foreign(40))
  await expect(count(page, 'unchanged')).toHaveText('39')
  await expect(count(page, 'refused')).toHaveText('1')
})

test('of two columns with one name the person says which counts, with the keyboard alone', async ({
  page,
}) => {
  await openCases(page)
  await pick(page, '两列.csv', '案件编号,受理日期,结案日期,结案日期\n1,2022/1/1,2022/2/1,2022/3/1\n')
  await expect(page.getByText('“结案日期”有不止一列')).toBeVisible()
  await expect(title(page, '“两列.csv”里的列各是什么？')).toBeFocused()
  const second = readAs(page, '结案日期 #2')
  for (let i = 0; i < 9 && !(await second.evaluate((each) => each === document.activeElement)); i += 1)
    await page.keyboard.press('Tab')
  await expect(second).toBeFocused()
  for (let i = 0; i < 20 && (await second.inputValue()) !== 'ended'; i += 1)
    await page.keyboard.press('ArrowDown')
  await expect(second).toHaveValue('ended')
  await page.keyboard.press('Tab')
  await expect(button(page, '按此读取')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: '2022/3/1' })).toBeVisible()
  await expect(count(page, 'added')).toHaveText('1')
})

test('of two registers in a workbook one is chosen, and the other on the preview', async ({ page }) => {
  const known = ['案件编号', '受援人姓名', '受理日期', '结案日期', '案件状态']
  const open = (number: string) => [number, '某', '2022/1/1', '', '在办']
  const book = await writeXlsx({
    sheets: [
      { name: '上半年', rows: [known, open('1'), open('2')] },
      { name: '下半年', rows: [['登记表'], known, open('3')] },
    ],
  })
  await openCases(page)
  await pick(page, '两张.xlsx', book)
  await expect(title(page, '“两张.xlsx”里有不止一张登记表，读哪一张？')).toBeFocused()
  await expect(page.getByRole('row', { name: '上半年 2 显示' })).toBeVisible()
  await expectNoViolation(page)
  await button(page, '读取“上半年”').click()
  await expect(count(page, 'added')).toHaveText('2')
  await page.getByLabel('换一张工作表').selectOption('下半年')
  await button(page, '读取这张').click()
  await expect(count(page, 'added')).toHaveText('1')
  await expect(page.getByText('其他工作表没有读取：上半年')).toBeVisible()
})

test('a text that reads wrongly is read in another encoding, as strictly', async ({ page }) => {
  await openCases(page)
  await pick(page, '登记表.csv', readFileSync(inProject('data/samples/case-register-2022-gb18030.csv')))
  await expect(count(page, 'added')).toHaveText('488')
  const other = async (label: string) => {
    await page.getByText('文字不对？换一种编码').click()
    await page.getByLabel(/^编码/).selectOption(label)
    await button(page, '按这种编码重新读取').click()
  }
  await other('UTF-8')
  await expect(page.getByRole('alert')).toContainText('“登记表.csv”是 UTF-8 编码，但第 1 行')
  await expect(page.getByRole('alert')).toContainText('没有改动任何数据')
  await other('GB18030（GBK）')
  await expect(count(page, 'added')).toHaveText('488')
})

test('a page that a system calls .xls is read; what would run in it is text', async ({ page }) => {
  const cells = (tag: string, texts: string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
  const table = [
    cells('th', ['案件编号', '姓名', '案由', '受理日期', '结案日期', '案件状态']),
    cells('td', [
      '440801199001011234',
      '张三丰',
      '&lt;img src=x onerror=alert(1)&gt;',
      '2022/3/5',
      '',
      '在办',
    ]),
  ].join('')
  await openCases(page)
  await pick(page, '导出.xls', encodeGb18030(`<html><meta charset="gb2312"><table>${table}</table></html>`))
  await expect(count(page, 'added')).toHaveText('1')
  await expect(page.getByText('网页或 XML 里的表格')).toBeVisible()
  await expect(page.getByRole('cell', { name: '<img src=x onerror=alert(1)>' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '440801199001011234' })).toBeVisible()
})
