// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'

const aim = '≤ 15 ×'

/**
 * From a register picked to its rows durable: read, decode, parse, hash, compare, confirm, strict transaction, on the
 * built page. The time a person takes to look at the preview is left out. The floor decodes the same file in the same
 * page. Beside it the longest time the page could not answer.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launch }) {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  const rows = []
  let longest = 0
  for (const [name, count, encoding] of /** @type {const} */ ([
    ['10 000 rows, UTF-8', 10_000, 'utf-8'],
    ['100 000 rows, UTF-8', 100_000, 'utf-8'],
    ['100 000 rows, GB18030', 100_000, 'gb18030'],
  ])) {
    const path = join(folder, `${encoding}-${count}.csv`)
    const text = makeRegister(count)
    writeFileSync(path, encoding === 'utf-8' ? text : encodeGb18030(text))
    const browser = await launch()
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(`${url}#/cases`)
    await page.getByRole('heading', { name: '还没有导入案件登记表' }).waitFor()
    // The person looks for the file; the page and its worker get ready meanwhile.
    await page.waitForTimeout(2000)
    await page.evaluate(watchPage)
    const take = async (/** @type {boolean} */ isFirst) => {
      const seen = isFirst ? '确认导入' : '关闭'
      await page.evaluate(awaitSight, { kind: 'change', text: seen })
      await page.locator('input[type="file"]').setInputFiles(path)
      await page.waitForFunction(isSeen, null, { timeout: 120_000 })
      const planned = await page.evaluate(timeTo, 'change')
      if (!isFirst) return planned
      // Said only when the transaction is complete: what the page tidies up behind it keeps nobody waiting.
      await page.evaluate(awaitSight, { kind: 'click', text: '已导入“' })
      await page.getByRole('button', { name: seen, exact: true }).click()
      await page.waitForFunction(isSeen, null, { timeout: 120_000 })
      return planned + (await page.evaluate(timeTo, 'click'))
    }
    const first = await take(true)
    await page.waitForTimeout(200)
    longest = Math.max(longest, await page.evaluate(takeLongest))
    const floor = await page.evaluate(timeDecode, encoding)
    // The floor decodes in the page and blocks it: that is the measure's doing, not the program's.
    await page.waitForTimeout(200)
    await page.evaluate(takeLongest)
    const again = await take(false)
    await page.waitForTimeout(200)
    longest = Math.max(longest, await page.evaluate(takeLongest))
    await browser.close()
    rows.push({ name: `import of ${name}`, figure: first, floor, unit: 'ms', aim })
    rows.push({ name: `the same file again, ${name}`, figure: again, floor, unit: 'ms', aim })
  }
  rmSync(folder, { recursive: true })
  rows.push({ name: 'longest block of the page meanwhile', figure: longest, unit: 'ms', aim: '≤ 100 ms' })
  return rows
}

/** A register of about 120 bytes a row, each case once. */
function makeRegister(/** @type {number} */ count) {
  const head = '案件编号,案件类型,案由,受援人姓名,受援人类别,受理日期,结案日期,案件状态,补贴(元)\r\n'
  const causes = ['追索劳动报酬纠纷', '工伤保险待遇纠纷', '故意伤害', '交通事故责任纠纷']
  const lines = Array.from({ length: count }, (_, i) => {
    const month = 1 + (i % 9)
    const isOpen = i % 10 === 0
    const end = isOpen ? '' : `2022/${month + 3}/${1 + (i % 28)}`
    return `〔2022〕虚法援民字第${i}号,民事,${causes[i % 4]},某某某,农民工,2022/${month}/${1 + (i % 28)},${end},${isOpen ? '在办' : '办结'},${isOpen ? '' : '1500'}\r\n`
  })
  return head + lines.join('')
}

/** In the page: notes when a file was picked or a button pressed, when what it leads to was seen, and long tasks. */
function watchPage() {
  const page = /** @type {any} */ (window)
  page.times = {}
  page.awaited = null
  for (const kind of ['change', 'click'])
    addEventListener(
      kind,
      (event) => {
        page.times[kind] = performance.now()
        const { files } = /** @type {HTMLInputElement} */ (event.target)
        if (files?.[0]) page.file = files[0]
      },
      { capture: true },
    )
  new MutationObserver(() => {
    const { awaited, times } = page
    if (!awaited || times[awaited.kind] === undefined || times.seen !== undefined) return
    if (document.querySelector('main')?.textContent?.includes(awaited.text)) times.seen = performance.now()
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      document.body.dataset['longest'] = String(
        Math.max(duration, Number(document.body.dataset['longest'] ?? 0)),
      )
  }).observe({ type: 'longtask' })
}

/** The longest task since it was last asked for. */
function takeLongest() {
  const longest = Number(document.body.dataset['longest'] ?? 0)
  delete document.body.dataset['longest']
  return longest
}

/** In the page: the next step begins with an event of this kind and ends when the text is seen. */
function awaitSight(/** @type {{ kind: string, text: string }} */ awaited) {
  const page = /** @type {any} */ (window)
  page.times = {}
  page.awaited = awaited
}

/** Asked at each frame; to look for the button by its role would take the page 15 ms of the time that is measured. */
function isSeen() {
  return /** @type {any} */ (window).times.seen !== undefined
}

function timeTo(/** @type {string} */ kind) {
  const { times } = /** @type {any} */ (window)
  return times.seen - times[kind]
}

async function timeDecode(/** @type {string} */ encoding) {
  const { file } = /** @type {any} */ (window)
  const times = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    new TextDecoder(encoding, { fatal: true }).decode(await file.arrayBuffer())
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[2] ?? NaN
}
