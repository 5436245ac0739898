// @ts-check

const FIGURES = 27
/** Nobody types the next figure within it: the page has painted the last one and is at rest. */
const BETWEEN_FIGURES = 200

/**
 * From Enter in a cell of 预算执行 to the changed chart on the same page: parse, strict transaction, live query,
 * scoreboard, option, drawing. Median of as many figures as a section types in a quarter. The floor is one strict
 * write of one record in the same browser.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launch }) {
  const browser = await launch()
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.goto(`${url}#/budget`)
  await page.locator('[data-chart-state="drawn"]').first().waitFor()
  const cell = page.getByRole('textbox', { name: '基本支出 第四季度', exact: true })
  await page.evaluate(watchChart)
  const times = []
  for (let run = 0; run < FIGURES; run += 1) {
    await cell.focus()
    await page.keyboard.type(String(2000 + run * 10))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.body.dataset['chartMs'] !== undefined)
    times.push(Number(await page.evaluate(takeTime)))
    await page.waitForTimeout(BETWEEN_FIGURES)
  }
  const floor = await page.evaluate(timeStrictWrites)
  await browser.close()
  const middle = times.sort((a, b) => a - b)[(FIGURES - 1) / 2] ?? NaN
  return [{ name: 'cell commit → chart', figure: middle, floor, unit: 'ms', aim: '≤ 50 ms' }]
}

/** In the page: from the Enter key to the first change inside the chart's picture. */
function watchChart() {
  let start = NaN
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') start = performance.now()
    },
    { capture: true },
  )
  const picture = document.querySelector('[data-chart-state="drawn"] [role="img"]')
  if (!picture) throw new Error('no chart')
  new MutationObserver(() => {
    if (Number.isNaN(start)) return
    document.body.dataset['chartMs'] = String(performance.now() - start)
    start = NaN
  }).observe(picture, { subtree: true, childList: true, attributes: true, characterData: true })
}

function takeTime() {
  const taken = document.body.dataset['chartMs']
  delete document.body.dataset['chartMs']
  return taken
}

async function timeStrictWrites() {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-floor', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const times = []
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now()
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put(run, 'row')
      transaction.oncomplete = resolve
      transaction.onerror = reject
    })
    times.push(performance.now() - start)
  }
  database.close()
  indexedDB.deleteDatabase('bench-floor')
  return times.sort((a, b) => a - b)[3] ?? NaN
}
