import type { ChartTable } from './chart-picture'

/**
 * A chart's table as a file for Excel and WPS: UTF-8 with BOM, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe; plain numbers keep their sign.
 */
export function writeChartCsv({ head, rows }: ChartTable): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`
}

const plainNumber = /^[+-]?\d+(\.\d+)?%?$/

function writeCell(text: string): string {
  const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(text) && !plainNumber.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
