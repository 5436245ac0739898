import { describe, expect, test } from 'vitest'
import type { Encoding } from '@/domain/cases/case-issue'
import { locateBadByte } from '@/io/locate-bad-byte'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { inPieces, utf16be } from './byte-pieces'

const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const gb = (text: string) => [...encodeGb18030(text)]

describe('the byte at which a decoder stops, and its line', () => {
  test.each<[string, Encoding, number[], number, number]>([
    ['in the first line', 'utf-8', [...utf8('案件'), 0xff, 0x0a, 0x41], 7, 1],
    ['in the third line', 'utf-8', [...utf8('a\r\n案\r\nb'), 0xff, ...utf8('c\r\nd')], 10, 3],
    ['the second bad byte does not matter', 'utf-8', [0xff, 0x0a, 0xff], 1, 1],
    ['at the end of the last line', 'utf-8', [...utf8('a\n'), 0xe6, 0xa1], 4, 2],
    ['GB18030', 'gb18030', [...gb('案件\n编号\n'), 0x41, 0xff, 0x0a], 12, 3],
    ['GB18030 cut off in a long character', 'gb18030', [...gb('案\n𠮷').slice(0, -1)], 6, 2],
    ['UTF-16, whose line feed is two bytes', 'utf-16be', [...utf16be('a\nb'), 0xd8, 0x42, 0x00, 0x0a], 12, 2],
    ['UTF-16 with 0A inside a character', 'utf-16be', [...utf16be('\u0A00\n'), 0xdc, 0x00], 8, 2],
  ])('%s', async (_, encoding, bytes, byte, line) => {
    for (const length of [1, 2, 3, 5, 1000])
      expect(await locateBadByte(inPieces(Uint8Array.from(bytes), length), encoding)).toEqual({ byte, line })
  })
})
