/** What a zip file says it holds, read before anything of it is unpacked (APPNOTE 4.3, sizes of zip64 included). */

export interface ZipEntry {
  readonly name: string
  readonly packedSize: number
  readonly unpackedSize: number
  /** Where the entry's own header stands. */
  readonly headerAt: number
  readonly isPacked: boolean
  /** Its record in the directory. */
  readonly record: Uint8Array
}

export type ZipIssue = 'broken' | 'too-large' | 'password'

export type ZipReading =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly issue: ZipIssue }

/** A filled form has some twenty parts and a few hundred kilobytes. */
const MOST_ENTRIES = 2000
const MOST_UNPACKED = 64 << 20

const END_BYTES = 22
const RECORD_BYTES = 46
const HEADER_BYTES = 30

/**
 * Every entry, or why none of it may be unpacked. A reader that unpacks no more than these sizes is safe from archives
 * that swell; sizes that cannot be true make the file `broken`.
 */
export function readZipDirectory(bytes: Uint8Array): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return { ok: false, issue: 'broken' }
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return { ok: false, issue: 'too-large' }
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let index = 0; index < count; index += 1) {
    if (at + RECORD_BYTES > end || view.getUint32(at, true) !== 0x02014b50)
      return { ok: false, issue: 'broken' }
    // Bit 0: encrypted by a password of the archive itself.
    if ((view.getUint16(at + 8, true) & 1) !== 0) return { ok: false, issue: 'password' }
    const entry = readRecord(bytes, view, at)
    if (entry === null) return { ok: false, issue: 'broken' }
    unpacked += entry.unpackedSize
    if (unpacked > MOST_UNPACKED) return { ok: false, issue: 'too-large' }
    if (!isPossible(entry, view)) return { ok: false, issue: 'broken' }
    entries.push(entry)
    at += entry.record.length
  }
  return { ok: true, entries }
}

/** The end record stands behind everything but a comment of at most 65 535 bytes. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
  const nameAt = at + RECORD_BYTES
  const end = nameAt + (nameBytes ?? 0) + (extraBytes ?? 0) + (noteBytes ?? 0)
  const method = view.getUint16(at + 10, true)
  if (end > bytes.length || (method !== 0 && method !== 8)) return null
  const extraAt = nameAt + (nameBytes ?? 0)
  const [unpackedSize, packedSize, headerAt] = longSizes(
    view,
    [24, 20, 42].map((place) => view.getUint32(at + place, true)),
    extraAt,
    extraAt + (extraBytes ?? 0),
  )
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)),
    packedSize: packedSize ?? 0,
    unpackedSize: unpackedSize ?? 0,
    headerAt: headerAt ?? 0,
    isPacked: method === 8,
    record: bytes.subarray(at, end),
  }
}

/** Sizes too long for four bytes stand in the extra field, in this order and only those. */
function longSizes(view: DataView, sizes: readonly number[], start: number, end: number): readonly number[] {
  if (!sizes.includes(0xffffffff)) return sizes
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return sizes.map((size) => {
      if (size !== 0xffffffff || next + 8 > end) return size
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  return sizes
}

function isPossible(entry: ZipEntry, view: DataView): boolean {
  if (entry.headerAt + HEADER_BYTES + entry.packedSize > view.byteLength) return false
  if (view.getUint32(entry.headerAt, true) !== 0x04034b50) return false
  if (!entry.isPacked) return entry.packedSize === entry.unpackedSize
  if (entry.name.endsWith('/')) return entry.unpackedSize === 0
  // An empty entry is two bytes packed. A size of 0 for more than that, or of nothing at all, would be no limit.
  return entry.packedSize > 0 && (entry.unpackedSize > 0 || entry.packedSize <= 2)
}

/** The packed bytes of an entry; null where they would lie outside of the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start =
    entry.headerAt +
    HEADER_BYTES +
    view.getUint16(entry.headerAt + 26, true) +
    view.getUint16(entry.headerAt + 28, true)
  const end = start + entry.packedSize
  return end > bytes.length ? null : bytes.subarray(start, end)
}
