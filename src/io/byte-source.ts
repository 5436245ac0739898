/** Bytes of a file in pieces, from the start each time: the decoder may have to begin again. */
export interface ByteSource {
  readonly size: number
  readonly pieces: () => AsyncIterable<Uint8Array>
}

/** Large enough to decode fast, small enough for memory and for progress that moves. */
export const PIECE_BYTES = 1 << 20

/** A picked or dropped file. Reading it rejects when the file was moved, changed or locked meanwhile. */
export function fileSource(file: Blob): ByteSource {
  return {
    size: file.size,
    async *pieces() {
      for (let at = 0; at < file.size; at += PIECE_BYTES)
        yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
    },
  }
}
