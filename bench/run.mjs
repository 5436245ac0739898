// @ts-check
// `npm run bench [name…]`: prints each figure beside a floor measured in the same run. Nothing here is a test:
// machines differ, the ratio to the floor does not.
import { readdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { browserArguments, ensureBrowser } from '../scripts/find-browser.mjs'
import { inProject } from '../scripts/root.mjs'
import { runTool } from '../scripts/run-tool.mjs'
import { startServer } from '../scripts/static-server.mjs'
import { medianTime } from './median-time.mjs'
import { formatTable } from './table.mjs'

/**
 * What a file in bench/measures/ is given. It exports `measure(bench)` and returns its rows.
 * @typedef {object} Bench
 * @property {string} url the built page, served as in the tests
 * @property {() => Promise<import('playwright').Browser>} launch a fresh browser; the measure closes it
 * @property {(folder: string) => Promise<import('playwright').BrowserContext>} launchOn a browser that keeps its
 *   database on the disk, in this folder; the other ones keep it in memory
 * @property {(path: string) => Promise<any>} load a module of the sources, `src/domain/scoreboard.ts`
 * @property {typeof medianTime} medianTime
 * @typedef {import('./table.mjs').Row} Row
 */

const browser = ensureBrowser()
if ('sentence' in browser) {
  console.error(browser.sentence)
  process.exit(1)
}
const built = runTool('vite', ['build', '--logLevel=warn'])
if (built !== 0) process.exit(built)

const site = await startServer({ folder: inProject('dist') })
const sources = await createServer({
  root: inProject('.'),
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})

const launching = { executablePath: browser.path, args: browserArguments }
/** @type {Bench} */
const bench = {
  url: site.url,
  launch: () => chromium.launch(launching),
  launchOn: (folder) => chromium.launchPersistentContext(folder, { ...launching, locale: 'zh-CN' }),
  load: (path) => sources.ssrLoadModule(`/${path}`),
  medianTime,
}

const wanted = process.argv.slice(2)
const files = readdirSync(inProject('bench/measures')).filter((file) => file.endsWith('.mjs'))
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
/** @type {Row[]} */
const rows = []
for (const file of chosen.sort()) {
  console.log(`${file}…`)
  const { measure } = await import(`./measures/${file}`)
  rows.push(...(await measure(bench)))
}
await sources.close()
await site.close()
console.log(`\n${formatTable(rows)}`)
