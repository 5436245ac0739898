import { describe, expect, test } from 'vitest'
import { readTargetFile } from '@/io/read-target-file'
import { readZipDirectory } from '@/io/zip-directory'
import { fixtureBytes } from './target-files'
import { deflate, zipFile, type ZipPart } from './zip-files'

const MB = 1 << 20
const part = (more: Partial<ZipPart> = {}): ZipPart => ({ name: 'a', content: new Uint8Array(9), ...more })
const issueOf = (bytes: Uint8Array) => {
  const reading = readZipDirectory(bytes)
  return reading.ok ? null : reading.issue
}

describe('what a zip says it holds, before any of it is unpacked', () => {
  test('a workbook of another program', () => {
    const reading = readZipDirectory(fixtureBytes('long-form.xlsx'))
    if (!reading.ok) throw new Error(reading.issue)
    expect(reading.entries.map(({ name }) => name)).toContain('xl/worksheets/sheet2.xml')
  })

  test('64 MB unpacked are the most', async () => {
    const packed = await deflate(new Uint8Array(9))
    const sized = (unpackedSize: number) => part({ content: packed, isPacked: true, unpackedSize })
    expect(issueOf(zipFile([sized(64 * MB)]))).toBeNull()
    expect(issueOf(zipFile([sized(64 * MB + 1)]))).toBe('too-large')
    expect(issueOf(zipFile([sized(32 * MB), sized(32 * MB), sized(1)]))).toBe('too-large')
  })

  test('2000 entries are the most', () => {
    const parts = Array.from({ length: 2001 }, (_, index) => part({ name: `${index}` }))
    expect(issueOf(zipFile(parts.slice(1)))).toBeNull()
    expect(issueOf(zipFile(parts))).toBe('too-large')
  })

  test.each<[string, Uint8Array]>([
    ['no end', new Uint8Array(100)],
    ['nothing', new Uint8Array()],
    ['more entries than there are', zipFile([part()], 2)],
    ['an entry beyond the file', zipFile([part({ packedSize: 5000, unpackedSize: 5000 })])],
    ['stored, of two sizes', zipFile([part({ unpackedSize: 10 })])],
    ['packed, of no size', zipFile([part({ isPacked: true, unpackedSize: 0 })])],
    ['packed, of no bytes', zipFile([part({ isPacked: true, unpackedSize: 0, packedSize: 0, flags: 8 })])],
  ])('%s: broken', (_, bytes) => expect(issueOf(bytes)).toBe('broken'))

  test('an entry behind a password', () => {
    expect(issueOf(zipFile([part({ flags: 1 })]))).toBe('password')
  })
})

describe('a workbook that swells', { timeout: 60_000 }, () => {
  const names = ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml']
  const sheet = 'xl/worksheets/sheet1.xml'

  test('is refused by what it says, unopened', async () => {
    const bomb = await deflate(new Uint8Array(65 * MB))
    expect(bomb.length).toBeLessThan(MB / 8)
    const bytes = zipFile([
      ...names.map((name) => part({ name })),
      part({ name: sheet, content: bomb, isPacked: true, unpackedSize: 65 * MB }),
    ])
    expect(await readTargetFile(bytes, 'a.xlsx')).toEqual({ ok: false, issue: 'too-large' })
  })

  test('and lies about it is unpacked no further than it says', async () => {
    const bomb = await deflate(new Uint8Array(65 * MB))
    const bytes = zipFile(
      names.map((name) => part({ name, content: bomb, isPacked: true, unpackedSize: 1000 })),
    )
    expect(await readTargetFile(bytes, 'a.xlsx')).toEqual({ ok: false, issue: 'broken' })
  })
})

describe('archives of something else', () => {
  test.each([
    ['document-file', 'word/document.xml'],
    ['document-file', 'ppt/presentation.xml'],
    ['other-workbook', 'xl/workbook.bin'],
    ['other-workbook', 'content.xml'],
    ['not-a-table-file', 'readme.txt'],
    ['broken', 'xl/workbook.xml'],
  ])('%s: %s', async (issue, name) => {
    expect(await readTargetFile(zipFile([part({ name })]), 'a.xlsx')).toEqual({ ok: false, issue })
  })
})
