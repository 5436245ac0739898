import { describe, expect, test } from 'vitest'
import { createCaseNumberHash, keyWords, sipHash128 } from '@/io/case-key'

const counting = (length: number) => Uint8Array.from({ length }, (_, i) => i)
const hex = (words: Uint32Array) => Buffer.from(words.buffer).toString('hex')

describe('SipHash-2-4-128 gives the known answers of its reference implementation', () => {
  test.each([
    [0, 'a3817f04ba25a8e66df67214c7550293'],
    [1, 'da87c1d86b99af44347659119b22fc45'],
    [7, 'a1f1ebbed8dbc153c0b84aa61ff08239'],
    [8, '3b62a9ba6258f5610f83e264f31497b4'],
    [15, '5493e99933b0a8117e08ec0f97cfc3d9'],
    [16, '6ee2a4ca67b054bbfd3315bf85230577'],
    [31, '2939b0183223fafc1723de4f52c43d35'],
    [63, '5150d1772f50834a503e069a973fbd7c'],
  ])('%i bytes', (length, expected) => {
    const out = new Uint32Array(4)
    sipHash128(keyWords(counting(16)), counting(length + 3), length, out)
    expect(hex(out)).toBe(expected)
  })

  test('a key has 16 bytes', () => expect(() => keyWords(counting(15))).toThrow(RangeError))
})

describe('a case number', () => {
  const hashOf = (key: Uint8Array, caseNumber: string) => {
    const out = new Uint32Array(4)
    createCaseNumberHash(key)(caseNumber, out)
    return hex(out)
  }

  test.each(['', 'FY-1', '〔2022〕粤援字第1号', '〔2022〕𠮷1号', 'é1号', '号\uE000\uFFFD1'])(
    '%s is hashed as its UTF-8 bytes',
    (caseNumber) => {
      const out = new Uint32Array(4)
      const bytes = new TextEncoder().encode(caseNumber)
      sipHash128(keyWords(counting(16)), bytes, bytes.length, out)
      expect(hashOf(counting(16), caseNumber)).toBe(hex(out))
    },
  )

  test('has another hash under another key, so a hash found elsewhere says nothing', () => {
    expect(hashOf(counting(16), '1')).not.toBe(hashOf(new Uint8Array(16), '1'))
  })

  test('is refused when too long, never cut off', () => {
    expect(() => hashOf(counting(16), '号'.repeat(400))).toThrow(RangeError)
  })

  test('a hundred thousand numbers have a hundred thousand hashes', () => {
    const hash = createCaseNumberHash(counting(16))
    const out = new Uint32Array(4)
    const seen = new Set<string>()
    for (let i = 0; i < 100_000; i += 1) {
      hash(`(2022)${i}号`, out)
      seen.add(out.join())
    }
    expect(seen.size).toBe(100_000)
  })
})
