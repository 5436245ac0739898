/** The streams of an OLE compound file (MS-CFB): an .xls, an encrypted .xlsx, an old Word file. */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Sector numbers from here on are marks: end of a chain, free, of the table itself. */
const FIRST_MARK = 0xfffffffa
const HEADER_SECTORS = 109

export interface OleContainer {
  readonly names: readonly string[]
  /** Names count in any case. Null where there is no such stream, or where it is cut off. */
  readonly read: (name: string) => Uint8Array | null
}

interface StreamEntry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

export function isOleContainer(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** Null for a file whose tables are cut off or lead nowhere. */
export function readOleContainer(bytes: Uint8Array): OleContainer | null {
  if (!isOleContainer(bytes) || bytes.length < 512) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sectors = { bytes, size: 1 << shift, offset: 1 << shift }
  const table = readTable(view, 1 << shift)
  if (table === null) return null
  const directory = readChain(sectors, table, view.getUint32(48, true))
  if (directory === null) return null
  const entries = readEntries(directory)
  const root = entries.find(({ type }) => type === 5)
  if (!root) return null
  const small = {
    bytes: readChain(sectors, table, root.start) ?? new Uint8Array(),
    size: 64,
    offset: 0,
  }
  const smallTable = wordsOf(readChain(sectors, table, view.getUint32(60, true)) ?? new Uint8Array())
  const cutoff = view.getUint32(56, true)
  return {
    names: entries.filter(({ type }) => type === 2).map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((each) => each.type === 2 && each.name.toLowerCase() === name.toLowerCase())
      if (!entry) return null
      const isSmall = entry.size < cutoff
      const whole = isSmall
        ? readChain(small, smallTable, entry.start)
        : readChain(sectors, table, entry.start)
      return whole === null || whole.length < entry.size ? null : whole.subarray(0, entry.size)
    },
  }
}

/** For every sector the one that follows it. The numbers of the table's own sectors stand in the header and beyond. */
function readTable(view: DataView, size: number): Uint32Array | null {
  const places: number[] = []
  for (let index = 0; index < HEADER_SECTORS; index += 1) places.push(view.getUint32(76 + index * 4, true))
  let next = view.getUint32(68, true)
  const most = Math.ceil(view.byteLength / size)
  for (let turn = 0; next < FIRST_MARK; turn += 1) {
    const start = (next + 1) * size
    if (turn > most || start + size > view.byteLength) return null
    for (let at = start; at < start + size - 4; at += 4) places.push(view.getUint32(at, true))
    next = view.getUint32(start + size - 4, true)
  }
  const own = places.filter((place) => place < FIRST_MARK)
  if (own.length > most || own.some((place) => (place + 2) * size > view.byteLength)) return null
  const table = new Uint32Array((own.length * size) / 4)
  for (const [index, place] of own.entries()) {
    for (let at = 0; at < size; at += 4)
      table[(index * size + at) / 4] = view.getUint32((place + 1) * size + at, true)
  }
  return table
}

/** Null for a chain that leads out of the file or in a circle; the last sector of a file may be short. */
function readChain(
  sectors: { readonly bytes: Uint8Array; readonly size: number; readonly offset: number },
  table: Uint32Array,
  start: number,
): Uint8Array | null {
  const found: number[] = []
  for (let sector = start; sector < FIRST_MARK; sector = table[sector] ?? 0) {
    if (found.length > table.length || sector >= table.length) return null
    if (sectors.offset + sector * sectors.size >= sectors.bytes.length) return null
    found.push(sector)
  }
  const chain = new Uint8Array(found.length * sectors.size)
  let filled = 0
  for (const sector of found) {
    const at = sectors.offset + sector * sectors.size
    const piece = sectors.bytes.subarray(at, at + sectors.size)
    chain.set(piece, filled)
    filled += piece.length
  }
  return chain.subarray(0, filled)
}

function readEntries(directory: Uint8Array): readonly StreamEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: StreamEntry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  )
}
