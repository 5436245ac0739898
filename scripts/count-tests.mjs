// @ts-check
// Counts what ran from the runners' own reports. Started by itself it prints one line for all of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inProject } from './root.mjs'

/**
 * @typedef {{ name: string, failed: boolean, seconds: number, report?: string | undefined }} StepResult
 * @typedef {{ name: string, passed: number, failed: number, seconds: number }} StepCount
 */

/** @returns {any} undefined when the file is missing or broken */
function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A skipped test is neither passed nor failed.
 * @param {any} report of Vitest or Playwright
 * @returns {{ passed: number, failed: number } | undefined}
 */
function readCounts(report) {
  if (typeof report?.numPassedTests === 'number') {
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  }
  if (typeof report?.stats?.expected === 'number') {
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
  }
  return undefined
}

/**
 * A check counts as one test. A runner that broke, left no report, or ran nothing counts as one failure more.
 * @param {StepResult} step
 * @param {string} folder
 * @returns {StepCount}
 */
function countStep({ name, failed, seconds, report }, folder) {
  const check = { name, seconds, passed: failed ? 0 : 1, failed: failed ? 1 : 0 }
  if (!report) return check
  const counts = readCounts(readJson(join(folder, report)))
  if (!counts) return { ...check, passed: 0, failed: 1 }
  const broke = counts.failed === 0 && (failed || counts.passed === 0)
  return { name, seconds, passed: counts.passed, failed: counts.failed + (broke ? 1 : 0) }
}

/**
 * @param {string} folder where the reports are; without any, one failure: nothing was tested
 * @returns {{ rows: StepCount[], passed: number, failed: number }}
 */
export function countTests(folder) {
  /** @type {StepResult[]} */
  const steps = readJson(join(folder, 'steps.json')) ?? [{ name: 'start', failed: true, seconds: 0 }]
  const rows = steps.map((step) => countStep(step, folder))
  const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0)
  return { rows, passed: sum('passed'), failed: sum('failed') }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = countTests(inProject('reports'))
  console.log(`${passed} passed, ${failed} failed`)
}
