import type { Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation'
import { expect, test } from './fixtures'
import { button } from './target-steps'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const panel = (page: Page) => page.getByRole('region', { name: '预算数' })
const lineOf = (page: Page, name: string) =>
  page.getByRole('region', { name: '各项预算' }).getByRole('row', { name: new RegExp(`^${name}`) })
const typeIn = async (page: Page, name: string, text: string) => {
  await field(page, name).fill(text)
  await page.keyboard.press('Tab')
}

test('a plan begun for a new year gets its budget typed, then its execution, then a rate', async ({
  page,
}) => {
  await page.goto('./#/targets')
  await button(page, '新年度…').click()
  await button(page, '建立 2023 年计划').click()
  await expect(page.getByText('已建立 2023 年绩效计划。')).toBeVisible()
  // The address follows the new plan a moment later and would win over the next one.
  await expect(page).toHaveURL(/year=2023/)
  await page.goto('./#/budget?year=2023&asOf=3')
  await expect(page.getByText('年度预算还没有填报')).toBeVisible()

  await typeIn(page, '当年财政拨款 年初预算数', '1,000')
  await typeIn(page, '基本支出 年初预算数', '600万元')
  await typeIn(page, '项目支出 年初预算数', '４０５')
  await expect(panel(page)).toContainText('相差 5.00 万元，按所填保留')
  await typeIn(page, '基本支出 全年（调整后）预算数', '约六百')
  await expect(panel(page)).toContainText('“约六百”不是数字，没有采用。')
  await expect(button(page, '保存（0 处）')).toBeDisabled()
  await typeIn(page, '基本支出 全年（调整后）预算数', '')
  await button(page, '保存（3 处）').click()
  await expect(panel(page).getByText(/预算数已保存 \d\d:/)).toBeVisible()
  await expect(page.getByText('年度预算还没有填报')).toBeHidden()
  await expect(lineOf(page, '合计')).toContainText('1,000.00')

  for (const [name, amount] of [
    ['基本支出 第一季度', '150'],
    ['项目支出 第一季度', '50'],
  ] as const) {
    await field(page, name).fill(amount)
    await page.keyboard.press('Enter')
  }
  await expect(lineOf(page, '合计')).toContainText('20.00%')

  // What was spent holds the amounts that were typed first.
  await button(page, '撤回').click()
  await expect(panel(page)).toContainText('没有保存：这一项已有执行数')
  await expect(lineOf(page, '合计')).toContainText('20.00%')
})

test('an adjusted budget moves the rate of the plan, and taken back leaves it as it was', async ({
  page,
}) => {
  await page.goto('./#/budget?asOf=12')
  const before = await lineOf(page, '合计').innerText()
  await button(page, '填写或调整…').click()
  await typeIn(page, '项目支出 全年（调整后）预算数', '5316.59')
  await expect(panel(page)).toContainText('12,900.83 → 13,900.83')
  await expect(panel(page)).toContainText(/预算执行率得分 9\.\d\d → 8\.\d\d/)
  await button(page, '保存（1 处）').click()
  await expect(panel(page)).toContainText('请写明原因')
  await expect(lineOf(page, '合计')).toHaveText(new RegExp('12,900.83.*12,900.83'))

  await field(page, '原因').fill('年中追加')
  await field(page, '文号').fill('湛财预〔2022〕5号')
  await page.keyboard.press('Enter')
  await expect(lineOf(page, '合计')).toContainText('13,900.83')
  await expect(field(page, '项目支出 全年（调整后）预算数')).toHaveValue('5,316.59')
  await page.getByText('预算数的变更记录').click()
  await expect(panel(page)).toContainText('年初 4316.59，调整后 5316.59。年中追加（湛财预〔2022〕5号）')

  await button(page, '撤回').click()
  await expect(panel(page)).toContainText('已撤回上一次预算数的改动')
  expect(await lineOf(page, '合计').innerText()).toBe(before)
  await button(page, '重做').click()
  await expect(lineOf(page, '合计')).toContainText('13,900.83')
  await page.reload()
  await expect(lineOf(page, '合计')).toContainText('13,900.83')
})

test('an amount of the year’s start is corrected on purpose only; no accessibility violation', async ({
  page,
}) => {
  await page.goto('./#/budget?asOf=12')
  await button(page, '填写或调整…').click()
  await expect(field(page, '基本支出 年初预算数')).toBeHidden()
  await button(page, '更正年初预算数…').click()
  await typeIn(page, '基本支出 年初预算数', '8,584.26')
  await typeIn(page, '项目支出 全年（调整后）预算数', '-1')
  await expect(panel(page)).toContainText('-1 是负数，没有采用')
  await expectNoViolation(page)
  await field(page, '项目支出 全年（调整后）预算数').press('Escape')
  await expect(panel(page)).toContainText('8,584.26')
  await field(page, '原因').fill('录入有误')
  await button(page, '保存（1 处）').click()
  await expect(panel(page).getByText(/预算数已保存/)).toBeVisible()
  await expect(lineOf(page, '基本支出')).toContainText('8,584.26')
  await page.goto('./#/targets')
  await expect(page.getByRole('heading', { name: '目标管理' })).toBeVisible()
  await expect(page.getByRole('row', { name: /基本支出.*8,584\.26/ })).toBeVisible()
})

test('why so little was spent is asked before filing, written beside the amount, and asked no more', async ({
  page,
}) => {
  await page.goto('./#/forms?asOf=9')
  const asked = page
    .getByRole('region', { name: '自评体检' })
    .getByRole('listitem')
    .filter({ hasText: '执行率已达 90.00%，明显快于时间进度' })
  await asked.getByRole('link', { name: '市政府涉外法律顾问工作' }).click()
  const note = field(page, '市政府涉外法律顾问工作 第三季度 说明')
  await expect(note).toBeFocused()
  await note.fill('三季度集中支付译审费')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\s*已保存 \d\d:/).first()).toBeVisible()
  await page.getByRole('link', { name: '报表' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '报表' })).toBeVisible()
  await expect(asked).toHaveCount(0)
  await page.goto('./#/budget?asOf=9')
  await expect(note).toHaveValue('三季度集中支付译审费')
})
