import { expect, test } from './fixtures'
import { button, rowOf } from './target-steps'

test('an adjustment shows what it does while it is typed', async ({ page }) => {
  await page.goto('./#/targets')
  await button(page, '目标调整…').click()
  await page.getByLabel('生效日期').fill('2022-09-01')
  await page.getByRole('textbox', { name: '调整原因' }).fill('培训改为线上')
  const value = page.getByRole('textbox', { name: '“培训次数”调整后的指标值' })
  await value.pressSequentially('≥6')
  await expect(page.getByRole('row', { name: /^培训次数 2 → ≥6 / })).toBeVisible()
  await value.pressSequentially('0')
  await expect(page.getByRole('row', { name: /^培训次数 2 → ≥60 / })).toBeVisible()
  await expect(value).toBeFocused()
  await expect(button(page, '确认调整（1 项）')).toBeEnabled()
})

test('a plan just begun shows what is missing, and no zero in its place', async ({ page }) => {
  await page.goto('./#/targets')
  await button(page, '新年度…').click()
  await button(page, '建立 2023 年计划').click()
  await expect(page.getByText('已建立 2023 年绩效计划。')).toBeVisible()
  for (const asOf of [6, 12]) {
    await page.goto(`./#/?year=2023&asOf=${asOf}`)
    await expect(page.getByRole('banner').getByRole('combobox', { name: '年度' })).toContainText('2023 年')
    const score = page.getByRole('region', { name: asOf === 12 ? '得分' : '预计全年得分' })
    await expect(score.locator('.figure strong')).toHaveText('—')
    await expect(page.getByText('还没有亮灯的指标')).toHaveCount(1)
    await page.goto(`./#/budget?year=2023&asOf=${asOf}`)
    await expect(page.getByText('年度预算还没有填报')).toBeVisible()
    await expect(page.getByRole('row', { name: /^合计（按收入来源）/ })).toContainText('未填报')
    await expect(page.getByRole('main')).not.toContainText(/(?<!\d)0\.00/)
  }
  await page.getByRole('link', { name: '到“目标管理”读入' }).click()
  await expect(page.getByRole('heading', { name: '目标管理' })).toBeVisible()
})

test('next year begins with what is known of this one', async ({ page }) => {
  await page.goto('./#/targets')
  await rowOf(page, '基础性法律咨询解答时效').focus()
  await page.keyboard.press('Enter')
  await expect(rowOf(page, '基础性法律咨询解答时效')).toContainText('已确认')
  await button(page, '新年度…').click()
  await expect(page.getByText('已确认的理解 1 项')).toBeVisible()
  await button(page, '建立 2023 年计划').click()
  await expect(page.getByText('已建立 2023 年绩效计划。')).toBeVisible()
  await expect(rowOf(page, '基础性法律咨询解答时效')).toContainText('已确认')
  await expect(page.getByRole('columnheader', { name: '上年实际' })).toBeVisible()
})
