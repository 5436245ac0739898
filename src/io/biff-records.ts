/** The records of an .xls workbook (MS-XLS) and the fields in them. Reading beyond the end throws a RangeError. */

export interface BiffRecord {
  readonly id: number
  readonly data: DataView
  /** Where it stands in the stream: sheets are named by it. */
  readonly at: number
}

export const BIFF = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  password: 0x2f,
  continued: 0x3c,
  columnInfo: 0x7d,
  sheet: 0x85,
  severalRk: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  merges: 0xe5,
  texts: 0xfc,
  textCell: 0xfd,
  number: 0x203,
  label: 0x204,
  booleanOrError: 0x205,
  formulaText: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

/** Throws where the last record is cut off. */
export function readRecords(stream: Uint8Array): readonly BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const records: BiffRecord[] = []
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    // Streams are padded with zeros.
    if (id === 0 && length === 0) break
    records.push({ id, at, data: new DataView(view.buffer, view.byteOffset + at + 4, length) })
    at += 4 + length
  }
  return records
}

/** A short number: 30 bits of an integer or of a float, maybe a hundredfold. */
export function readRk(data: DataView, at: number): number {
  const word = data.getUint32(at, true)
  if ((word & 2) !== 0) {
    const whole = data.getInt32(at, true) >> 2
    return (word & 1) !== 0 ? whole / 100 : whole
  }
  const float = new DataView(new ArrayBuffer(8))
  float.setUint32(4, word & ~3, true)
  return (word & 1) !== 0 ? float.getFloat64(0, true) / 100 : float.getFloat64(0, true)
}

/** A text with its number of characters before it, in one or two bytes. */
export function readText(data: DataView, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true)
  const isWide = (data.getUint8(at + lengthBytes) & 1) !== 0
  return readCharacters(data, at + lengthBytes + 1, length, isWide)
}

function readCharacters(data: DataView, at: number, length: number, isWide: boolean): string {
  const codes: number[] = []
  for (let index = 0; index < length; index += 1)
    codes.push(isWide ? data.getUint16(at + index * 2, true) : data.getUint8(at + index))
  return codes.reduce((text, code) => text + String.fromCharCode(code), '')
}

/**
 * The table of texts, which runs on over several records. A text may be cut anywhere; its rest then begins with a byte
 * of its own that says how wide its characters are. Formatting runs and phonetic guides are passed over.
 */
export function readTexts(blocks: readonly DataView[]): readonly string[] {
  let block = 0
  let at = 8
  const current = () => {
    const found = blocks[block]
    if (!found) throw new RangeError('table of texts cut off')
    return found
  }
  const goOn = () => {
    while (at >= current().byteLength) {
      at -= current().byteLength
      block += 1
    }
  }
  const take = (bytes: 1 | 2 | 4) => {
    goOn()
    at += bytes
    const view = current()
    if (bytes === 1) return view.getUint8(at - 1)
    return bytes === 2 ? view.getUint16(at - 2, true) : view.getUint32(at - 4, true)
  }
  const texts: string[] = []
  const count = current().getUint32(4, true)
  while (texts.length < count) {
    let left = take(2)
    const flags = take(1)
    const runs = (flags & 8) !== 0 ? take(2) : 0
    const phonetic = (flags & 4) !== 0 ? take(4) : 0
    let isWide = (flags & 1) !== 0
    let text = ''
    while (left > 0) {
      if (at >= current().byteLength) {
        goOn()
        isWide = (take(1) & 1) !== 0
      }
      const size = isWide ? 2 : 1
      const here = Math.min(left, Math.floor((current().byteLength - at) / size))
      if (here === 0) throw new RangeError('character cut in two')
      text += readCharacters(current(), at, here, isWide)
      at += here * size
      left -= here
    }
    texts.push(text)
    at += runs * 4 + phonetic
    if (texts.length < count) goOn()
  }
  return texts
}
