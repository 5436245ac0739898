// @ts-check

const ROWS = 2000

/**
 * A target table of 2 000 indicators from its file to a plan that can be settled: read in a worker, previewed, written
 * in one transaction, its readings proposed, its rows drawn; then one reading accepted by key. On the built page. The
 * floor writes the same texts into a plain table in one go. Beside it the longest time the page could not answer.
 * @param {import('../run.mjs').Bench} bench
 * @returns {Promise<import('../table.mjs').Row[]>}
 */
export async function measure({ url, launch }) {
  const browser = await launch()
  const page = await browser.newPage({ locale: 'zh-CN' })
  await page.goto(`${url}#/targets`)
  await page.getByRole('button', { name: '读入目标表…' }).click()
  // The person looks for the file; the page gets ready meanwhile.
  await page.waitForTimeout(2000)
  await page.evaluate(watchPage)
  const step = async (/** @type {() => Promise<void>} */ act, /** @type {() => Promise<void>} */ seen) => {
    const start = performance.now()
    await act()
    await seen()
    const taken = performance.now() - start
    // What is drawn later must not block either.
    await page.waitForTimeout(3000)
    return { taken, longest: await page.evaluate(takeLongest) }
  }
  const buffer = Buffer.from(makeTable())
  const read = await step(
    () =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: '目标表.txt', mimeType: 'text/plain', buffer }),
    () => page.getByRole('button', { name: '新建计划', exact: true }).waitFor({ timeout: 60_000 }),
  )
  const written = await step(
    () => page.getByRole('button', { name: '新建计划', exact: true }).click(),
    () => page.locator('tr[data-row]').first().waitFor({ timeout: 60_000 }),
  )
  await page.locator('tr[data-row]').first().focus()
  await page.keyboard.press('n')
  await page.waitForTimeout(1000)
  await page.evaluate(takeLongest)
  const accepted = await step(
    () => page.keyboard.press('Enter'),
    () => page.getByText('已确认 1', { exact: false }).first().waitFor({ timeout: 60_000 }),
  )
  const floor = await page.evaluate(timePlainTable, ROWS)
  await browser.close()
  const longest = Math.max(read.longest, written.longest, accepted.longest)
  return [
    { name: `target table of ${ROWS} rows: picked → preview`, figure: read.taken, floor, unit: 'ms' },
    { name: 'confirmed → rows on the page', figure: written.taken, floor, unit: 'ms' },
    { name: 'a reading accepted → shown', figure: accepted.taken, floor, unit: 'ms' },
    { name: 'longest block: reading', figure: read.longest, unit: 'ms', aim: '≤ 100 ms' },
    { name: 'longest block: writing and drawing', figure: written.longest, unit: 'ms', aim: '≤ 100 ms' },
    { name: 'longest block: accepting', figure: accepted.longest, unit: 'ms', aim: '≤ 100 ms' },
    { name: 'longest block of the page in all', figure: longest, unit: 'ms', aim: '≤ 100 ms' },
  ]
}

/** The form of a department, made up: three values that are clear for one that is asked. */
function makeTable() {
  const head = [
    '2023年市级部门整体预算绩效目标表',
    '预算单位名称\t某市测量局',
    '主管部门名称\t某市测量局',
    '年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
  ]
  const levels = [
    ['产出指标', '数量指标'],
    ['产出指标', '质量指标'],
    ['效益指标', '社会效益指标'],
    ['满意度指标', '服务对象满意度指标'],
  ]
  const values = ['≥400件', '100', '≥95%', '长期']
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const [first, second] = levels[Math.floor((index * levels.length) / ROWS)] ?? []
    return `\t${first}\t${second}\t第${index + 1}项工作${index % 4 === 3 ? '年限' : '数量'}\t${values[index % 4]}`
  })
  return [...head, ...rows].join('\r\n')
}

/** In the page: the longest task since it was last asked for. */
function watchPage() {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      document.body.dataset['longest'] = String(
        Math.max(duration, Number(document.body.dataset['longest'] ?? 0)),
      )
  }).observe({ type: 'longtask' })
}

function takeLongest() {
  const longest = Number(document.body.dataset['longest'] ?? 0)
  delete document.body.dataset['longest']
  return longest
}

function timePlainTable(/** @type {number} */ rows) {
  const times = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    const table = document.createElement('table')
    for (let row = 0; row < rows; row += 1) {
      const line = table.insertRow()
      for (let cell = 0; cell < 9; cell += 1)
        line.insertCell().textContent = `第 ${row} 行第 ${cell} 格的内容`
    }
    document.body.append(table)
    void table.offsetHeight
    times.push(performance.now() - start)
    table.remove()
  }
  return times.sort((a, b) => a - b)[2] ?? NaN
}
