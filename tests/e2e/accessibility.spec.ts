import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** Every page of the program, with a thing that is only there once the page has its figures. */
const pages = [
  { path: '/', heading: { 'zh-CN': '总览', en: 'Overview' }, hasChart: true },
  { path: '/tasks', heading: { 'zh-CN': '任务', en: 'Tasks' }, hasChart: true },
  {
    path: '/tasks/T2',
    heading: { 'zh-CN': '建设湛江市行政执法信息平台', en: '建设湛江市行政执法信息平台' },
    hasChart: true,
  },
  { path: '/indicators', heading: { 'zh-CN': '指标', en: 'Indicators' } },
  { path: '/indicators/I01', heading: { 'zh-CN': '信息采购部件', en: '信息采购部件' }, hasChart: true },
  { path: '/entry', heading: { 'zh-CN': '季度填报', en: 'Quarterly entry' } },
  { path: '/cases', heading: { 'zh-CN': '案件导入', en: 'Case import' } },
  { path: '/budget', heading: { 'zh-CN': '预算执行', en: 'Budget execution' }, hasChart: true },
  { path: '/targets', heading: { 'zh-CN': '目标管理', en: 'Targets' } },
  { path: '/forms', heading: { 'zh-CN': '报表', en: 'Forms' } },
  { path: '/data', heading: { 'zh-CN': '数据', en: 'Data' } },
] as const

/** What axe finds against WCAG 2 AA, one line for each place, with what to mend. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  )
}

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('dabiao.language', chosen), language)
    })

    for (const { path, heading, ...expected } of pages) {
      test(`${path} can be read and used by everybody`, async ({ page }) => {
        await page.goto(`./#${path}`)
        await expect(page.getByRole('heading', { level: 1, name: heading[language] })).toBeVisible()
        await expect(page.getByRole('contentinfo')).toBeVisible()
        if ('hasChart' in expected) {
          await expect(page.locator('[data-chart-state="drawn"]').first()).toBeVisible()
        }
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        expect(await findViolations(page)).toEqual([])
      })
    }
  })
}

test('a chart shows its figures as a table at one key, and back', async ({ page }) => {
  await page.goto('./#/budget?asOf=9')
  const chart = page.locator('figure[data-chart-state="drawn"]').first()
  const picture = chart.locator('[role=img]')
  await picture.focus()
  await page.keyboard.press('t')
  await expect(chart.getByRole('table')).toBeVisible()
  await expect(chart.getByRole('row')).toHaveCount(5)
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('t')
  await expect(picture).toBeVisible()
})

test('the first key leads past the navigation to the content', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})
