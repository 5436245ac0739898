/** gzip by the browser's own streams, which also exist on plain http; older browsers write and read plain bytes. */

type Bytes = Uint8Array<ArrayBuffer>

export function isGzip(bytes: Bytes): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Compressed, or the bytes as they are where the browser cannot compress. */
export async function gzip(bytes: Bytes): Promise<Bytes> {
  if (typeof CompressionStream === 'undefined') return bytes
  return readAll(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')))
}

/** The plain bytes; 'damaged' for a stream that is cut off or does not match its own checksum. */
export async function gunzip(bytes: Bytes): Promise<Bytes | 'cannot-unpack' | 'damaged'> {
  if (typeof DecompressionStream === 'undefined') return 'cannot-unpack'
  try {
    return await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
  } catch {
    return 'damaged'
  }
}

async function readAll(stream: ReadableStream<Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
