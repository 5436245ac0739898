import { describe, expect, test } from 'vitest'
import * as files from './files'
import { compareWords } from './locales'

const one = (path: string, text = '') => new Map([[path, text]])

describe('the top level', () => {
  test.each(['src', 'package.json', '.ci', '.prettierrc.json'])('holds %s', (name) => {
    expect(files.checkTopLevel([name])).toEqual([])
  })

  test.each(['eslint.config.js', 'lib', 'notes.md'])('does not hold %s', (name) => {
    expect(files.checkTopLevel([name])).toHaveLength(1)
  })
})

describe('length', () => {
  test.each([
    [300, 0],
    [301, 1],
  ])('%i lines: %i complaints', (lines, complaints) => {
    expect(files.checkSizes(one('src/a.ts', 'a\n'.repeat(lines)))).toHaveLength(complaints)
  })
})

describe('folders', () => {
  test.each([
    ['src/domain/targets/reading.ts', 0],
    ['src/domain/targets/units/money.ts', 1],
    ['src/components/targets/TargetTable.vue', 0],
    ['src/components/targets/table/TargetRow.vue', 1],
    ['src/locales/en/entry.ts', 0],
    ['src/views/OverviewView.vue', 0],
    ['src/stores/targets/rows.ts', 1],
    ['src/views/overview/OverviewView.vue', 1],
  ])('%s: %i complaints', (path, complaints) => {
    expect(files.checkDepth(one(path))).toHaveLength(complaints)
  })
})

describe('names', () => {
  test.each(['src/domain/year-to-date.ts', 'src/views/OverviewView.vue', 'src/locales/zh-CN/entry.ts'])(
    '%s',
    (path) => expect(files.checkNames(one(path))).toEqual([]),
  )

  test.each([
    ...[
      'src/domain/utils.ts',
      'src/stores/index.ts',
      'tests/helpers/a.ts',
      'src/shared/a.ts',
      'src/common.ts',
    ],
    ...[
      'src/domain/yearToDate.ts',
      'src/views/overview-view.vue',
      'src/domain/Targets/a.ts',
      'tests/util.test.ts',
    ],
  ])('not %s', (path) => expect(files.checkNames(one(path))).toHaveLength(1))
})

describe('a test for every domain file', () => {
  const path = 'src/domain/targets/reading.ts'

  test('is at the same place', () => {
    const tests = one('tests/domain/targets/reading.test.ts')
    expect(files.checkDomainTests(one(path, 'export const a = 1'), tests)).toEqual([])
    expect(
      files.checkDomainTests(one(path, 'export const a = 1'), one('tests/domain/reading.test.ts')),
    ).toEqual(['src/domain/targets/reading.ts has no test: tests/domain/targets/reading.test.ts'])
  })

  test.each([
    ["import type { A } from './a'\nexport interface B { readonly a: A }\nexport type C = 'x' | 'y'", true],
    ["export type { A } from './a'", true],
    ['export type A = 1\nexport const a = 1', false],
    ["import { a } from './a'\nexport type A = typeof a", false],
    ['export function a() {}', false],
    ["export * from './a'", false],
  ])('%s holds types only: %s', (text, expected) => {
    expect(files.isTypesOnly(path, text)).toBe(expected)
    expect(files.checkDomainTests(one(path, text), new Map())).toHaveLength(expected ? 0 : 1)
  })
})

describe('purity', () => {
  test.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', 'const f = Date\n.now'])(
    'the domain may not say %s',
    (text) => {
      expect(files.checkPurity(one('src/domain/a.ts', text))).toHaveLength(1)
      expect(files.checkPurity(one('src/stores/a.ts', text))).toEqual([])
    },
  )

  test.each(['Date.UTC(2022, 1, 28)', 'new Date(0)', '// Date.now()', "'Math.random'"])(
    'it may say %s',
    (text) => {
      expect(files.checkPurity(one('src/domain/a.ts', text))).toEqual([])
    },
  )
})

describe('texts', () => {
  test.each([
    ['<p v-html="a" />', 1],
    ["fetch('https://example.org/a')", 1],
    ['xmlns="http://www.w3.org/2000/svg" href="http://example.org"', 1],
    ['xmlns="http://www.w3.org/2000/svg"', 0],
  ])('%s: %i complaints', (text, complaints) => {
    expect(files.checkTexts(one('src/views/A.vue', text))).toHaveLength(complaints)
  })

  test('a lock file with addresses', () => {
    expect(files.checkLock('{ "resolved": "https://example.org/a.tgz" }')).toHaveLength(1)
  })
})

describe('two languages', () => {
  test.each([
    [{ a: { b: '件' } }, { a: { b: 'cases' } }, []],
    [{ a: '件' }, {}, ['entry.a is missing in en']],
    [{}, { a: { b: 'x' } }, ['entry.a.b is missing in zh-CN']],
    [{ a: '还差 {n} 件' }, { a: 'short' }, ['entry.a: {n} is in one language only']],
  ])('%o and %o', (zh, en, expected) => {
    expect(compareWords('entry', zh, en)).toEqual(expected)
  })
})
