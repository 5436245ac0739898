/**
 * Registers that a system writes as a page with a table and calls .xls, and workbooks saved as XML (Excel 2003). Their
 * cells are texts already: dates and numbers are taken as they are written.
 */
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import { cellsToGrid } from './cells-to-grid'
import { readHtmlTables } from './html-table'
import { attributeOf, decodeEntities, readHtmlTokens } from './html-tokens'

const WORKBOOK = /<(?:\w+:)?Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet/i

/** Told by its beginning, which may be no more than the first bytes of a file. */
export function isMarkup(text: string): boolean {
  return /^[\s\ufeff]*</.test(text) && (/<table[\s>]/i.test(text) || WORKBOOK.test(text))
}

/** Several tables of a page have no names of their own: #1, #2. */
export function readMarkupSheets(text: string, mostRows?: number): readonly SheetGrid[] {
  if (WORKBOOK.test(text)) return readXmlWorkbook(text, mostRows)
  const tables = readHtmlTables(text, '', mostRows)
  return tables.length === 1 ? tables : tables.map((table, index) => ({ ...table, name: `#${index + 1}` }))
}

interface OpenSheet {
  readonly name: string
  readonly rows: string[][]
  readonly hiddenRows: number[]
  row: number
  column: number
  nextColumn: number
}

/** SpreadsheetML of 2002: rows and cells that are left out are told by the number of the next one. */
function readXmlWorkbook(text: string, mostRows?: number): readonly SheetGrid[] {
  const sheets: OpenSheet[] = []
  let data: string | null = null
  for (const token of readHtmlTokens(text)) {
    const sheet = sheets.at(-1)
    if (token.kind === 'text') {
      if (data !== null) data += token.text
    } else if (token.kind === 'close') {
      if (/^(?:\w+:)?data$/.test(token.name) && data !== null && sheet) {
        ;(sheet.rows[sheet.row] ??= [])[sheet.column] = decodeEntities(data).replace(NO_TIME, '')
        data = null
      }
    } else if (open(token.name.replace(/^\w+:/, ''), token.attributes, sheet)) data = ''
  }

  /** Whether the text of a cell begins. */
  function open(tag: string, attributes: string, sheet: OpenSheet | undefined): boolean {
    const number = (name: string) => Number.parseInt(attributeOf(attributes, `ss:${name}`) ?? '', 10)
    if (tag === 'worksheet') {
      const name = attributeOf(attributes, 'ss:Name') ?? `#${sheets.length + 1}`
      sheets.push({ name, rows: [], hiddenRows: [], row: -1, column: -1, nextColumn: 0 })
    }
    if (!sheet) return false
    if (tag === 'row') {
      sheet.row = placeOf(number('Index'), sheet.row + 1)
      sheet.nextColumn = 0
      if (number('Hidden') === 1) sheet.hiddenRows.push(sheet.row)
    }
    if (tag === 'cell') {
      sheet.column = placeOf(number('Index'), sheet.nextColumn)
      const across = number('MergeAcross')
      sheet.nextColumn = sheet.column + 1 + (across > 0 ? across : 0)
    }
    return tag === 'data' && sheet.row >= 0 && sheet.column >= 0 && !attributes.endsWith('/')
  }

  return sheets.flatMap(({ name, rows, hiddenRows }) => {
    const grid = cellsToGrid({ name, rows: Array.from(rows), merges: [], hiddenRows }, mostRows)
    return grid && grid.rows.length > 0 ? [grid] : []
  })
}

/** What a day without a time has behind it. */
const NO_TIME = /T00:00:00(?:\.0+)?$/
/** Beyond any sheet: a number that would only cost memory. */
const MOST_PLACES = 1 << 20

const placeOf = (index: number, next: number) => (index > 0 && index < MOST_PLACES ? index - 1 : next)
