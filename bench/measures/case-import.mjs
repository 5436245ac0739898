// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeRegister } from '../case-files.mjs'
import { rendererMemory } from '../renderer-memory.mjs'
import { awaitSight, isSeen, takeLongest, timeDecode, timeTo, watchPage } from '../watch-page.mjs'

const MILLION = 1_000_000
const TIMEOUT = 600_000

/**
 * From a register picked to its rows on the disk: read, decode, parse, hash, compare, confirm, strict transaction, on
 * the built page. The time a person takes to look at the preview is left out. The floor decodes the same file in the
 * same page. A million rows are also taken back: a small batch beside them, then they themselves.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launchOn }) {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  const small = join(folder, 'small.csv')
  writeRegister(small, 1000, 'utf-8', 2 * MILLION)
  const rows = []
  let longest = 0
  for (const count of [10_000, 100_000, MILLION]) {
    for (const encoding of /** @type {const} */ (['utf-8', 'gb18030'])) {
      const path = join(folder, 'register.csv')
      writeRegister(path, count, encoding)
      const profile = mkdtempSync(join(folder, 'profile-'))
      const context = await launchOn(profile)
      const page = await openCases(context, url)
      const step = stepsOf(page)
      const memory = rendererMemory(profile)
      const before = memory.now()
      memory.forgetPeak()

      const first = await step.take(path)
      const again = await step.takeAgain(path)
      const peak = memory.peak()
      longest = Math.max(longest, await page.evaluate(takeLongest))
      const undone = []
      if (count === MILLION) {
        await step.take(small)
        undone.push(
          ['undo of 1 000 beside them', await step.undo('small.csv')],
          ['undo of them', await step.undo('register.csv')],
        )
        longest = Math.max(longest, await page.evaluate(takeLongest))
      }
      // Last, because it decodes in the page and blocks it: that is the measure's doing, not the program's.
      await step.pick(path)
      const floor = await page.evaluate(timeDecode, encoding)
      await context.close()
      rmSync(profile, { recursive: true, maxRetries: 5 })

      const name = `${count} rows, ${encoding === 'utf-8' ? 'UTF-8' : 'GB18030'}`
      rows.push({ name: `import of ${name}`, figure: first, floor, unit: 'ms', aim: '≤ 10 ×' })
      rows.push({ name: `the same file again, ${name}`, figure: again, floor, unit: 'ms', aim: '≤ 10 ×' })
      for (const [what, figure] of undone)
        rows.push({ name: `${what}, ${name}`, figure: Number(figure), floor, unit: 'ms', aim: '≤ 1 ×' })
      if (peak !== null && before !== null)
        rows.push({
          name: `memory it took at most, ${name}`,
          figure: peak - before,
          unit: 'MB',
          aim: aimOfMemory(count),
        })
    }
  }
  rmSync(folder, { recursive: true })
  rows.push({ name: 'longest block of the page meanwhile', figure: longest, unit: 'ms', aim: '≤ 50 ms' })
  return rows
}

/**
 * A row takes 45 bytes packed, and is there twice while a file is compared: as stored and as read. The table that
 * finds it takes 16 to 48, the notes on what stands 5, and the browser copies what is read and written, 45 each way.
 * The rest is what a browser leaves lying about of a text before it tidies up, which does not grow with the file.
 */
function aimOfMemory(/** @type {number} */ count) {
  return `≤ ${100 + (240 * count) / MILLION} MB`
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 */
async function openCases(context, url) {
  const page = await context.newPage()
  await page.goto(`${url}#/cases`)
  await page.getByRole('heading', { name: '还没有导入案件登记表' }).waitFor()
  // The person looks for the file; the page and its worker get ready meanwhile.
  await page.waitForTimeout(2000)
  await page.evaluate(watchPage)
  return page
}

/** What a person does, and how long it takes from there to what the person sees then, in milliseconds. */
function stepsOf(/** @type {import('playwright').Page} */ page) {
  const input = page.locator('input[type="file"]')
  const press = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).click()

  /**
   * @param {string} kind of event that begins it
   * @param {string} text that ends it
   * @param {() => Promise<unknown>} act
   */
  async function time(kind, text, act) {
    await page.evaluate(awaitSight, { kind, text })
    await act()
    await page.waitForFunction(isSeen, null, { timeout: TIMEOUT })
    const taken = await page.evaluate(timeTo, kind)
    await page.waitForTimeout(300)
    return taken
  }

  return {
    /** Chosen, so that the page holds the file; what becomes of it is not waited for. */
    pick: (/** @type {string} */ path) => input.setInputFiles(path),
    async take(/** @type {string} */ path) {
      const planned = await time('change', '确认导入', () => input.setInputFiles(path))
      // Said only when the transaction is complete: what the page tidies up behind it keeps nobody waiting.
      return planned + (await time('click', '已导入“', () => press('确认导入')))
    },
    async takeAgain(/** @type {string} */ path) {
      const planned = await time('change', '没有变化', () => input.setInputFiles(path))
      await press('关闭')
      return planned
    },
    async undo(/** @type {string} */ name) {
      const planned = await time('click', '确认撤销', () => press(`撤销“${name}”`))
      return planned + (await time('click', '已撤销“', () => press('确认撤销')))
    },
  }
}
