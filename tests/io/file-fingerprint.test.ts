import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_BYTES, PIECE_BYTES } from '@/io/byte-source'
import { createFileFingerprint } from '@/io/file-fingerprint'

function fingerprintOf(...pieces: readonly Uint8Array[]): string {
  const fingerprint = createFileFingerprint()
  for (const piece of pieces) fingerprint.add(piece)
  return fingerprint.finish()
}

describe('the fingerprint of a file', () => {
  test('has 32 hexadecimal digits and is the same for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fingerprintOf(bytes)).toMatch(/^[0-9a-f]{32}$/)
        // Elsewhere in memory, and not aligned.
        const elsewhere = new Uint8Array(bytes.length + 3)
        elsewhere.set(bytes, 3)
        expect(fingerprintOf(elsewhere.subarray(3))).toBe(fingerprintOf(bytes))
      }),
    )
  })

  test('is another for every single byte that differs, and for another length', () => {
    const bytes = Uint8Array.from({ length: 61 }, (_, i) => i)
    const seen = new Set([
      fingerprintOf(bytes),
      fingerprintOf(bytes.slice(1)),
      fingerprintOf(bytes.slice(0, 60)),
    ])
    for (let i = 0; i < bytes.length; i += 1) seen.add(fingerprintOf(bytes.with(i, 255)))
    expect(seen.size).toBe(64)
    expect(fingerprintOf(new Uint8Array(4))).not.toBe(fingerprintOf(new Uint8Array(5)))
  })

  test('is the same however a file is cut, as long as each piece but the last holds whole blocks of 16 bytes', () => {
    const bytes = Uint8Array.from({ length: 1003 }, (_, i) => (i * 7) % 251)
    const cut = (at: number) => [bytes.slice(0, at), bytes.slice(at)]
    for (const at of [16, 256, 992]) expect(fingerprintOf(...cut(at))).toBe(fingerprintOf(bytes))
    expect([FIRST_BYTES % 16, PIECE_BYTES % 16]).toEqual([0, 0])
  })

  test('depends on the order of the pieces', () => {
    const [one, two] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]
    expect(fingerprintOf(one, two)).not.toBe(fingerprintOf(two, one))
  })

  test('of a thousand files no two are alike', () => {
    const all = Array.from({ length: 1000 }, (_, i) =>
      fingerprintOf(new TextEncoder().encode(`row ${i}\n`.repeat(9))),
    )
    expect(new Set(all).size).toBe(1000)
  })
})
