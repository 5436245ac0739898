// @ts-check
// Runs before start, test and check on a fresh clone: nothing but Node itself may be imported here.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from './root.mjs'

/** @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm writes node_modules/.package-lock.json last, so a half-done install has none. */
function isInstalled() {
  const wanted = readPackages('package-lock.json') ?? {}
  const present = readPackages('node_modules/.package-lock.json')
  if (!present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !present[path]) || present[path]?.version === version,
  )
}

function stop(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
// As in package.json: what both vite and eslint run on.
const isFit = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)
if (!isFit) {
  stop(
    `Node 20.19+, 22.13+ or 24+ is needed, this is ${process.versions.node}. ` +
      `需要 Node 20.19 以上、22.13 以上或 24 以上的版本，现在是 ${process.versions.node}。`,
  )
}

if (!isInstalled()) {
  console.log('Installing what is missing… 正在安装依赖……')
  // npm tells its scripts where it is; without that, the shell finds it (on Windows it is a .cmd file).
  const npm = process.env['npm_execpath']
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync(`npm ${words.join(' ')}`, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: true })
  if (status !== 0)
    stop('npm ci did not finish: is the package registry reachable? 依赖安装未完成，请检查网络。')
}
