/** A spreadsheet runs a cell that begins with one of these, also in a file that someone else wrote. */
const RUNS = /^[=+\-@\t\r＝＋－＠]/
const NEEDS_QUOTES = /[",\r\n]/

function writeCell(text: string): string {
  const guarded = RUNS.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/**
 * A CSV that Excel and WPS open rightly by a double click: UTF-8 with BOM, CRLF. A cell that a spreadsheet would run
 * as a formula gets an apostrophe before it, which our own import takes off again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`
}
