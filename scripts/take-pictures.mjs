// @ts-check
// `npm run pictures`: takes the pictures of the README from the built page with its demo figures.
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { browserArguments, ensureBrowser } from './find-browser.mjs'
import { inProject } from './root.mjs'
import { runTool } from './run-tool.mjs'
import { startServer } from './static-server.mjs'

const found = ensureBrowser()
if ('sentence' in found) {
  console.error(found.sentence)
  process.exit(1)
}
const built = runTool('vite', ['build', '--logLevel=warn'])
if (built !== 0) process.exit(built)

const site = await startServer({ folder: inProject('dist') })
const browser = await chromium.launch({ executablePath: found.path, args: browserArguments })
const page = await browser.newPage({ viewport: { width: 1366, height: 1040 }, locale: 'zh-CN' })
await page.goto(site.url)
await page.locator('[data-chart-state="drawn"]').nth(1).waitFor()
mkdirSync(inProject('docs'), { recursive: true })
await page.screenshot({ path: inProject('docs/overview.png') })
await browser.close()
await site.close()
