// @ts-check
// The tests that kill browsers while they write, many times over. DABIAO_KILLS says how many times.
import { ensureBrowser } from './find-browser.mjs'
import { runTool } from './run-tool.mjs'

const browser = ensureBrowser()
if ('sentence' in browser) {
  console.error(browser.sentence)
  process.exit(1)
}
const kills = process.env['DABIAO_KILLS'] ?? '100'
const built = runTool('vite', ['build', '--logLevel=warn'])
const words = ['test', '-c', 'tests/e2e/playwright.config.ts', 'kill']
process.exit(built || runTool('playwright', words, { DABIAO_BROWSER: browser.path, DABIAO_KILLS: kills }))
