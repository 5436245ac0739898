import { Buffer } from 'node:buffer'
import type { Locator, Page } from '@playwright/test'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { expect, test } from './fixtures'

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const count = (page: Page, kind: string): Locator => page.locator(`[data-count="${kind}"]`)
async function openCases(page: Page): Promise<void> {
  await page.goto('./#/cases')
  await expect(page.getByRole('heading', { name: '选择文件' })).toBeVisible()
}
async function pick(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.getByLabel('选择登记表文件').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

const header = '案件编号,受援人姓名,案由,受理日期,结案日期,案件状态'
const row = (number: string, accepted = '2022/1/1', cause = '劳动争议') =>
  `${number},某,${cause},${accepted},,在办`
const register = (...rows: string[]) => `${[header, ...rows].join('\r\n')}\r\n`
const gb = encodeGb18030(register(row('1'), row('2')))
const utf8 = (text: string) => new TextEncoder().encode(text)

test('a file that cannot be read says what is wrong and where, and changes nothing', async ({ page }) => {
  await openCases(page)
  const files: [string, Uint8Array | string, string][] = [
    ['空.csv', '', '是空文件'],
    ['空行.csv', '\r\n \r\n', '是空文件'],
    ['表头.csv', `${header}\r\n`, '只有表头，没有案件'],
    [
      '图片.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      '里面不是文字',
    ],
    ['空字节.csv', register(row('1'), '2\0'), '里面不是文字'],
    ['截断.csv', gb.slice(0, -3), '第 3 行（文件的第'],
    ['拼接.csv', Uint8Array.of(...gb, ...utf8(`${row('3')}\r\n`)), '文件由两种编码的内容拼成'],
    ['坏字节.csv', Uint8Array.of(...utf8(register(row('1'))), 0xff), '有无法还原的字节'],
    ['引号.csv', `${register(row('1'))}2,"某`, '第 3 行有一个双引号没有成对'],
    ['一行.csv', 'x,'.repeat(5_000_000), '有一条超长的记录'],
    ['一格.csv', `${header}\n1,"${'x\n'.repeat(5_000_000)}`, '从第 2 行起有一条超长的记录'],
    ['少列.csv', '案件编号,案由\n1,2\n', '缺少必需的列：受理日期、结案日期'],
  ]
  for (const [name, bytes, sentence] of files) {
    await pick(page, name, bytes)
    await expect(page.getByRole('alert')).toContainText(`“${name}”`)
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('alert')).toContainText('没有改动任何数据')
  }
})

test('a row that cannot be true is refused with its reason, and every row is accounted for', async ({
  page,
}) => {
  await openCases(page)
  const rows: [string, string][] = [
    [row('1', '1922/3/5'), '年份不合理'],
    [row('2', '2022/2/31'), '没有这一天'],
    [row('1.23E+17'), '案件编号被 Excel 改成了科学记数法，后面的数字已经丢失'],
    [row('4', '22/3/5'), '年份只有两位'],
    [row('5', '########'), 'Excel 的错误值，真实内容不在文件里'],
    [
      '6,"某"某,劳动争议,2022/1/1,,在办\r\n7,"某",x,2022/1/1,,在办',
      '引号没有成对，第 7 行到第 8 行连在了一起',
    ],
    [`${row('8')},多`, '单元格比表头多，各列错位'],
    [row("=cmd|'/c calc'!A0", '2022/2/30'), '没有这一天'],
    [row('<script>alert(1)</script>', '2022/13/1'), '没有这一天'],
  ]
  await pick(page, '坏行.csv', register(...rows.map(([text]) => text), row('9')))
  await expect(count(page, 'added')).toHaveText('1')
  await expect(count(page, 'refused')).toHaveText(String(rows.length))
  const refused = page.getByRole('region', { name: /^被拒绝的/ }).first()
  for (const [, reason] of rows) await expect(refused).toContainText(reason)
})

test('cells that would run are text in every place', async ({ page }) => {
  await openCases(page)
  const cause = '"<img src=x onerror=alert(1)>"'
  await pick(
    page,
    '<b>脚本.csv',
    register(row("=cmd|'/c calc'!A0", '2022/1/1', cause), row('2', '2022/1/1', cause)),
  )
  await expect(page.getByRole('heading', { name: '“<b>脚本.csv”将这样导入' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '<img src=x onerror=alert(1)>' })).toHaveCount(2)
  await expect(page.getByRole('cell', { name: "=cmd|'/c calc'!A0" })).toBeVisible()
  await button(page, '确认导入').click()
  await expect(page.getByRole('region', { name: '已导入的批次' })).toContainText('<b>脚本.csv')
})

