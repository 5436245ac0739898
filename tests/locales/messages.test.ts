import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importsOf, readSources } from '../architecture/source'
import { chinese, readChineseAdvice, readChineseWork } from '@/locales/messages'

const sources = readSources('src')
const [advice, work] = [await readChineseAdvice(), await readChineseWork()]

/** Components that the overview loads once the words of its advice are there. */
const withAdvice = new Set(
  [
    ...(sources.get('src/views/OverviewView.vue') ?? '').matchAll(
      /withWords\(\)\.then\(\(\) => import\('@([^']+)'\)/g,
    ),
  ].map(([, path]) => `src${path}`),
)

/** These files with what they bring in, but not what is behind the router: the other pages; nor the ones left out. */
function filesFrom(start: Iterable<string>, leftOut: ReadonlySet<string> = new Set()): string[] {
  const found = new Set(start)
  for (const path of found) {
    for (const specifier of importsOf(path, sources.get(path) ?? '')) {
      const at = specifier.startsWith('@/')
        ? specifier.replace('@', 'src')
        : posix.join(posix.dirname(path), specifier)
      const file = [at, `${at}.ts`].find((each) => sources.has(each))
      if (file && file !== 'src/router.ts' && !leftOut.has(file)) found.add(file)
    }
  }
  return [...found].filter((path) => /^src\/(App|components|views|charts)/.test(path))
}

/** Every word of these nouns that one of the files says. */
const saidIn = (files: readonly string[], nouns: object): string[] =>
  files.flatMap((path) =>
    [...(sources.get(path) ?? '').matchAll(/['`](\w+)\.[\w$]/g)]
      .flatMap(([, noun = '']) => (noun in nouns ? [noun] : []))
      .map((noun) => `${path}: ${noun}`),
  )

// Files are parsed: it takes more than the usual five seconds on a machine that is busy.
describe('the words come with the first page that says them', { timeout: 60_000 }, () => {
  test('no file of the first screen or of its charts says a word that comes later', () => {
    const files = filesFrom(['src/App.vue', 'src/views/OverviewView.vue'], withAdvice)
    expect(files.length).toBeGreaterThan(20)
    expect(saidIn(files, work)).toEqual([])
  })

  test('the advice of the overview has its words, and waits for no others', () => {
    const later = Object.fromEntries(Object.entries(work).filter(([noun]) => !(noun in advice)))
    const files = filesFrom(withAdvice)
    expect(withAdvice.size).toBe(3)
    expect(saidIn(files, advice).length).toBeGreaterThan(5)
    expect(saidIn(files, later)).toEqual([])
  })

  test('the advice is light', () => {
    expect(gzipSync(JSON.stringify(advice)).length).toBeLessThan(6000)
  })

  test('each noun comes once', () => {
    expect(Object.keys(work).filter((noun) => noun in chinese)).toEqual([])
  })

  test('every noun comes', () => {
    const nouns = [...sources.keys()].flatMap(
      (path) => /^src\/locales\/zh-CN\/(.*)\.ts$/.exec(path)?.[1] ?? [],
    )
    expect(new Set([...Object.keys(chinese), ...Object.keys(work)])).toEqual(new Set(nouns))
  })
})
