import type { Locator, Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'

/** Cells are found by the name a screen reader gives them. */
const cell = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
const issues = (page: Page): Locator => page.getByRole('region', { name: /^需要处理/ })
const rowOf = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

async function openEntry(page: Page): Promise<void> {
  await page.goto('./#/entry')
  await expect(cell(page, '培训次数 第四季度')).toHaveValue('1')
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
}

/** As Excel puts a block on the clipboard, pasted into the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function closeQuarter(page: Page, quarter: string): Promise<void> {
  await page.getByRole('button', { name: `${quarter} 关闭本季` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('到期关闭')
  await dialog.getByRole('button', { name: '关闭本季' }).click()
  await expect(page.getByRole('button', { name: `${quarter} 重开本季` })).toBeVisible()
}

test('the missing figures are typed by keyboard alone and survive a reload', async ({ page }) => {
  await openEntry(page)
  await page.getByRole('button', { name: '还差 3 项未报' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('培训人次 第四季度')
  await page.keyboard.type('７５')
  await page.keyboard.press('Enter')
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('75')
  await expect.poll(() => focused(page)).toBe('开展法制宣传数量 第四季度')
  await saved(page)
  await expect(rowOf(page, '培训人次')).toContainText('110.00%')

  await page.getByRole('button', { name: '还差 2 项未报' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('信息日常维护率 第四季度')
  await page.keyboard.type('66/68')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '还差 1 项未报' })).toBeVisible()

  await page.reload()
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('75')
  await expect(cell(page, '信息日常维护率 第四季度')).toHaveValue('66/68')
  await expect(rowOf(page, '培训人次')).toContainText('110.00%')
})

test('a refused text is kept, shown and never counted', async ({ page }) => {
  await openEntry(page)
  await cell(page, '培训人次 第四季度').focus()
  await page.keyboard.type('约80')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('“约80”不是数字，没有采用')
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d，另有 1 格未采用$/)).toBeVisible()
  await expect(rowOf(page, '培训人次')).toContainText('未报')

  await page.reload()
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('约80')
  await expect(page.getByText('有 1 格未采用', { exact: true })).toBeVisible()
  await expect(cell(page, '培训人次 第四季度')).toHaveAttribute('aria-invalid', 'true')
  await expect(rowOf(page, '培训人次')).toContainText('未报')

  await issues(page).getByRole('button', { name: '培训人次 · 第四季度' }).click()
  await expect.poll(() => focused(page)).toBe('培训人次 第四季度')
  await page.keyboard.type('80')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('没有需要处理的问题')
  await saved(page)
  await expect(rowOf(page, '培训人次')).toContainText('112.50%')
})

test('a rate over 100 % counts once its reason is written', async ({ page }) => {
  await openEntry(page)
  await cell(page, '信息日常维护率 第四季度').focus()
  await page.keyboard.type('70/66')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => focused(page)).toBe('信息日常维护率 第四季度 说明')
  await expect(issues(page)).toContainText('写明原因后才采用')
  await page.keyboard.type('含三季度补做的四台')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('已写明原因，按此数计')
  await expect(rowOf(page, '信息日常维护率')).toContainText('%')
})

test('a warning is saved, counted and shown; undo and redo take whole steps', async ({ page }) => {
  await openEntry(page)
  const figure = cell(page, '培训次数 第四季度')
  await figure.focus()
  await page.keyboard.type('2.5')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('2.5 不是整数')
  await expect(rowOf(page, '培训次数')).toContainText('325.00%')
  await page.keyboard.press('Control+z')
  await expect(figure).toHaveValue('1')
  await expect(rowOf(page, '培训次数')).toContainText('250.00%')
  await page.keyboard.press('Control+y')
  await expect(figure).toHaveValue('2.5')
  await page.keyboard.press('Control+z')
  await expect(figure).toHaveValue('1')
})

test('keys go where they say, Esc restores, an unchanged cell is not written', async ({ page }) => {
  await openEntry(page)
  const figure = cell(page, '培训次数 第二季度')
  await figure.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toBe('培训次数 第三季度')
  await page.keyboard.press('Home')
  await expect.poll(() => focused(page)).toBe('培训次数 第一季度')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => focused(page)).toContain('点击切换')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect.poll(() => focused(page)).toBe('培训次数 第一季度 说明')
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => focused(page)).toBe('培训次数 第四季度')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toBe('培训人次 第四季度')
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => focused(page)).toBe('培训次数 第四季度')
  await expect(page.getByText('填好一格即自动保存')).toBeVisible()
})

test('an input method composes in peace and loses no letter', async ({ page, context }) => {
  await openEntry(page)
  const judgement = cell(page, '平台正常使用年限 第四季度')
  await judgement.focus()
  const session = await context.newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'bu', selectionStart: 2, selectionEnd: 2 })
  // The Enter that ends a composition reaches the page as key 229.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  expect(await focused(page)).toBe('平台正常使用年限 第四季度')
  await session.send('Input.insertText', { text: '部分达成' })
  await expect(judgement).toHaveValue('部分达成')
  await page.keyboard.type(' 75')
  await page.keyboard.press('Enter')
  await expect(judgement).toHaveValue('部分达成75%')
})

test('a judgement below full asks for its sentence', async ({ page }) => {
  await openEntry(page)
  await cell(page, '组织国家统一法律职业资格考试工作 第四季度').focus()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(cell(page, '组织国家统一法律职业资格考试工作 第四季度')).toHaveValue('未达成30%')
  await cell(page, '组织国家统一法律职业资格考试工作 第四季度 说明').fill('')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('评定为 30%，未得满分，请写说明')
})

test('a block from a spreadsheet is one step, matched by name', async ({ page }) => {
  await openEntry(page)
  await cell(page, '信息采购部件 第一季度').focus()
  await paste(
    page,
    '指标\t指标值\t三季度\t四季度\r\n"培训人次(次)"\t200\t61\t"1,075"\r\n信息日常维护率\t≥95%\t\t６６／６８\r\n没有的指标\t1\t1\t1\r\n',
  )
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('1075')
  await expect(cell(page, '培训人次 第三季度')).toHaveValue('61')
  await expect(cell(page, '信息日常维护率 第三季度')).toHaveValue('64/66')
  await expect(cell(page, '信息日常维护率 第四季度')).toHaveValue('66/68')
  await expect(page.getByText('已粘贴：保存 3 格')).toContainText('没有找到这些行：没有的指标')
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('')
  await expect(cell(page, '培训人次 第三季度')).toHaveValue('60')
  await expect(cell(page, '信息日常维护率 第四季度')).toHaveValue('')
})

test('a closed quarter is locked, corrected with a reason, reopened with a reason', async ({ page }) => {
  await openEntry(page)
  await closeQuarter(page, '第一季度')
  const figure = cell(page, '培训次数 第一季度')
  await expect(figure).toHaveAttribute('readonly', '')
  await figure.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('更正为')).toHaveValue('1')
  await expect(dialog.getByLabel('更正为')).toHaveAccessibleDescription('原值 1')
  // Typed, not filled: as in the grid it takes the place of the 1 and does not make 12.
  await page.keyboard.type('2')
  await dialog.getByRole('button', { name: '保存更正' }).click()
  await expect(dialog).toContainText('请写明原因')
  await dialog.getByLabel('原因').fill('漏统计一期')
  await dialog.getByRole('button', { name: '保存更正' }).click()
  await expect(figure).toHaveValue('2')
  await expect.poll(() => focused(page)).toBe('培训次数 第一季度')
  await expect(page.locator('.locked-hint').filter({ visible: true })).toHaveText(['本期已关闭，按回车更正'])

  await page.getByRole('button', { name: '第一季度 重开本季' }).click()
  await dialog.getByRole('button', { name: '重开本季' }).click()
  await expect(dialog).toContainText('请写明原因')
  await dialog.getByLabel('原因').fill('补报一项')
  await dialog.getByRole('button', { name: '重开本季' }).click()
  await expect(figure).not.toHaveAttribute('readonly', '')
})

test('closing a quarter names what it lacks, leads there, and may close all the same', async ({ page }) => {
  await openEntry(page)
  await page.getByRole('button', { name: '第四季度 关闭本季' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem').first()).toHaveText(
    /^3 项未报：\s*培训人次\s*信息日常维护率\s*系统用户满意度$/,
  )
  // Not as usual: why it is closed with gaps is for the person to say.
  await expect(dialog.getByLabel('原因')).toHaveValue('')
  await dialog.getByRole('button', { name: '信息日常维护率' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => focused(page)).toBe('信息日常维护率 第四季度')
  await expect(page.getByRole('button', { name: '第四季度 关闭本季' })).toBeVisible()

  await closeQuarter(page, '第四季度')
  await expect(rowOf(page, '信息日常维护率')).toContainText('未报')

  // All is typed; what the register still has to say is named and leads to its import.
  await page.getByRole('button', { name: '第一季度 关闭本季' }).click()
  await expect(dialog.getByLabel('原因')).toHaveValue('填报完毕，按期关闭')
  await expect(dialog.getByRole('listitem')).toContainText('2 项待案件导入')
  await dialog.getByRole('button', { name: '法律援助案件完成率' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '案件导入' })).toBeVisible()
})

test('another tab follows at once and never overwrites what is being typed', async ({ page, context }) => {
  await openEntry(page)
  const other = await context.newPage()
  await other.goto('./#/entry')
  await other.bringToFront()
  await cell(other, '培训人次 第四季度').focus()
  await other.keyboard.type('9')

  await cell(page, '培训人次 第四季度').fill('80')
  await page.keyboard.press('Enter')
  await expect(rowOf(other, '培训人次')).toContainText('112.50%')
  await expect(cell(other, '培训人次 第四季度')).toHaveValue('9')

  // The quarter is closed elsewhere while a figure is being typed: it is refused by the store, its text is kept.
  await closeQuarter(page, '第四季度')
  await cell(other, '培训人次 第四季度').press('Enter')
  await expect(cell(other, '培训人次 第四季度')).toHaveValue('9')
  await expect(other.getByText('有 1 格未保存')).toBeVisible()
  await expect(issues(other)).toContainText('这一季已关闭，没有保存')
  await expect(cell(page, '培训人次 第四季度')).toHaveValue('80')
})

test('budget execution is typed beside its budget, as money', async ({ page }) => {
  await page.goto('./#/budget')
  const basic = cell(page, '基本支出 第四季度')
  await expect(basic).toHaveValue('8,240.88')
  await basic.focus()
  await page.keyboard.type('84,000,000元')
  await page.keyboard.press('Enter')
  await expect(basic).toHaveValue('8,400.00')
  await saved(page)
  await expect.poll(() => focused(page)).toBe('项目支出 第四季度')
  await page.keyboard.type('200')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('累计数 200 小于前面已报的 2561.72')
  await page.keyboard.press('Control+z')
  await expect(cell(page, '项目支出 第四季度')).toHaveValue('4,014.91')
  await expect(issues(page)).toBeHidden()
})

test('no accessibility violation, with issues and with a dialog', async ({ page }) => {
  await openEntry(page)
  await cell(page, '培训人次 第四季度').fill('约80')
  await page.keyboard.press('Enter')
  await expect(issues(page)).toContainText('约80')
  await expectNoViolation(page)
  await page.getByRole('button', { name: '第一季度 关闭本季' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoViolation(page)
})
