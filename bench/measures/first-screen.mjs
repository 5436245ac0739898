// @ts-check
import { gzipSync } from 'node:zlib'

/**
 * Bytes an office's network carries until the first screen stands, compressed as a web server would.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launch }) {
  const browser = await launch()
  const page = await browser.newPage()
  /** @type {Promise<number>[]} */
  const sizes = []
  // What the page fetches after its first screen may still be under way when the browser closes, and is not counted.
  page.on('response', (response) => {
    sizes.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    )
  })
  await page.goto(url)
  await page.getByRole('heading', { name: '总览', exact: true }).waitFor()
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await browser.close()
  return [{ name: 'first screen, gz', figure: bytes / 1000, unit: 'kB', aim: '≤ 200 kB' }]
}
