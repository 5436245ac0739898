/**
 * GB18030 for the sample files. Node decodes it but cannot encode it, so the table is the decoder's own, turned
 * around: every 2-byte and 4-byte sequence is decoded once. What is not in it throws: nothing is replaced.
 */
const decoder = new TextDecoder('gb18030', { fatal: true })

function decode(bytes) {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

let table = null
function buildTable() {
  const found = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? null : decode([lead, trail])
      if (text !== null && !found.has(text)) found.set(text, [lead, trail])
    }
  }
  return found
}

/** Beyond the basic plane the four bytes are an arithmetic row: no table needed. */
function encodeSupplementary(codePoint) {
  let rest = codePoint - 0x10000
  const fourth = 0x30 + (rest % 10)
  rest = Math.floor(rest / 10)
  const third = 0x81 + (rest % 126)
  rest = Math.floor(rest / 126)
  return [0x90 + Math.floor(rest / 10), 0x30 + (rest % 10), third, fourth]
}

/** Characters of the basic plane that have four bytes are found by walking those rows until they turn up. */
function findFourBytes(char) {
  for (let first = 0x81; first <= 0x84; first += 1)
    for (let second = 0x30; second <= 0x39; second += 1)
      for (let third = 0x81; third <= 0xfe; third += 1)
        for (let fourth = 0x30; fourth <= 0x39; fourth += 1) {
          const bytes = [first, second, third, fourth]
          if (decode(bytes) === char) return bytes
        }
  return null
}

/** The text as GB18030 bytes, without BOM as Excel and WPS write it. Throws on a character it cannot write back. */
export function encodeGb18030(text) {
  table ??= buildTable()
  const bytes = []
  for (const char of text) {
    const codePoint = char.codePointAt(0)
    if (codePoint < 0x80) {
      bytes.push(codePoint)
      continue
    }
    let encoded = codePoint > 0xffff ? encodeSupplementary(codePoint) : table.get(char)
    if (encoded === undefined) {
      encoded = findFourBytes(char)
      if (encoded !== null) table.set(char, encoded)
    }
    if (encoded === null || encoded === undefined || decode(encoded) !== char)
      throw new Error(`no GB18030 bytes for U+${codePoint.toString(16)}`)
    bytes.push(...encoded)
  }
  return Uint8Array.from(bytes)
}
