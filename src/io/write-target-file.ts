/** A filed form as a file: a workbook as an office would file it, or plain text. Reading it back gives the same grid. */
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import type { Cell, CellStyle } from 'hucre/xlsx'
import { guardCell, quoteCell } from './delimited-grid'
import { layOutSheet, type SheetLayout } from './sheet-layout'

const LINE = { style: 'thin' } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }
/** Of kind text: a spreadsheet runs nothing in such a cell, also when it is edited, and 2022.10 stays 2022.10. */
const TEXT = { numFmt: '@' }
const FONT = { name: '宋体', size: 10 }
const TITLE_FONT = { ...FONT, size: 16, bold: true }
/** Longer texts stand to the left, shorter ones in the middle. */
const LONGEST_CENTRED = 14

/** The bytes of an .xlsx with the grid's merged cells. Every cell is a text, exactly as filed. */
export async function writeTargetWorkbook(grid: SheetGrid): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const layout = layOutSheet(grid)
  const hidden = new Set(grid.hiddenRows)
  return writeXlsx({
    sheets: [
      {
        name: sheetName(grid.name),
        cells: writeCells(grid, layout),
        columns: layout.widths.map((width) => ({ width })),
        rowDefs: new Map(layout.heights.map((height, row) => [row, { height, hidden: hidden.has(row) }])),
        merges: grid.merges.map(({ row, column, rows, columns }) => ({
          ...{ startRow: row, startCol: column },
          ...{ endRow: row + rows - 1, endCol: column + columns - 1 },
        })),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
        },
      },
    ],
    defaultFont: FONT,
  })
}

function writeCells(grid: SheetGrid, { columns, titleRows }: SheetLayout): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, texts] of grid.rows.entries()) {
    if (texts.every((text) => text === '') && !isMerged(grid, row)) continue
    for (let column = 0; column < columns; column += 1) {
      const value = texts[column] ?? ''
      const plain = styleOf(value, !titleRows.includes(row))
      const style = row === titleRows[0] ? { ...plain, font: TITLE_FONT } : plain
      cells.set(
        `${row},${column}`,
        value === '' ? { style } : { value: escapeCodes(value), type: 'string', style },
      )
    }
  }
  return cells
}

function styleOf(text: string, hasBorder: boolean): CellStyle {
  const horizontal = hasBorder && text.length > LONGEST_CENTRED ? 'left' : 'center'
  const plain = {
    ...TEXT,
    font: FONT,
    alignment: { horizontal, vertical: 'center', wrapText: true },
  } as const
  return hasBorder ? { ...plain, border: BORDER } : plain
}

/** Workbooks write control characters as _x0001_; words that look like one must not become one. */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
}

function isMerged(grid: SheetGrid, row: number): boolean {
  return grid.merges.some((area) => row >= area.row && row < area.row + area.rows)
}

/** Without the characters that no sheet may be named with, and no longer than one may be. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim()
  return allowed === '' ? 'Sheet1' : allowed
}

/**
 * Tabs between cells, CRLF and the mark of UTF-8, so that Excel and WPS open it rightly; a cell with line ends of its own in quotes. The merged cells are lost.
 * A cell that a spreadsheet would run gets an apostrophe, which reading the file takes off again.
 */
export function writeTargetText(grid: SheetGrid): string {
  const lines = grid.rows.map((row) => `${row.map((text) => quoteCell(guardCell(text))).join('\t')}\r\n`)
  return `\uFEFF${lines.join('')}`
}
