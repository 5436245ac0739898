/**
 * A block copied from Excel or WPS: tabs between cells, CRLF between rows and after the last one; a cell with a
 * tab, a line break or a quote in it stands in quotes, with quotes doubled.
 */
export function parsePastedTable(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let at = 0
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  while (at < text.length) {
    const closing = cell === '' && text[at] === '"' && isCellStart(text, at) ? findClosingQuote(text, at) : -1
    if (closing !== -1) {
      cell = text.slice(at + 1, closing).replaceAll('""', '"')
      at = closing + 1
    } else if (text[at] === '\t') {
      endCell()
      at += 1
    } else if (text[at] === '\n' || text[at] === '\r') {
      endCell()
      rows.push([])
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else {
      cell += text[at]
      at += 1
    }
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell()
  return withoutEmptyEnd(rows.map((row) => row.map((each) => each.trim())))
}

function isCellStart(text: string, at: number): boolean {
  return at === 0 || '\t\r\n'.includes(text[at - 1] ?? '')
}

/** The quote that ends the cell: not doubled, and the cell ends behind it. -1: a stray quote, taken as it stands. */
function findClosingQuote(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || '\t\r\n'.includes(text[at + 1] ?? '') ? at : -1
  }
  return -1
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  return rows.slice(0, last + 1)
}
