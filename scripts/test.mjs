// @ts-check
// All checks, one after another; each runs even when one before it failed, and a summary ends them.
// `--fast` leaves out what needs a build or a browser.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { countTests } from './count-tests.mjs'
import { ensureBrowser } from './find-browser.mjs'
import { inProject } from './root.mjs'
import { runTool } from './run-tool.mjs'

/**
 * A step is one check, or a runner whose report names its tests.
 * @typedef {{ name: string, tool: string, words: string[], report?: string, fast?: true, browser?: true }} Step
 */

/** @returns {string[]} */
function vitest(/** @type {string} */ project) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=reports/${project}.json`]
  return ['run', `--project=${project}`, ...reporters]
}

const lint = ['-c', 'scripts/eslint.config.js', '--max-warnings=0', '.']
const endToEnd = ['test', '-c', 'tests/e2e/playwright.config.ts', '--forbid-only']

/** @type {Step[]} */
const steps = [
  { name: 'types', tool: 'vue-tsc', words: ['--noEmit'], fast: true },
  { name: 'lint', tool: 'eslint', words: lint, fast: true },
  { name: 'format', tool: 'prettier', words: ['--check', '--log-level=warn', '.'], fast: true },
  { name: 'unused', tool: 'knip', words: [] },
  { name: 'unit', tool: 'vitest', words: vitest('unit'), report: 'unit.json', fast: true },
  { name: 'build', tool: 'vite', words: ['build', '--logLevel=warn'] },
  { name: 'size', tool: 'size-limit', words: [] },
  { name: 'browser', tool: 'vitest', words: vitest('browser'), report: 'browser.json', browser: true },
  { name: 'e2e', tool: 'playwright', words: endToEnd, report: 'e2e.json', browser: true },
]

rmSync(inProject('reports'), { recursive: true, force: true })
mkdirSync(inProject('reports'))

const fast = process.argv.includes('--fast')
const browser = fast ? { path: '' } : ensureBrowser()
const env = {
  CI: process.env['CI'] ?? '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  ...('path' in browser && browser.path ? { DABIAO_BROWSER: browser.path } : {}),
}

/** @type {import('./count-tests.mjs').StepResult[]} */
const results = []
for (const step of steps.filter((each) => !fast || each.fast)) {
  console.log(`\n── ${step.name} ──`)
  const start = performance.now()
  let failed = true
  if (step.browser && 'sentence' in browser) console.error(browser.sentence)
  else failed = runTool(step.tool, step.words, env) !== 0
  const seconds = Math.round((performance.now() - start) / 100) / 10
  results.push({ name: step.name, failed, seconds, report: step.report })
  writeFileSync(inProject('reports/steps.json'), JSON.stringify(results, null, 2))
}

const { rows, passed, failed } = countTests(inProject('reports'))
console.log('\n── summary ──')
for (const row of rows) {
  const verdict = row.failed > 0 ? 'FAILED' : 'ok'
  console.log(
    `${verdict.padEnd(7)}${row.name.padEnd(9)}${row.passed} passed, ${row.failed} failed, ${row.seconds} s`,
  )
}
if ('sentence' in browser) console.error(`\n${browser.sentence}`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
