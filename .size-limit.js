import { readdirSync, readFileSync } from 'node:fs'

/** What the build says each of its files brings in; names carry hashes, so they are looked up. */
const manifest = JSON.parse(readFileSync(new URL('./dist/.vite/manifest.json', import.meta.url), 'utf8'))

/** @returns {string[]} the keys of a file and of all it imports at once */
function closure(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key)
    for (const each of manifest[key].imports ?? []) closure(each, seen)
  }
  return [...seen]
}

const files = (keys) => {
  const names = keys.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
  return [...new Set(names)].map((name) => `dist/${name}`)
}

// The first screen is the entry and, where it is loaded by its route, the overview.
const first = Object.keys(manifest).filter(
  (key) => manifest[key].isEntry || /views\/Overview\w*\.vue$/.test(key),
)
// The library for workbooks: one copy for the page, which writes, one for the worker, which reads and is in no manifest.
const workbooks = readdirSync(new URL('./dist/assets/', import.meta.url)).filter((name) =>
  /^xlsx-.*\.js$/.test(name),
)
if (workbooks.length !== 2) throw new Error(`${workbooks.length} copies of the library for workbooks`)
const charts = Object.keys(manifest).filter((key) => manifest[key].name === 'echarts')

export default [
  {
    name: 'first screen',
    path: ['dist/index.html', ...files(first.flatMap((key) => closure(key)))],
    gzip: true,
    // The very first visit also reads the demonstration, another 33 kB: 200 kB in all is what an office waits for.
    limit: '165 kB',
  },
  ...workbooks.map((name) => ({
    name: 'workbook library',
    path: `dist/assets/${name}`,
    gzip: true,
    limit: '45 kB',
  })),
  ...charts.map((key) => ({ name: 'chart library', path: files([key]), gzip: true, limit: '260 kB' })),
]
