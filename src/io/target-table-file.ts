/** A filed table as a file: text from Excel, WPS or a web page, mostly GB18030 or UTF-8. */

export type TableFileIssue =
  'empty-file' | 'workbook-file' | 'binary-file' | 'encoding-unknown' | 'file-too-large'

export type TableFileReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: TableFileIssue }

/** A filed table is a few kilobytes; two megabytes are something else. */
const MOST_BYTES = 2_000_000
/** ZIP (.xlsx), OLE (.xls) and PDF. */
const WORKBOOKS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF']
/** Words that a table has in whatever encoding; they tell GB18030 from any other bytes. */
const TABLE_WORDS = /绩效|指标|预算/

/**
 * Decodes strictly: nothing is ever replaced by U+FFFD. UTF-16 by its mark, UTF-8 where it fits, else GB18030 as Chinese
 * Windows saves it.
 */
export function readTableText(bytes: Uint8Array): TableFileReading {
  if (bytes.length === 0) return { ok: false, issue: 'empty-file' }
  if (bytes.length > MOST_BYTES) return { ok: false, issue: 'file-too-large' }
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (WORKBOOKS.some((mark) => start.startsWith(mark))) return { ok: false, issue: 'workbook-file' }
  const wide = start.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : start.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : null
  if (wide === null && bytes.includes(0)) return { ok: false, issue: 'binary-file' }
  const text = decode(bytes, wide ?? 'utf-8') ?? decodeChinese(bytes)
  return text === null ? { ok: false, issue: 'encoding-unknown' } : { ok: true, text }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeChinese(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'gb18030')
  return text !== null && TABLE_WORDS.test(text) ? text : null
}