test('five thousand columns', async ({ page }) => {
  await openCases(page)
  const many = Array.from({ length: 5000 }, (_, i) => `列${i}`).join(',')
  await pick(page, '五千列.csv', `${many},${header}\n${','.repeat(5000)}${row('1')}\n`)
  await expect(count(page, 'added')).toHaveText('1')
  await page.getByText('调整列的对应', { exact: true }).click()
  await expect(page.getByLabel('“案件编号”读作')).toHaveValue('caseNumber')
})

test('two tabs confirm at once: one is written, the other says so, reads again and is written', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  for (const [tab, number] of [
    [page, '1'],
    [other, '2'],
  ] as const) {
    await openCases(tab)
    await pick(tab, `${number}.csv`, register(row(number)))
    await expect(button(tab, '确认导入')).toBeVisible()
  }
  await button(page, '确认导入').click()
  await expect(page.getByText('已导入“1.csv”：新增 1 件')).toBeVisible()
  await button(other, '确认导入').click()
  await expect(other.getByRole('alert')).toContainText('预览之后案件数据已在别处改变')
  await button(other, '重新读取').click()
  await button(other, '确认导入').click()
  await expect(other.getByText('已导入“2.csv”：新增 1 件')).toBeVisible()
  await expect(
    page.getByRole('region', { name: '已导入的批次' }).getByRole('button', { name: /^撤销/ }),
  ).toHaveCount(2)
})

test('two tabs undo at once: one is undone, the other looks again at what is left', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  const undo = (tab: Page, name: string) =>
    tab.getByRole('row').filter({ hasText: name }).getByRole('button', { name: /^撤销/ }).click()
  await openCases(page)
  for (const number of ['1', '2', '3']) {
    await pick(page, `${number}.csv`, register(row(number)))
    await button(page, '确认导入').click()
    await expect(page.getByText(`已导入“${number}.csv”`)).toBeVisible()
  }
  await openCases(other)
  await undo(page, '1.csv')
  await undo(other, '1.csv')
  await expect(button(other, '确认撤销')).toBeVisible()
  await button(page, '确认撤销').click()
  await expect(page.getByText('已撤销“1.csv”的导入')).toBeVisible()
  // Nothing is left to do: the panel says so by itself.
  await expect(other.getByRole('heading', { name: '“1.csv”的导入已经撤销' })).toBeVisible()
  await expect(button(other, '确认撤销')).toHaveCount(0)
  await button(other, '关闭').click()

  await undo(page, '2.csv')
  await undo(other, '3.csv')
  await expect(button(other, '确认撤销')).toBeVisible()
  await button(page, '确认撤销').click()
  await expect(page.getByText('已撤销“2.csv”的导入')).toBeVisible()
  await button(other, '确认撤销').click()
  await expect(other.getByRole('alert')).toContainText('预览之后案件数据已在别处改变')
  await button(other, '重新读取').click()
  await button(other, '确认撤销').click()
  await expect(other.getByText('已撤销“3.csv”的导入')).toBeVisible()
})

test('a full disk writes nothing and keeps the preview; once there is room the same import is written', async ({
  page,
}) => {
  await openCases(page)
  await pick(page, '满.csv', register(row('1'), row('2')))
  await expect(button(page, '确认导入')).toBeVisible()
  const fill = (isFull: boolean) =>
    Promise.all(
      page.workers().map((worker) =>
        worker.evaluate((full) => {
          const { prototype } = IDBObjectStore
          const kept = prototype as { addBefore?: typeof prototype.add; putBefore?: typeof prototype.put }
          const add = (kept.addBefore ??= prototype.add)
          const put = (kept.putBefore ??= prototype.put)
          const refuse = () => {
            throw new DOMException('no room', 'QuotaExceededError')
          }
          Object.assign(prototype, full ? { add: refuse, put: refuse } : { add, put })
        }, isFull),
      ),
    )
  await fill(true)
  await button(page, '确认导入').click()
  await expect(page.getByRole('alert')).toContainText('存储空间已满，没有写入')
  await fill(false)
  await button(page, '确认导入').click()
  await expect(page.getByText('已导入“满.csv”：新增 2 件')).toBeVisible()
})
