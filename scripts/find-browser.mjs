// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** For every browser the tests start: nothing may reach out, and containers have a small /dev/shm. */
export const browserArguments = [
  ...['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run', '--no-proxy-server'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const linuxNames = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['microsoft-edge', 'microsoft-edge-stable'],
]
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** @returns {string[]} where this system keeps a Chromium, Chrome or Edge, best first */
function places() {
  const { env } = process
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((each) => (each ? [join(each, program)] : [])),
    )
  }
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')]
    return macApps.flatMap((app) => folders.map((each) => `${each}/${app}.app/Contents/MacOS/${app}`))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const inPath = linuxNames.flatMap((name) => folders.filter(Boolean).map((each) => join(each, name)))
  return [
    ...inPath,
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
  ]
}

/**
 * The browser to test with: DABIAO_BROWSER or CHROME_PATH, else an installed one.
 * A variable that names a missing file finds nothing: a typing slip must not test another browser.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env['DABIAO_BROWSER'] || process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : undefined
  return places().find((path) => existsSync(path))
}

/** @param {string[]} packages */
function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  console.log(`apt-get install ${packages.join(' ')}`)
  apt('-q', 'update')
  return apt('-q', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...packages)
}

const cjkFont = /cjk|wqy|uming|ukai|simsun|simhei|msyh|pingfang|droidsansfallback|source-?han|noto.*sc[-.[]/i

/** Without a Chinese font the pages still pass their tests, but every word is an empty box in a picture. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env['HOME'] ?? '/', '.fonts')]
  return folders
    .filter((each) => existsSync(each))
    .some((each) => readdirSync(each, { recursive: true }).some((file) => cjkFont.test(String(file))))
}

/** A package may leave a stub that only asks to install something else, so it is made to say its version. */
function answers(/** @type {string} */ path) {
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/**
 * A browser that runs, installed by apt where that is possible.
 * @returns {{ path: string } | { sentence: string }} the sentence says how to get one
 */
export function ensureBrowser() {
  const missing = []
  if (!process.env['DABIAO_BROWSER'] && !process.env['CHROME_PATH'] && !findBrowser())
    missing.push('chromium')
  if (!hasChineseFont()) missing.push('fonts-noto-cjk')
  if (missing.length > 0) aptInstall(missing)
  const path = findBrowser()
  if (path && answers(path)) return { path }
  const found = path ? `${path} does not start.` : 'No browser found.'
  return {
    sentence:
      `${found} The tests need Chromium, Chrome or Edge: install one (Debian: apt-get install chromium ` +
      'fonts-noto-cjk), or put its full path into the environment variable DABIAO_BROWSER.\n' +
      '没有可用的浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 DABIAO_BROWSER 指明其完整路径。',
  }
}
