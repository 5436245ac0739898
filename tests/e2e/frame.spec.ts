import { expect, test } from './fixtures'

test('the address says what is shown, and an address that was mailed shows the same', async ({ page }) => {
  await page.goto('./#/indicators')
  await expect(page).toHaveURL(/#\/indicators\?year=2022&asOf=12$/)
  await page.getByLabel('截至').selectOption('6')
  await expect(page).toHaveURL(/#\/indicators\?year=2022&asOf=6$/)
  await page.getByRole('link', { name: '预算执行' }).click()
  await expect(page).toHaveURL(/#\/budget\?year=2022&asOf=6$/)
  await expect(page.getByRole('contentinfo')).toContainText('2022 年 6 月 30 日')

  await page.goto('./#/budget?year=2022&asOf=3')
  await expect(page.getByRole('contentinfo')).toContainText('2022 年 3 月 31 日')
  await expect(page.getByLabel('截至')).toHaveValue('3')
})

test('an address that cannot be read shows the overview of the latest period', async ({ page }) => {
  await page.goto('./#/nowhere?asOf=13&year=abc')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  await expect(page).toHaveURL(/#\/\?.*asOf=12/)
})

test('the chosen language is kept, and nothing Chinese is left over in the words of the program', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByLabel('界面语言').selectOption('en')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const navigation = await page.getByRole('navigation').innerText()
  const headings = await page.getByRole('heading').allInnerTexts()
  const columns = await page.getByRole('columnheader').allInnerTexts()
  expect([navigation, ...headings, ...columns].join(' ')).not.toMatch(/\p{Script=Han}/u)
})

test('without a database the page says why and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto('./')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('浏览器不允许本页保存数据')
  await expect(alert.getByRole('button', { name: '刷新本页' })).toBeVisible()
})

test('every light is a shape and a word', async ({ page }) => {
  await page.goto('./#/?asOf=9')
  const lights = page.getByRole('region', { name: '亮灯' }).getByRole('rowheader')
  await expect(lights).toHaveText(['滞后', '预警', '正常', '超额', '未亮灯'])
  const shapes = await lights.locator('svg').evaluateAll((all) => all.map(({ innerHTML }) => innerHTML))
  expect(new Set(shapes).size).toBe(5)
})

test('a figure saved while the next page loads does not call that page off', async ({ page }) => {
  await page.goto('./#/entry')
  const cell = page.getByRole('textbox', { name: '培训人次 第四季度', exact: true })
  await cell.fill('70')
  // An office's server may take its time; meanwhile the figure is saved and everything is computed anew.
  await page.route('**/DataView*.js', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.getByRole('navigation').first().getByRole('link', { name: '数据', exact: true }).click()
  await expect(page.getByRole('heading', { name: '数据', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/#\/data\?/)
})
