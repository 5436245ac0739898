import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, readSources } from '../architecture/source'
import { chinese, readChineseWork } from '@/locales/messages'

const sources = readSources('src')
const work = await readChineseWork()

/** Components that the overview loads once the words of the other pages are there. */
const withTheirWords = new Set(
  [
    ...(sources.get('src/views/OverviewView.vue') ?? '').matchAll(
      /words\.then\(\(\) => import\('@([^']+)'\)/g,
    ),
  ].map(([, path]) => `src${path}`),
)

/** What is fetched only once the words of the other nouns are there. */
const WITH_WORDS = /WithWords\(\)\.then\(\(\) => import\('([^']+)'\)/g

/** The files the first screen consists of, with those of its charts, which come a moment later. */
function filesOfFirstScreen(): string[] {
  const found = new Set(['src/App.vue', 'src/views/OverviewView.vue'])
  for (const path of found) {
    const text = sources.get(path) ?? ''
    const awaited = new Set([...text.matchAll(WITH_WORDS)].map(([, specifier]) => specifier))
    for (const specifier of importsOf(path, text).filter((each) => !awaited.has(each))) {
      const at = specifier.startsWith('@/')
        ? specifier.replace('@', 'src')
        : posix.join(posix.dirname(path), specifier)
      const file = [at, `${at}.ts`].find((each) => sources.has(each))
      // Behind the router are the other pages.
      if (file && file !== 'src/router.ts' && !withTheirWords.has(file)) found.add(file)
    }
  }
  return [...found].filter((path) => /^src\/(App|components|views|charts)/.test(path))
}

// Files are parsed: it takes more than the usual five seconds on a machine that is busy.
describe('the words come with the first page that says them', { timeout: 60_000 }, () => {
  test('no file of the first screen says a word that comes later', () => {
    const files = filesOfFirstScreen()
    const late = files.flatMap((path) => {
      const said = [...(sources.get(path) ?? '').matchAll(/['`](\w+)\.[\w$]/g)].map(([, noun = '']) => noun)
      return said.filter((noun) => noun in work).map((noun) => `${path}: ${noun}`)
    })
    expect(files.length).toBeGreaterThan(20)
    expect(withTheirWords.size).toBe(3)
    expect(late).toEqual([])
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
