/** The last different texts of one column, found by a sign of their characters. */
interface ColumnTexts {
  /** null: most of its cells are different ones, so that it is not worth while. */
  bySign: (string | undefined)[] | null
  hits: number
  misses: number
}

export interface PlainCut {
  readonly data: string[][]
  /** Where the record begins that does not end in the text. */
  readonly rest: number
}

/** A power of two. */
const SIGNS = 2048
/** Different cells after which a column is given up where they are the most of it. */
const TRIED = 4096
const RETURN = 0x0d

/**
 * Cuts texts without quotation marks into cells, at the delimiter and the end of a line alone. Equal cells of a column
 * come out as the very same text: a register says the same few words and dates a million times, and whoever looks them
 * up need not read them again. A return before a line feed belongs to the end of the line.
 */
export function createPlainCutter(
  delimiter: string,
): (text: string, newline: string, isLast: boolean) => PlainCut {
  const columns: ColumnTexts[] = []
  const cut = delimiter.charCodeAt(0)

  function textOf(column: number, text: string, from: number, to: number, sign: number): string {
    const length = to - from
    if (length === 0) return ''
    const known = (columns[column] ??= { bySign: new Array<string | undefined>(SIGNS), hits: 0, misses: 0 })
    const { bySign } = known
    if (bySign === null) return text.slice(from, to)
    const place = (sign ^ (sign >>> 15)) & (SIGNS - 1)
    const held = bySign[place]
    if (held !== undefined && held.length === length && isAt(held, text, from)) {
      known.hits += 1
      return held
    }
    // A text of its own: a slice would keep all the text it was cut from.
    const own = length > 12 ? ` ${text.slice(from, to)}`.slice(1) : text.slice(from, to)
    bySign[place] = own
    known.misses += 1
    if (known.misses > TRIED && known.misses > known.hits) known.bySign = null
    return own
  }

  return (text, newline, isLast) => {
    const end = newline.charCodeAt(0)
    const data: string[][] = []
    let cells: string[] = []
    let rest = 0
    let from = 0
    let sign = 0
    // A line that does not end here is not looked at: it may be ten megabytes long and come again with each piece.
    const upTo = isLast ? text.length : text.lastIndexOf(newline) + 1
    for (let at = 0; at < upTo; at += 1) {
      const code = text.charCodeAt(at)
      if (code === cut) {
        cells.push(textOf(cells.length, text, from, at, sign))
        from = at + 1
        sign = 0
      } else if (code === end) {
        const isAfterReturn = at > from && text.charCodeAt(at - 1) === RETURN
        cells.push(textOf(cells.length, text, from, isAfterReturn ? at - 1 : at, sign))
        data.push(cells)
        cells = []
        from = rest = at + 1
        sign = 0
      } else sign = (Math.imul(sign, 31) + code) | 0
    }
    if (!isLast || rest === text.length) return { data, rest }
    const isAfterReturn = text.length > from && text.charCodeAt(text.length - 1) === RETURN
    cells.push(textOf(cells.length, text, from, isAfterReturn ? text.length - 1 : text.length, sign))
    return { data: [...data, cells], rest: text.length }
  }
}

function isAt(held: string, text: string, from: number): boolean {
  for (let i = 0; i < held.length; i += 1) if (held.charCodeAt(i) !== text.charCodeAt(from + i)) return false
  return true
}
