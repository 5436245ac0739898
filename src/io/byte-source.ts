/** Bytes of a file in pieces, from the start each time: the decoder may have to begin again. */
export interface ByteSource {
  readonly size: number
  readonly pieces: () => AsyncIterable<Uint8Array>
}

/** Large enough to decode fast, small enough for memory and for progress that moves. */
export const PIECE_BYTES = 1 << 20
/** The first is smaller, so that the work begins while the browser still fetches the second. */
export const FIRST_BYTES = 1 << 18

const endOf = (at: number) => (at === 0 ? FIRST_BYTES : at + PIECE_BYTES)

/**
 * A picked or dropped file. The next piece is asked for while the present one is worked on. The first two are kept:
 * the encoding is told by the beginning, which is then read again, and asking a browser for bytes takes as long as
 * working on them. Reading rejects when the file was moved, changed or locked meanwhile.
 */
export function fileSource(file: Blob): ByteSource {
  const kept = new Map<number, Promise<ArrayBuffer>>()

  function read(at: number): Promise<ArrayBuffer> {
    const known = kept.get(at)
    if (known) return known
    const piece = file.slice(at, endOf(at)).arrayBuffer()
    // Awaited later or, when the reading is given up, never.
    piece.catch(() => undefined)
    if (at <= FIRST_BYTES) kept.set(at, piece)
    return piece
  }
  return {
    size: file.size,
    async *pieces() {
      if (file.size === 0) return
      let next = read(0)
      for (let at = FIRST_BYTES; at < file.size; at = endOf(at)) {
        const piece = await next
        next = read(at)
        yield new Uint8Array(piece)
      }
      yield new Uint8Array(await next)
    },
  }
}
