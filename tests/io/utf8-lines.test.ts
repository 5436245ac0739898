import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUtf8LineFinder } from '@/io/utf8-lines'
import { encodeGb18030 } from '../../scripts/encode-gb18030.mjs'
import { sample } from './byte-pieces'

const utf8 = (text: string) => new TextEncoder().encode(text)
function find(bytes: Uint8Array, pieceLength = bytes.length + 1): number | null {
  const finder = createUtf8LineFinder()
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const line = finder.add(bytes.subarray(at, at + pieceLength))
    if (line !== null) return line
  }
  return finder.finish()
}
const gb = encodeGb18030('编号,案由\r\n1,劳动争议\r\n')

describe('a line of UTF-8 in a file of GB18030', () => {
  test.each<[string, Uint8Array, number | null]>([
    ['with an end', Uint8Array.of(...gb, ...utf8('2,劳动争议\n'), ...gb), 3],
    ['at the end of the file', Uint8Array.of(...gb, ...utf8('2,劳动争议')), 3],
    ['cut off in a character', Uint8Array.of(...gb, ...utf8('2,劳动争议纠纷').slice(0, -1)), null],
    ['of three characters: that may be chance', Uint8Array.of(...gb, ...utf8('2,劳动争\n')), null],
    ['of characters beyond the first plane', Uint8Array.of(...gb, ...utf8('2,𠮷祥小区〔甲〕\n')), 3],
    ['of GB18030 after it began like UTF-8', Uint8Array.of(...utf8('劳动争议'), ...gb), null],
    ['ASCII only', utf8('a,b\nc,d\n'), null],
    ['none', new Uint8Array(), null],
  ])('%s', (_, bytes, line) => {
    for (const pieceLength of [1, 2, 5, 1000]) expect(find(bytes, pieceLength)).toBe(line)
  })

  test('a register of GB18030 has none', () => {
    expect(find(sample('case-register-2022-gb18030.csv'))).toBeNull()
  })

  test('nor has any line of common characters', () => {
    const common = fc.string({
      unit: fc.constantFrom(...'法律援助案件民事劳动争议某年月日状态联通,0〔'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(common, (text) => {
        expect(find(encodeGb18030(`${text}\n`))).toBeNull()
      }),
    )
  })
})
