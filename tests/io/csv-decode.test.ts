import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '@/domain/cases/case-issue'
import { DecodeFailure, decodeText, detectEncoding, FileRefusal, readHead } from '@/io/csv-decode'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { fixture, inPieces, utf16be } from './byte-pieces'

const utf8 = (text: string) => new TextEncoder().encode(text)
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
  ])('%s', (_, bytes, encoding, hasBom) =>
    expect(detectEncoding(bytes)).toEqual({ ok: true, choice: { encoding, hasBom } }),
  )

  test('no UTF-8, but a known header word in GB18030: GB18030', () => {
    expect(detectEncoding(encodeGb18030('案件编号,受理日期'), false)).toEqual({
      ok: true,
      choice: { encoding: 'gb18030', hasBom: false },
    })
  })

  test.each([
    ['no known word', encodeGb18030('姓名,部门'), [{ encoding: 'gb18030', found: ['姓名', '部门'] }]],
    ['noise', Uint8Array.of(0xff, 0x81, 0x0a, 0x99), []],
  ])('no UTF-8 and %s: not guessed', (_, bytes, readings) =>
    expect(detectEncoding(bytes, false)).toEqual({
      ok: false,
      issue: { code: 'encoding-unknown', readings },
    }),
  )

  test('in doubt, what either of both encodings says is told: nothing is guessed', () => {
    const readings = [
      { encoding: 'utf-8', found: ['1', 'ͨ'] },
      { encoding: 'gb18030', found: ['1', '通'] },
    ]
    expect(detectEncoding(encodeGb18030('1,通\n2,状\n'))).toEqual({
      ok: false,
      issue: { code: 'encoding-unknown', readings },
    })
  })

  test.each<[string, string]>([
    ['a header word settles it', '联\n案件编号'],
    ['so does a line that is no chance', '姓名,部门'],
  ])('%s: UTF-8', (_, text) => {
    expect(detectEncoding(utf8(text))).toMatchObject({ ok: true, choice: { encoding: 'utf-8' } })
    expect(new TextDecoder('gb18030', { fatal: true }).decode(utf8('姓名,部门'))).not.toBe('')
  })

  test.each([
    ['empty.csv', 'empty-file'],
    ['binary.csv', 'binary-file'],
  ])('%s: %s', (name, code) => expect(detectEncoding(fixture(name))).toEqual({ ok: false, issue: { code } }))

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
