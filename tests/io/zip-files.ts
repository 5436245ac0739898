/** Small zip files as a test needs them, sound and otherwise. */

export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array
  readonly isPacked?: boolean
  /** What the directory says instead of the truth. */
  readonly unpackedSize?: number
  readonly packedSize?: number
  readonly flags?: number
}

const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256)

/** `count` is what the end record says, where it lies. */
export function zipFile(parts: readonly ZipPart[], count = parts.length): Uint8Array {
  const blocks: Uint8Array[] = []
  const records: Uint8Array[] = []
  let at = 0
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name)
    const packed = part.packedSize ?? part.content.length
    const unpacked = part.unpackedSize ?? part.content.length
    const method = part.isPacked ? 8 : 0
    const head = [...little(20, 2), ...little(part.flags ?? 0, 2), ...little(method, 2), ...little(0, 8)]
    const sizes = [...little(packed, 4), ...little(unpacked, 4), ...little(name.length, 2), ...little(0, 2)]
    const local = Uint8Array.from([0x50, 0x4b, 3, 4, ...head, ...sizes, ...name])
    records.push(
      Uint8Array.from([
        0x50,
        0x4b,
        1,
        2,
        ...little(20, 2),
        ...head,
        ...sizes,
        ...little(0, 10),
        ...little(at, 4),
        ...name,
      ]),
    )
    blocks.push(local, part.content)
    at += local.length + part.content.length
  }
  const size = records.reduce((sum, { length }) => sum + length, 0)
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...little(0, 4),
    ...little(count, 2),
    ...little(count, 2),
    ...little(size, 4),
  ]
  return joinBytes([...blocks, ...records, Uint8Array.from([...end, ...little(at, 4), ...little(0, 2)])])
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([content.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
