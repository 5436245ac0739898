/** What is typed or chosen here while something else comes to be shown, or somebody else chooses. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const words = (page: Page): Locator =>
  page
    .getByRole('region', { name: /^监控填报/ })
    .getByRole('textbox')
    .last()
const cell = (page: Page, name: string): Locator =>
  page.getByRole('table', { name: '监控情况表' }).getByLabel(`${name} 原因说明`, { exact: true })

/** As the browser's own way back goes there: the field in which somebody types is not left first. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), address)
}

test('words typed for one indicator and period stay with them when the page goes on', async ({ page }) => {
  await page.goto('./#/indicators/I01?year=2022&asOf=9')
  await words(page).fill('九月的话')
  await goTo(page, '#/indicators/I01?year=2022&asOf=6')
  await expect(page.getByRole('heading', { name: /^监控填报.*6 月/ })).toBeVisible()
  await expect(words(page)).toHaveValue('')
  await words(page).fill('六月的话')
  await goTo(page, '#/indicators/I02?year=2022&asOf=6')
  await expect(page.getByRole('heading', { level: 1, name: '办理法律援助事项数量' })).toBeVisible()
  await expect(words(page)).toHaveValue('')
  // The step of the page before is not taken back unseen.
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled()
  await goTo(page, '#/indicators/I01?year=2022&asOf=6')
  await expect(words(page)).toHaveValue('六月的话')
  await goTo(page, '#/indicators/I01?year=2022&asOf=9')
  await expect(words(page)).toHaveValue('九月的话')
})

test('words typed in the table of one period are not taken for those of the next', async ({ page }) => {
  await page.goto('./#/forms?year=2022&asOf=9')
  await cell(page, '信息采购部件').fill('九月的话')
  await goTo(page, '#/forms?year=2022&asOf=6')
  await expect(page.getByRole('heading', { name: /6 月/ }).first()).toBeVisible()
  await expect(cell(page, '信息采购部件')).toHaveValue('')
  await expect(page.getByRole('button', { name: '撤销' }).first()).toBeDisabled()
  await goTo(page, '#/forms?year=2022&asOf=9')
  await expect(cell(page, '信息采购部件')).toHaveValue('九月的话')
})

test('rules chosen in another tab are not taken back with one’s own change', async ({ page, context }) => {
  const choose = async (tab: Page, name: RegExp) => {
    await tab.bringToFront()
    await tab.getByRole('radio', { name }).check()
    await tab.getByRole('textbox', { name: '换用原因' }).fill('试用')
    await tab.getByRole('button', { name: /^换用“/ }).click()
    await expect(tab.getByText(/^已换用“/)).toBeVisible()
  }
  const other = await context.newPage()
  await page.goto('./#/targets/rules?year=2022&asOf=12')
  await other.goto('./#/targets/rules?year=2022&asOf=12')
  await choose(page, /^湖北/)
  await choose(other, /101号/)
  await page.bringToFront()
  await expect(page.getByRole('heading', { name: /^本计划按“财预〔2021〕101号/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '撤回这次换用' })).toBeHidden()
  await other.bringToFront()
  await other.getByRole('button', { name: '撤回这次换用' }).click()
  await expect(other.getByText('已撤回，恢复“湖北 部门整体”。')).toBeFocused()
})
