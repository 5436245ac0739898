import { describe, expect, test } from 'vitest'
import { fileSource, FIRST_BYTES, PIECE_BYTES } from '@/io/byte-source'

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
    [FIRST_BYTES, [FIRST_BYTES]],
    [FIRST_BYTES + 1, [FIRST_BYTES, 1]],
    [FIRST_BYTES + PIECE_BYTES, [FIRST_BYTES, PIECE_BYTES]],
    [FIRST_BYTES + 2 * PIECE_BYTES + 1, [FIRST_BYTES, PIECE_BYTES, PIECE_BYTES, 1]],
  ])('of %i bytes', async (size, lengths) => {
    const file = new Blob([new Uint8Array(size).fill(1)])
    expect(await bytesOf(file)).toEqual({ lengths, sum: size })
    // From the start each time.
    expect(await bytesOf(file)).toEqual({ lengths, sum: size })
  })

  test('is asked for its beginning once, however often it is read from the start', async () => {
    const asked: number[] = []
    const blob = new Blob([new Uint8Array(FIRST_BYTES + 2 * PIECE_BYTES)])
    const file = {
      size: blob.size,
      slice(from: number, to: number) {
        asked.push(from)
        return blob.slice(from, to)
      },
    }
    // Only what fileSource uses of a Blob.
    const source = fileSource(file as unknown as Blob)
    const lengths: number[] = []
    for (let time = 0; time < 2; time += 1)
      for await (const piece of source.pieces()) lengths.push(piece.length)
    const once = [FIRST_BYTES, PIECE_BYTES, PIECE_BYTES]
    expect(lengths).toEqual([...once, ...once])
    const third = FIRST_BYTES + PIECE_BYTES
    expect(asked).toEqual([0, FIRST_BYTES, third, third])
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
