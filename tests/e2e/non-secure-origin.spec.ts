import { expect, test } from './fixtures'

test.describe('over plain http from another host, as offices serve it', () => {
  test('the page is no secure context and shows its first screen', async ({ page, site }) => {
    await page.goto(site.insecureUrl)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await expect(page.getByRole('heading', { name: '总览', exact: true })).toBeVisible()
  })
})
