import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTableText } from '@/io/target-table-file'

const utf8 = (text: string) => new TextEncoder().encode(text)
const real = readFileSync(new URL('../../data/2022/zhanjiang-justice-2022.txt', import.meta.url))
/** 绩效指标, a tab and 1, as Excel on a Chinese Windows saves them. */
const chinese = Uint8Array.from([0xbc, 0xa8, 0xd0, 0xa7, 0xd6, 0xb8, 0xb1, 0xea, 0x09, 0x31])

describe('the text of a filed table', () => {
  test('UTF-8 with and without its mark', () => {
    expect(readTableText(real)).toEqual({ ok: true, text: real.toString('utf8') })
    expect(readTableText(utf8('\ufeff绩效'))).toEqual({ ok: true, text: '绩效' })
  })

  test('GB18030 where the words of a table come out of it', () => {
    expect(readTableText(chinese)).toEqual({ ok: true, text: '绩效指标\t1' })
  })

  test('UTF-16 by its mark, as Excel saves Unicode text', () => {
    expect(readTableText(Uint8Array.from([0xff, 0xfe, 0xe9, 0x7e]))).toEqual({ ok: true, text: '绩' })
    expect(readTableText(Uint8Array.from([0xfe, 0xff, 0x7e, 0xe9]))).toEqual({ ok: true, text: '绩' })
  })

  test.each([
    ['empty-file', new Uint8Array()],
    ['workbook-file', utf8('PK\u0003\u0004rest')],
    ['workbook-file', utf8('%PDF-1.7')],
    ['binary-file', Uint8Array.from([1, 0, 2])],
    ['encoding-unknown', Uint8Array.from([0xff, 0xc0, 0x41])],
    ['encoding-unknown', Uint8Array.from([0xc4, 0xe3, 0xba, 0xc3])],
    ['file-too-large', new Uint8Array(2_000_001).fill(65)],
  ])('%s is refused', (issue, bytes) => expect(readTableText(bytes)).toEqual({ ok: false, issue }))
})
