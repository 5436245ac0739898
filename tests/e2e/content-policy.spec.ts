import { expect, test } from './fixtures'

test.describe('the content policy of the built page', () => {
  test('allows no inline script and no code made from text', async ({ page }) => {
    await page.goto('./')
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    const scripts = policy?.split(';').find((directive) => directive.trim().startsWith('script-src'))
    expect(scripts?.trim()).toBe("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
    expect(await page.locator('script:not([src])').count()).toBe(0)
  })

  const breaches: readonly [string, () => unknown, RegExp][] = [
    [
      'an inline script',
      () => {
        const script = document.createElement('script')
        script.textContent = 'window.name = "broken"'
        document.body.append(script)
      },
      /content policy: script-src/,
    ],
    [
      'a request to another origin',
      () => fetch('http://127.0.0.2:9/').catch(() => {}),
      /content policy: connect-src/,
    ],
    ['an error on the console', () => console.error('wrong'), /console: wrong/],
    ['an error thrown', () => void setTimeout(() => Promise.reject(new Error('wrong'))), /thrown: /],
  ]
  for (const [name, breach, sentence] of breaches) {
    test(`the watch of every test sees ${name}`, async ({ page, watched }) => {
      await page.goto('./')
      await page.evaluate(breach)
      await expect.poll(() => watched.join('\n')).toMatch(sentence)
      expect(await page.evaluate(() => window.name)).toBe('')
      watched.length = 0
    })
  }
})
