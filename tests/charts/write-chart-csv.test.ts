import { expect, test } from 'vitest'
import { writeChartCsv } from '@/charts/write-chart-csv'

test.each([
  ['plain cells', ['期间', '91.22%'], '期间,91.22%'],
  ['a comma, a quote, a line end', ['a,b', 'say "x"', 'c\nd'], '"a,b","say ""x""","c\nd"'],
  ['a formula from a file is text', ['=1+1', '@x', '-cmd', '+x'], "'=1+1,'@x,'-cmd,'+x"],
  ['full-width signs start a formula too', ['＝1+1', '＠x', '－y', '＋z'], "'＝1+1,'＠x,'－y,'＋z"],
  ['signed numbers stay numbers', ['-3.80', '+5', '-12%'], '-3.80,+5,-12%'],
  ['an empty cell stays empty', ['', '0'], ',0'],
])('%s', (_, row, line) => {
  expect(writeChartCsv({ head: row, rows: [] })).toBe(`\uFEFF${line}\r\n`)
})

test('one line for the headings and one for each row, CRLF, with BOM for Excel', () => {
  expect(writeChartCsv({ head: ['a'], rows: [['1'], ['2']] })).toBe('\uFEFFa\r\n1\r\n2\r\n')
})
