// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inProject } from './root.mjs'

/** @type {Record<string, string>} commands whose package has another name */
const packages = { playwright: '@playwright/test' }

/**
 * Runs an installed tool with this Node and waits for its end. The tool's own file is started, not the
 * .bin shim, which on Windows only a shell can run.
 * @param {string} tool
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 * @returns {number} exit code; 1 when the tool was killed or is not there
 */
export function runTool(tool, words, env = {}) {
  const folder = `node_modules/${packages[tool] ?? tool}`
  const { bin } = JSON.parse(readFileSync(inProject(`${folder}/package.json`), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin[tool]
  const { status } = spawnSync(process.execPath, [inProject(`${folder}/${file}`), ...words], {
    cwd: inProject('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status ?? 1
}
