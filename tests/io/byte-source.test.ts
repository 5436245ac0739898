import { describe, expect, test } from 'vitest'
import { fileSource, PIECE_BYTES } from '@/io/byte-source'

async function bytesOf(file: Blob): Promise<{ lengths: number[]; sum: number }> {
  const lengths: number[] = []
  let sum = 0
  for await (const piece of fileSource(file).pieces()) {
    lengths.push(piece.length)
    for (const byte of piece) sum += byte
  }
  return { lengths, sum }
}

describe('a file in pieces', () => {
  test.each([
    [0, []],
    [1, [1]],
    [PIECE_BYTES, [PIECE_BYTES]],
    [PIECE_BYTES + 1, [PIECE_BYTES, 1]],
    [2 * PIECE_BYTES, [PIECE_BYTES, PIECE_BYTES]],
  ])('of %i bytes', async (size, lengths) => {
    const file = new Blob([new Uint8Array(size).fill(1)])
    expect(await bytesOf(file)).toEqual({ lengths, sum: size })
    // From the start each time.
    expect(await bytesOf(file)).toEqual({ lengths, sum: size })
  })

  test('that cannot be read any more rejects where it is read, and nowhere else', async () => {
    const gone = {
      size: 2 * PIECE_BYTES,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    }
    // Only what fileSource uses of a Blob.
    await expect(bytesOf(gone as unknown as Blob)).rejects.toThrow('gone')
  })
})
