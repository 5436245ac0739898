import { describe, expect, test } from 'vitest'
import { HEADER_WITHIN } from '@/domain/cases/find-header'
import { findHeaderLines, isDataCell } from '@/domain/cases/header-lines'

const header = ['登记号', '来访人', '收案', '阶段']
const data = ['1', '张三', '2022/1/1', '审结']

describe('lines that may be the header', () => {
  test.each<[string, string[][], number[]]>([
    ['the first', [header, data], [0]],
    ['below titles', [['某县台账'], ['2022年12月', '', ''], header, data], [2]],
    ['below who filled it in', [['填报人：张三', '某局', '2022-12-31'], header, data], [1]],
    ['two, where groups stand above the columns', [['编号', '人员', '时间', '状态'], header, data], [0, 1]],
    ['none below the first row of data', [data, header], []],
    ['none with a figure in it', [['登记号', '12', '收案', '阶段']], []],
    [
      'none of two cells',
      [
        ['登记号', '收案'],
        ['1', '2022/1/1'],
      ],
      [],
    ],
    ['none with a sentence', [['登记号', '收案', '字'.repeat(31)]], []],
    ['none of the same word', [['无', '无', '无', '无'], data], []],
    ['a year in a header', [['登记号', '2022年补贴', '收案'], data], [0]],
    ['too far down', [...Array<string[]>(HEADER_WITHIN).fill(['标题']), header], []],
    ['nothing', [], []],
  ])('%s', (_, rows, places) => expect(findHeaderLines(rows)).toEqual(places))
})

test.each([
  ['2022/3/5', true],
  ['2022年3月5日 10:30', true],
  ['44625', true],
  ['12,500.00元', true],
  ['〔2022〕12号', true],
  ['13800138000', true],
  ['2022年补贴', false],
  ['受理日期', false],
  ['', false],
  ['-', false],
])('a cell of data: %s is one: %s', (text, expected) => expect(isDataCell(text)).toBe(expected))
