/**
 * Lines of UTF-8 in a file that is read as GB18030: two exports put together. Most of their bytes would decode as
 * GB18030 too, as other characters, and nobody would be told.
 */

const LINE_FEED = 0x0a
/**
 * Chinese characters from which a line that keeps UTF-8 from end to end is no chance. Six characters of GB18030 would
 * have to be rare ones in the right order twice over.
 */
const FEWEST_CHARACTERS = 4

export interface Utf8LineFinder {
  /** Takes the next bytes; the line, from 1, once one was found. */
  readonly add: (bytes: Uint8Array) => number | null
  /** The last line, which may have no end. */
  readonly finish: () => number | null
}

/** A line of GB18030 is given up at its first character, and the browser itself looks for its end. */
export function createUtf8LineFinder(): Utf8LineFinder {
  let line = 1
  let isKept = true
  let missing = 0
  let characters = 0

  const isFound = () => isKept && missing === 0 && characters >= FEWEST_CHARACTERS

  /** One byte of a line that has kept UTF-8 so far. */
  function step(byte: number): void {
    if (byte < 0x80) isKept = missing === 0
    else if (byte < 0xc0) {
      isKept = missing > 0
      missing -= 1
    } else {
      isKept = missing === 0 && byte < 0xf5
      missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      // 4E00 to 9FFF, where the characters of every register stand.
      if (byte >= 0xe4 && byte <= 0xe9) characters += 1
    }
  }

  return {
    add(bytes) {
      for (let at = 0; at < bytes.length; at += 1) {
        if (!isKept) at = bytes.indexOf(LINE_FEED, at)
        if (at < 0) return null
        const byte = bytes[at] ?? 0
        if (byte !== LINE_FEED) step(byte)
        else if (isFound()) return line
        else {
          line += 1
          isKept = true
          missing = 0
          characters = 0
        }
      }
      return null
    },
    finish: () => (isFound() ? line : null),
  }
}
