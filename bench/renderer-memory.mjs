// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Memory of the process of the page and its workers, as Linux counts it; elsewhere nothing is known.
 * @param {string} profile folder by which the browser is known among all processes
 */
export function rendererMemory(profile) {
  const pids = renderersOf(profile)
  const read = (/** @type {string} */ word) => {
    const sizes = pids.map((pid) => Number(new RegExp(`${word}:\\s+(\\d+) kB`).exec(statusOf(pid))?.[1] ?? 0))
    return sizes.length > 0 ? Math.max(...sizes) / 1000 : null
  }
  return {
    /** In MB; null where it is not known. */
    now: () => read('VmRSS'),
    /** The most since it was last forgotten, in MB. */
    peak: () => read('VmHWM'),
    forgetPeak() {
      for (const pid of pids) {
        try {
          writeFileSync(`/proc/${pid}/clear_refs`, '5')
        } catch {
          // Ended meanwhile, or not ours: the peak stays what it was, never too low.
        }
      }
    },
  }
}

function renderersOf(/** @type {string} */ profile) {
  const all = listProcesses()
  const parents = new Map(all.map(({ pid, parent }) => [pid, parent]))
  const browser = all.find(({ words }) => words.includes(profile) && !words.includes('--type='))
  const isOfBrowser = (/** @type {string | undefined} */ pid) => {
    for (let at = pid; at !== undefined && at !== '0'; at = parents.get(at))
      if (at === browser?.pid) return true
    return false
  }
  return all.flatMap(({ pid, words }) => (words.includes('--type=renderer') && isOfBrowser(pid) ? [pid] : []))
}

function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const words = textOf(`/proc/${pid}/cmdline`)
        return words === '' ? [] : [{ pid, words, parent: /PPid:\s+(\d+)/.exec(statusOf(pid))?.[1] }]
      })
  } catch {
    return []
  }
}

const statusOf = (/** @type {string} */ pid) => textOf(`/proc/${pid}/status`)

function textOf(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
