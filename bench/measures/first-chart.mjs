// @ts-check
import { gzipSync } from 'node:zlib'

const drawn = '[data-chart-state="drawn"]'

/**
 * From navigation to the first chart in the real browser: cold (a new browser, an empty database, the demo plan is
 * read in) and warm (everything cached, the plan stored). The floor is an empty page of the same server.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launch, medianTime }) {
  const cold = []
  const floors = []
  let bytes = 0
  for (let run = 0; run < 3; run += 1) {
    const browser = await launch()
    const page = await browser.newPage()
    floors.push(await medianTime(1, () => page.goto(`${url}icon.svg`)))
    const context = await browser.newContext()
    const first = await context.newPage()
    /** @type {Promise<number>[]} */
    const sizes = []
    // What the page fetches after its first chart may still be under way when the browser closes, and is not counted.
    first.on('response', (response) =>
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      ),
    )
    cold.push(
      await medianTime(1, async () => {
        await first.goto(url)
        await first.locator(drawn).first().waitFor()
      }),
    )
    bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    await browser.close()
  }
  const browser = await launch()
  const page = await (await browser.newContext()).newPage()
  const visit = async () => {
    await page.goto('about:blank')
    await page.goto(url)
    await page.locator(drawn).first().waitFor()
  }
  await visit()
  const warm = await medianTime(5, visit)
  const floor = await medianTime(5, async () => {
    await page.goto('about:blank')
    await page.goto(`${url}icon.svg`)
  })
  await browser.close()
  const middle = (/** @type {number[]} */ times) => times.sort((a, b) => a - b)[1] ?? NaN
  return [
    { name: 'bytes to the first chart, gz', figure: bytes / 1000, unit: 'kB' },
    { name: 'first chart, cold', figure: middle(cold), floor: middle(floors), unit: 'ms' },
    { name: 'first chart, warm', figure: warm, floor, unit: 'ms' },
  ]
}
