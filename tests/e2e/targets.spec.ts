import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { inProject } from '../../scripts/root.mjs'
import { expect, test } from './fixtures'
import { button, rowOf, tabTo } from './target-steps'

const workbook = inProject('tests/fixtures/target-files/zhanjiang-2022.xlsx')
const total = (page: Page) => page.getByRole('region', { name: '分值合计' }).getByText(/^合计/)

async function press(page: Page, place: Locator): Promise<void> {
  await tabTo(page, place)
  await page.keyboard.press('Enter')
}

async function startEmpty(page: Page): Promise<void> {
  await page.goto('./#/data')
  await button(page, '清空全部数据…').click()
  await button(page, '确认清空').click()
  await expect(page.getByText('已清空。')).toBeVisible()
  await page.goto('./#/targets')
}

test('by keyboard alone: read, write, settle, lock, adjust, take back, export', async ({ page }) => {
  test.setTimeout(120_000)
  await startEmpty(page)

  await test.step('the workbook of the finance bureau becomes a plan', async () => {
    const chooser = page.waitForEvent('filechooser')
    await press(page, page.getByLabel('选择目标表文件'))
    await (await chooser).setFiles(workbook)
    await expect(page.getByRole('heading', { name: /^读到的内容：zhanjiang-2022\.xlsx/ })).toBeFocused()
    await expect(page.getByText('重点工作任务 4 项，三级指标 27 项，其中 2 项的指标值待确认。')).toBeVisible()
    await press(page, button(page, '新建计划'))
    await expect(page.getByText('已新建 湛江市司法局 2022 年绩效计划，共 27 项指标。')).toBeVisible()
  })

  await test.step('what is asked is settled with Enter', async () => {
    await press(page, button(page, '从第一条待确认开始'))
    await expect(rowOf(page, '基础性法律咨询解答时效')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rowOf(page, '平台正常使用年限 (年)')).toBeFocused()
    await page.keyboard.press('a')
    await expect(page.getByText('没有待确认的指标值了。')).toBeVisible()
    await expect(page.getByText('待确认 0，推定 13，明示 12，已确认 2')).toBeVisible()
    await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible()
  })

  await test.step('the last settling is taken back and done again', async () => {
    const last = rowOf(page, '平台正常使用年限 (年)')
    await page.keyboard.press('Control+z')
    await expect(last).toContainText('待确认')
    await expect(last).toBeFocused()
    await page.keyboard.press('Control+y')
    await expect(last).toContainText('已确认')
    await expect(last).toBeFocused()
  })

  await test.step('a reading is edited below its row', async () => {
    await page.keyboard.press('e')
    const kind = page.getByRole('combobox', { name: '类型' })
    await expect(kind).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('textbox', { name: '数值' }))
    await page.keyboard.type('六')
    await expect(page.getByText('未保存：这里只能填一个数')).toBeVisible()
    await page.keyboard.press('Backspace')
    await page.keyboard.type('6')
    await tabTo(page, page.getByRole('textbox', { name: '单位' }))
    await page.keyboard.type('年')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, '平台正常使用年限 (年)')).toBeFocused()
    await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('不少于 6 年')
  })

  await test.step('a weight is locked, the rest makes room, the sums stay', async () => {
    await page.keyboard.press('F2')
    const weight = page.getByRole('textbox', { name: '分值' })
    await tabTo(page, weight)
    await page.keyboard.type('5')
    await page.keyboard.press('Tab')
    await expect(page.getByText('已锁定；系统建议 3.00')).toBeVisible()
    await tabTo(page, page.getByRole('combobox', { name: '责任科室' }))
    await page.keyboard.type('法律援助科')
    await page.keyboard.press('Enter')
    const row = rowOf(page, '平台正常使用年限 (年)')
    await expect(row).toBeFocused()
    await expect(row).toContainText('法律援助科')
    await expect(row).toContainText('已锁定')
    await expect(rowOf(page, '系统正常使用年限 (年)')).toContainText('2.50')
    await expect(total(page)).toHaveText('合计 100.00，正好')
  })

  await test.step('an adjustment shows what it does before it is confirmed', async () => {
    await page.keyboard.press('Home')
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
    await press(page, button(page, '目标调整…'))
    const date = page.getByLabel('生效日期')
    await expect(date).toBeFocused()
    // The order of its parts is the browser's own business.
    await date.fill('2022-09-01')
    await tabTo(page, page.getByRole('textbox', { name: '调整原因' }))
    await page.keyboard.type('培训改为线上')
    await tabTo(page, page.getByRole('textbox', { name: '“培训次数”调整后的指标值' }))
    await page.keyboard.type('≥6次')
    await page.keyboard.press('Tab')
    await expect(page.getByText('调整的影响')).toBeVisible()
    await expect(page.getByRole('row', { name: /^培训次数 2 → ≥6次/ })).toBeVisible()
    await press(page, button(page, '确认调整（1 项）'))
    await expect(page.getByText('已调整：第 2 版自 2022-09-01 起生效。')).toBeFocused()
    await expect(rowOf(page, '培训次数(次)')).toContainText('年初：2')
  })

  await test.step('the newest adjustment is taken back', async () => {
    await press(page, button(page, '撤回这次调整…'))
    await press(page, button(page, '确认撤回'))
    await expect(page.getByText('已撤回第 2 版调整，数据与调整前一致。')).toBeVisible()
    await expect(rowOf(page, '培训次数(次)')).not.toContainText('年初')
  })

  await test.step('the table goes out as it came in', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
    const download = page.waitForEvent('download')
    await press(page, button(page, '导出 .tsv'))
    const file = await download
    expect(file.suggestedFilename()).toBe('湛江市司法局2022年绩效目标表.tsv')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain('平台正常使用年限 (年)\t长期')
  })

  await page.reload()
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('不少于 6 年')
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('已锁定')
  await expect(page.getByText('待确认 0，推定 13，明示 12，已确认 2')).toBeVisible()
  await expect(total(page)).toHaveText('合计 100.00，正好')
})

