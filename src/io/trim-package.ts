/**
 * An .xlsx cut down to what its cells need. Pictures, charts, comments and pivot tables are left out before the
 * workbook is read: a broken one of them must not make a table unreadable, and unpacking them costs time.
 */
import { CHINESE_DATES } from './number-format'
import { packedBytes, type ZipEntry } from './zip-directory'

const NO_CELLS =
  /^(?:docProps|customXml|xl\/(?:worksheets\/_rels|media|drawings|charts|comments|threadedComments|persons|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|tables|queryTables|externalLinks|embeddings|printerSettings|ctrlProps|activeX|theme|diagrams|model))\/|^xl\/(?:comments\d*\.xml|vbaProject\.bin|calcChain\.xml|cellimages\.xml|connections\.xml)/i
const STYLES = /^xl\/styles\d*\.xml$/i

/** The same file with a new directory, of the parts that may hold cells. */
export async function trimPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const kept = entries.filter(({ name }) => !NO_CELLS.test(name))
  const styles = kept.find(({ name }) => STYLES.test(name))
  const known = styles ? await addChineseDates(bytes, styles) : null
  const records = kept.filter((entry) => known === null || entry !== styles).map(({ record }) => record)
  const added = known && styles ? storedEntry(styles.name, known, bytes.length) : null
  const directoryAt = bytes.length + (added?.local.length ?? 0)
  const directory = joinBytes([...records, ...(added ? [added.record] : [])])
  return joinBytes([
    bytes,
    added?.local ?? new Uint8Array(),
    directory,
    endRecord(records.length + (added ? 1 : 0), directory.length, directoryAt),
  ])
}

/**
 * The styles with the Chinese dates written out. A cell in which 2022年11月 was typed names its format by the number 57
 * alone, and the library that reads the workbook does not know it.
 */
async function addChineseDates(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const packed = packedBytes(bytes, entry)
  const plain = packed && entry.isPacked ? await inflate(packed, entry.unpackedSize) : packed
  if (plain === null) return null
  const text = new TextDecoder().decode(plain)
  const opening = /<((?:\w+:)?)numFmts\b[^>]*[^/]>/.exec(text)
  const root = /<((?:\w+:)?)styleSheet\b[^>]*>/.exec(text)
  const place = opening ?? root
  if (!place) return null
  const prefix = place[1] ?? ''
  const formats = Object.entries(CHINESE_DATES)
    .filter(([id]) => !text.includes(`numFmtId="${id}" formatCode`))
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')
  const inserted = opening ? formats : `<${prefix}numFmts>${formats}</${prefix}numFmts>`
  const at = place.index + place[0].length
  return new TextEncoder().encode(text.slice(0, at) + inserted + text.slice(at))
}

/** Null where the bytes do not unpack, unpack to more than they said, or the browser cannot unpack. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  if (typeof DecompressionStream === 'undefined') return null
  try {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const plain = new Uint8Array(size)
    let filled = 0
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return filled === size ? plain : null
      if (filled + value.length > size) {
        await reader.cancel()
        return null
      }
      plain.set(value, filled)
      filled += value.length
    }
  } catch {
    return null
  }
}

/** An entry that is not packed. Its checksum is left 0, which readers take as unknown. */
function storedEntry(
  name: string,
  content: Uint8Array,
  at: number,
): { local: Uint8Array; record: Uint8Array } {
  const nameBytes = new TextEncoder().encode(name)
  const local = new Uint8Array(30 + nameBytes.length)
  const record = new Uint8Array(46 + nameBytes.length)
  const [localView, recordView] = [new DataView(local.buffer), new DataView(record.buffer)]
  localView.setUint32(0, 0x04034b50, true)
  recordView.setUint32(0, 0x02014b50, true)
  for (const [view, sizesAt] of [[localView, 18] as const, [recordView, 20] as const]) {
    view.setUint32(sizesAt, content.length, true)
    view.setUint32(sizesAt + 4, content.length, true)
    view.setUint16(sizesAt + 8, nameBytes.length, true)
  }
  recordView.setUint32(42, at, true)
  local.set(nameBytes, 30)
  record.set(nameBytes, 46)
  return { local: joinBytes([local, content]), record }
}

function endRecord(count: number, size: number, at: number): Uint8Array {
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, at, true)
  return end
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
