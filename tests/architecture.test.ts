import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as files from './architecture/files'
import { checkImports } from './architecture/imports'
import { compareWords, type Words } from './architecture/locales'
import { projectFolder, readSources } from './architecture/source'

const source = readSources('src')
const tests = readSources('tests')
const all = new Map([...source, ...tests, ...readSources('bench'), ...readSources('scripts')])

// All sources are parsed: a second or two, and more than the usual five on a machine that is busy.
describe('the house', { timeout: 60_000 }, () => {
  test('imports go in the allowed directions only', () => {
    expect(checkImports(source)).toEqual([])
  })

  test('the top level holds what was agreed and nothing else', () => {
    expect(files.checkTopLevel(readdirSync(projectFolder))).toEqual([])
  })

  test('only domain and components are divided into folders', () => {
    expect(files.checkDepth(source)).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    expect(files.checkSizes(all)).toEqual([])
  })

  test('names say what is in a file', () => {
    expect(files.checkNames(all)).toEqual([])
  })

  test('every domain file that runs has its test', () => {
    expect(files.checkDomainTests(source, tests)).toEqual([])
  })

  test('the domain knows neither the time nor chance', () => {
    expect(files.checkPurity(source)).toEqual([])
  })

  test('no v-html and no address of another place', () => {
    expect(files.checkTexts(source)).toEqual([])
  })

  test('the lock file names no registry', () => {
    expect(files.checkLock(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'))).toEqual([])
  })
})

describe('the words', () => {
  const found = import.meta.glob<Words>('../src/locales/{zh-CN,en}/*.ts', { eager: true, import: 'default' })
  const nouns = new Set(Object.keys(found).map((path) => path.replace(/^.*\//, '')))

  test('zh-CN and en hold the same names, with the same figures in each sentence', () => {
    const wrong = [...nouns].flatMap((noun) =>
      compareWords(
        noun.replace('.ts', ''),
        found[`../src/locales/zh-CN/${noun}`] ?? {},
        found[`../src/locales/en/${noun}`] ?? {},
      ),
    )
    expect(wrong).toEqual([])
  })
})
