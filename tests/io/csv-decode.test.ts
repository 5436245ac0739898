import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '@/domain/cases/case-issue'
import { chosenEncoding, DecodeFailure, decodeText, detectEncoding, readHead } from '@/io/csv-decode'
import { FileRefusal } from '@/io/file-refusal'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { fixture, inPieces, utf16be } from './byte-pieces'

const utf8 = (text: string) => new TextEncoder().encode(text)
const swapped = (_: number, at: number, all: Uint8Array) => all[at ^ 1] ?? 0
/** Without a mark. */
const utf16le = (text: string) => utf16be(text).slice(2).map(swapped)
async function textOf(bytes: Uint8Array, encoding: Encoding, pieceLength = 3): Promise<string> {
  let whole = ''
  for await (const { text } of decodeText(inPieces(bytes, pieceLength), encoding)) whole += text
  return whole
}

describe('the encoding is told from the beginning', () => {
  test.each<[string, Uint8Array, Encoding, boolean]>([
    ['UTF-8 with BOM', utf8('\uFEFF案件编号'), 'utf-8', true],
    ['UTF-8', utf8('案件编号'), 'utf-8', false],
    ['ASCII', utf8('case'), 'utf-8', false],
    ['Unicode text of Excel', fixture('unicode-text.txt'), 'utf-16le', true],
    ['UTF-16 of the other order', utf16be('案件'), 'utf-16be', true],
    ['UTF-16 without a mark', utf16le('案件编号,案由\r\n'), 'utf-16le', false],
    ['the other order without a mark', utf16le('案件编号,案由\r\n').map(swapped), 'utf-16be', false],
  ])('%s', (_, bytes, encoding, hasBom) =>
    expect(detectEncoding(bytes)).toEqual({ kind: 'settled', choice: { encoding, hasBom } }),
  )

  test('no UTF-8, but a known header word in GB18030: GB18030', () => {
    expect(detectEncoding(encodeGb18030('案件编号,受理日期'), false)).toEqual({
      kind: 'settled',
      choice: { encoding: 'gb18030', hasBom: false },
    })
  })

  describe('in doubt it is asked: nothing is guessed', () => {
    const asked = (bytes: Uint8Array, isUtf8?: boolean) => {
      const detection = detectEncoding(bytes, isUtf8)
      return detection.kind === 'asked' ? detection.question.readings : detection
    }

    test('no UTF-8, and no known word', () => {
      expect(asked(encodeGb18030('登记号,来访,分类\n1,某,x'), false)).toEqual([
        { encoding: 'gb18030', firstLines: ['登记号 | 来访 | 分类'] },
      ])
    })

    test('what either of both encodings says, without a row of data', () => {
      expect(asked(encodeGb18030('1,通\n2,状\n'))).toEqual([
        { encoding: 'utf-8', firstLines: ['ͨ'] },
        { encoding: 'gb18030', firstLines: ['通'] },
      ])
    })

    test('no name, whatever stands between the cells', () => {
      expect(asked(encodeGb18030('张三,李四\n王五,赵六\n'), false)).toEqual([
        { encoding: 'gb18030', firstLines: [] },
      ])
    })

    test('UTF-16 of whose words none is known', () => {
      expect(asked(utf16le('登记号\t来访\t分类\r\n1\t某\tx\r\n'))).toEqual([
        { encoding: 'utf-16le', firstLines: ['登记号 | 来访 | 分类'] },
      ])
    })

    test('noise is no text in any', () => {
      expect(detectEncoding(Uint8Array.of(0xff, 0x81, 0x0a, 0x99), false)).toEqual({
        kind: 'refused',
        issue: { code: 'encoding-unknown' },
      })
    })
  })

  test('headers that were mapped by hand settle it as known ones do', () => {
    const bytes = encodeGb18030('登记号,来访,分类\n')
    const isKnown = (text: string) => text.includes('登记号')
    expect(detectEncoding(bytes, false, isKnown)).toMatchObject({ choice: { encoding: 'gb18030' } })
  })

  test('a chosen encoding may have its mark before it', () => {
    expect(chosenEncoding(fixture('unicode-text.txt'), 'utf-16le')).toMatchObject({ hasBom: true })
    expect(chosenEncoding(fixture('unicode-text.txt'), 'gb18030')).toMatchObject({ hasBom: false })
  })

  test.each<[string, string]>([
    ['a header word settles it', '联\n案件编号'],
    ['so does a line that is no chance', '姓名,部门'],
  ])('%s: UTF-8', (_, text) => {
    expect(detectEncoding(utf8(text))).toMatchObject({ kind: 'settled', choice: { encoding: 'utf-8' } })
    expect(new TextDecoder('gb18030', { fatal: true }).decode(utf8('姓名,部门'))).not.toBe('')
  })

  test.each([
    ['empty.csv', 'empty-file'],
    ['binary.csv', 'binary-file'],
  ])('%s: %s', (name, code) =>
    expect(detectEncoding(fixture(name))).toEqual({ kind: 'refused', issue: { code } }),
  )

  test('the head of an empty file is empty', async () => {
    expect(await readHead(inPieces(new Uint8Array(), 3))).toHaveLength(0)
  })
})

const anyText = fc.string({ unit: fc.constantFrom('a', ',', '\r\n', '案', '𠮷', '〔', '㐀', 'é', '"') })

describe('one decoder over the whole file', () => {
  test.each<[Encoding, (text: string) => Uint8Array]>([
    ['utf-8', utf8],
    ['gb18030', encodeGb18030],
    ['utf-16be', utf16be],
  ])('%s: the text comes out whole, wherever the pieces are cut', async (encoding, encode) => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, pieceLength) => {
        expect(await textOf(encode(text), encoding, pieceLength)).toBe(text)
      }),
    )
  })

  test('a BOM is no part of the text', async () => {
    expect(await textOf(utf8('\uFEFF案'), 'utf-8')).toBe('案')
  })

  test.each<[string, Uint8Array, Encoding]>([
    ['GB18030 bytes in UTF-8', encodeGb18030('案件'), 'utf-8'],
    ['one bad byte', Uint8Array.of(0x61, 0xff, 0x61), 'utf-8'],
    ['a surrogate in UTF-8', Uint8Array.of(0xed, 0xa0, 0x80), 'utf-8'],
    ['a character cut off at the end, UTF-8', utf8('案').slice(0, 2), 'utf-8'],
    ['a character cut off at the end, GB18030', encodeGb18030('𠮷').slice(0, 3), 'gb18030'],
    ['an odd byte at the end, UTF-16', utf16be('案').slice(0, 3), 'utf-16be'],
    ['half a pair, UTF-16', Uint8Array.of(0xd8, 0x42, 0x00, 0x41), 'utf-16be'],
  ])('%s ends it: nothing is replaced', async (_, bytes, encoding) => {
    await expect(textOf(bytes, encoding)).rejects.toBeInstanceOf(DecodeFailure)
  })

  test('a NUL further on is no text', async () => {
    const failure = await textOf(utf8('案件编号,\0'), 'utf-8').catch((error: unknown) => error)
    expect(failure instanceof FileRefusal && failure.issue).toEqual({ code: 'binary-file' })
  })
})
