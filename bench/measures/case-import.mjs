// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countClosed, writeRegister } from '../case-files.mjs'
import { rendererMemory } from '../renderer-memory.mjs'
import { awaitSight, isSeen, takeLongest, timeDecode, timeTo, watchPage } from '../watch-page.mjs'

const MILLION = 1_000_000
const TIMEOUT = 600_000

/** @typedef {import('../table.mjs').Row} Row */

/**
 * From a register picked to its rows on the disk: read, decode, parse, hash, compare, confirm, strict transaction, on
 * the built page. The time a person takes to look at the preview is left out. The floor reads and decodes the same file
 * in the same page. Over a million rows the page is also opened, they are counted, and they are taken back: a small batch
 * beside them, then they themselves.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<Row[]>}
 */
export async function measure({ url, launchOn, medianTime }) {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  const small = join(folder, 'small.csv')
  writeRegister(small, 1000, 'utf-8', 2 * MILLION)
  /** @type {Row[]} */
  const rows = []
  const blocks = { work: { ms: 0, until: '' }, drawing: { ms: 0, until: '' } }

  /** Opens the page anew, again and again: from the address to the first chart. */
  async function timeOpening(/** @type {import('playwright').BrowserContext} */ context) {
    const page = await context.newPage()
    const visit = async () => {
      await page.goto('about:blank')
      await page.goto(url)
      await page.locator('[data-chart-state="drawn"]').first().waitFor()
    }
    await visit()
    const time = await medianTime(5, visit)
    await page.close()
    return time
  }

  for (const count of [10_000, 100_000, MILLION]) {
    for (const encoding of /** @type {const} */ (['utf-8', 'gb18030'])) {
      const path = join(folder, 'register.csv')
      writeRegister(path, count, encoding)
      const profile = mkdtempSync(join(folder, 'profile-'))
      const context = await launchOn(profile)
      const page = await openCases(context, url)
      const step = stepsOf(page, blocks)
      const memory = rendererMemory(profile)
      const [before, openingFloor] = [memory.now(), count === MILLION ? await timeOpening(context) : 0]
      memory.forgetPeak()

      const name = `${count} rows, ${encoding === 'utf-8' ? 'UTF-8' : 'GB18030'}`
      const add = (/** @type {string} */ what, /** @type {number} */ figure, /** @type {string} */ aim) =>
        rows.push({ name: `${what} ${name}`, figure, unit: 'ms', aim })
      const from = rows.length
      // Of ten thousand rows most of the time is the disk's, which takes as long for a million.
      add('import of', await step.take(path), count > 10_000 ? '≤ 10 ×' : '')
      add('the same file again,', await step.takeAgain(path), '≤ 10 ×')
      const peak = memory.peak()
      if (count === MILLION) {
        add('by quarter, type and days, read and counted,', await step.analyse(), '≤ 0.5 ×')
        add('the same to the end of another month,', await step.analyseAgain(), '≤ 0.5 ×')
        await step.leaveAnalysis()
        const opening = { name: `first chart over ${name}`, figure: await timeOpening(context) }
        rows.push({ ...opening, floor: openingFloor, unit: 'ms', aim: '≤ 1.5 ×' })
        await step.take(small)
        add('undo of 1 000 beside', await step.undo('small.csv'), '≤ 1 ×')
        add('undo of', await step.undo('register.csv'), '≤ 1 ×')
      }
      // Last, because it decodes in the page and blocks it: that is the measure's doing, not the program's.
      const { reading, decoding } = await page.evaluate(timeDecode, { name: 'register.csv', encoding })
      for (const row of rows.slice(from)) row.floor ??= reading
      rows.push({
        name: `of the floor, decoding alone, ${name}`,
        figure: decoding,
        floor: reading,
        unit: 'ms',
        aim: '',
      })
      if (peak !== null && before !== null)
        rows.push({ name: `memory for ${name}`, figure: peak - before, unit: 'MB', aim: aimOfMemory(count) })
      await context.close()
      rmSync(profile, { recursive: true, maxRetries: 5 })
    }
  }
  rmSync(folder, { recursive: true })
  for (const [what, { ms, until }] of Object.entries({
    'import and undo': blocks.work,
    // Most of it is the chart library, which comes with the first chart.
    'drawing the analysis': blocks.drawing,
  }))
    rows.push({
      name: `longest block, ${what}${until && ` (until “${until}”)`}`,
      ...{ figure: ms, unit: 'ms', aim: '≤ 50 ms' },
    })
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

/** @typedef {{ ms: number, until: string }} Block the longest task so far, and what the person waited for */

/**
 * What a person does, and how long it takes from there to what the person sees then, in milliseconds. What kept the page
 * from answering meanwhile is noted in `blocks`.
 * @param {import('playwright').Page} page
 * @param {{ work: Block, drawing: Block }} blocks
 */
function stepsOf(page, blocks) {
  const input = page.locator('input[type="file"]')
  const press = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }).click()

  /**
   * @param {string} kind of event that begins it
   * @param {string} text that ends it
   * @param {() => Promise<unknown>} act
   * @param {keyof typeof blocks} what
   */
  async function time(kind, text, act, what = 'work') {
    await page.evaluate(awaitSight, { kind, text })
    await act()
    await page.waitForFunction(isSeen, null, { timeout: TIMEOUT })
    const taken = await page.evaluate(timeTo, kind)
    await noteBlock(what, text)
    return taken
  }

  /** @type {(what: keyof typeof blocks, until: string) => Promise<void>} */
  async function noteBlock(what, until) {
    await page.waitForTimeout(300)
    const ms = await page.evaluate(takeLongest)
    if (ms > blocks[what].ms) blocks[what] = { ms, until }
  }

  return {
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
    /** From the link to the numbers on the page: its worker is started and reads the rows. */
    analyse: () =>
      time(
        'click',
        '一半的案件在',
        () => page.getByRole('link', { name: '案件分析' }).first().click(),
        'drawing',
      ),
    /** Of another month, over the rows that were read. */
    async analyseAgain() {
      await page.waitForTimeout(1000)
      const closed = `办结 ${countClosed(MILLION, 6)} 件`
      return time('change', closed, () => page.getByLabel('截至').selectOption('6'), 'drawing')
    },
    async leaveAnalysis() {
      await page.getByRole('navigation').first().getByRole('link', { name: '案件导入', exact: true }).click()
      await input.waitFor()
      await noteBlock('work', '案件导入')
    },
    async undo(/** @type {string} */ name) {
      const planned = await time('click', '确认撤销', () => press(`撤销“${name}”`))
      return planned + (await time('click', '已撤销“', () => press('确认撤销')))
    },
  }
}
