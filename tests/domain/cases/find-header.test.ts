import { expect, test } from 'vitest'
import { findHeaderRow, HEADER_WITHIN } from '@/domain/cases/find-header'

const header = ['序号', '案件编号', '受理日期', '结案日期']
const title = (text: string) => [text, '', '']

test.each<[string, string[][], number]>([
  ['at the top', [header, ['1', '2022', '', '']], 0],
  ['below titles, of which one names a column', [title('某县登记表'), title('案件类型'), header], 2],
  ['the first of two', [header, ['1'], header], 0],
  ['with fewer names than another row', [['案由', '来源'], header], 1],
  ['a single name is no header', [['案件编号', '甲'], ['1']], -1],
  ['nothing', [], -1],
  ['in the last row that is looked at', [...Array(HEADER_WITHIN - 1).fill(title('')), header], 29],
  ['one row too late', [...Array(HEADER_WITHIN).fill(title('')), header], -1],
])('the header: %s', (_, rows, place) => expect(findHeaderRow(rows)).toBe(place))