test('the filed table as read, beside it the proposals, marked as such', async ({ page }) => {
  await page.goto('./#/targets')
  await expect(page.getByRole('heading', { name: '逐项核对（27 项）' })).toBeVisible()
  await expect(page.getByText('系统建议，非批复').first()).toBeVisible()
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('大于 400 件，400 件不达标')
  await expect(rowOf(page, '办理法律援助事项数量')).toContainText('案件登记表：办结数')
  await expect(rowOf(page, '平台正常使用年限 (年)')).toContainText('待确认')
  await expect(rowOf(page, '项目投入成本(万元)')).toContainText('金额与任务相同')
  await expect(page.getByText('支出合计与收入合计：12900.84 与 12900.83 相差 0.01 万元')).toBeVisible()
  await expect(page.getByText('第 53 行：“平台正常使用年限 (年)”一行左移一列')).toBeVisible()
})

test('what is asked stands first; settled, it stays under the hand until the order is chosen anew', async ({
  page,
}) => {
  await page.goto('./#/targets')
  const names = page.locator('tr[data-row] th[scope=row] a')
  const first = rowOf(page, '基础性法律咨询解答时效')
  await expect(names.first()).toHaveText('基础性法律咨询解答时效')
  await expect(names.nth(1)).toHaveText('平台正常使用年限 (年)')
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toContainText('已确认')
  await expect(names.first()).toHaveText('基础性法律咨询解答时效')
  const order = page.getByRole('combobox', { name: '顺序' })
  await page.getByRole('heading', { name: /^逐项核对/ }).evaluate((heading) => {
    heading.tabIndex = -1
    heading.focus()
  })
  await tabTo(page, order)
  await page.keyboard.press('ArrowDown')
  await expect(order).toHaveValue('false')
  await expect(names.first()).not.toHaveText('基础性法律咨询解答时效')
  await page.keyboard.press('ArrowUp')
  await expect(names.first()).toHaveText('平台正常使用年限 (年)')
})

test('only what is asked is shown on demand, and a check leads to its row', async ({ page }) => {
  await page.goto('./#/targets')
  await page.getByLabel('仅待确认 2 项').check()
  await expect(page.locator('tr[data-row]')).toHaveCount(2)
  await page.getByRole('button', { name: /“培训人次”的单位写作“次”/ }).click()
  await expect(rowOf(page, '培训人次(次)')).toBeFocused()
  await expect(page.locator('tr[data-row]')).toHaveCount(27)
})

test('the score table adds up and says what is missing for a total', async ({ page }) => {
  await page.goto('./#/forms?year=2022&asOf=12')
  await expect(page.getByRole('row', { name: /^合计/ })).toContainText('未报 5 项 17.85 分')
  const unscored = page.getByRole('row', { name: /^满意度指标小计/ })
  await expect(unscored.getByRole('cell').nth(1)).toHaveText('—')
  await expect(page.getByRole('row', { name: /^总分/ })).toContainText('不出总分')
  await expect(page.getByText('评分规则：财预〔2020〕10号（条款未核）')).toBeVisible()
  await page.goto('./#/forms?year=2022&asOf=6')
  await expect(page.getByText('预计全年得分')).toBeVisible()
})
