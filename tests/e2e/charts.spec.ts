import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** What the reader gets from a button of the first chart. */
async function download(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const chart = page.locator('figure[data-chart-state="drawn"]').first()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: button }).click(),
  ])
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

test('a chart is saved as picture and its figures as CSV', async ({ page }) => {
  await page.goto('./#/budget?asOf=9')
  const png = await download(page, 'PNG')
  expect(png.name).toBe('预算执行-1-9月.png')
  expect(png.content.subarray(1, 4).toString('latin1')).toBe('PNG')

  const svg = await download(page, 'SVG')
  expect(svg.name).toBe('预算执行-1-9月.svg')
  expect(svg.content.toString('utf8')).toMatch(/^<svg .*67\.44%/s)

  const csv = (await download(page, 'CSV')).content.toString('utf8')
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe('\uFEFF期间,累计执行数（万元）,执行率,序时进度')
  expect(lines).toHaveLength(6)
  // The same figure on screen, in the picture and in the file.
  expect(lines[3]).toContain('67.44%')
  await expect(page.getByRole('heading', { name: /67\.44%/ })).toBeVisible()
})

test('a picture follows the as-of period and the line that was picked', async ({ page }) => {
  await page.goto('./#/budget?asOf=9')
  const picture = page.locator('figure [role=img]').first()
  await expect(picture).toHaveAttribute('aria-label', /67\.44%.*75\.00%/)
  await page.getByRole('button', { name: '其中：建设湛江市行政执法信息平台' }).click()
  await expect(picture).toHaveAttribute('aria-label', /建设湛江市行政执法信息平台：预算执行率 30\.00%/)
  await page.getByLabel('截至').selectOption('6')
  await expect(picture).toHaveAttribute('aria-label', /预算执行率 10\.00%/)
})

test('without the chart library the figures are there as a table', async ({ page, watched }) => {
  await page.route(/\/echarts-[^/]*\.js$/, (route) => route.abort())
  await page.goto('./#/budget?asOf=9')
  const chart = page.locator('figure[data-chart-state="failed"]').first()
  await expect(chart.getByRole('table')).toContainText('67.44%')
  // The refused file is what was asked for here.
  watched.length = 0
})
