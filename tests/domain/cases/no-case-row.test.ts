import { describe, expect, test } from 'vitest'
import { mapColumns } from '@/domain/cases/map-columns'
import { judgeNoCase } from '@/domain/cases/no-case-row'
import { takeIn } from './made-cases'

const headers = ['序号', '受援人', '案件编号', '受理时间', '结案日期', '案件状态', '补贴(元)']
const mapped = mapColumns(headers, [])
if (!mapped.ok) throw new Error(mapped.missing.join())
const { columns } = mapped
const judge = (cells: readonly string[]) => judgeNoCase(cells, columns)

describe('a row that is no case', () => {
  test.each([
    ['as the header stands', headers],
    ['in another spelling', ['', '', ' 案件编号 ', '受理时间：', '结案日期', '', '']],
    ['by another known name', ['', '', '案号', '受理日期', '办结时间', '', '']],
  ])('the header once more, %s', (_, cells) => expect(judge(cells)).toBe('repeated-header'))

  test.each([
    [['合计']],
    [['合 计', '', '120']],
    [['小计：120']],
    [['本页合计', '12']],
    [['总计', '', '', '', '', '', '36,000']],
    // With several sums, as long as no date stands there.
    [['合计', '120 人', '120 件', '', '', '100', '36,000']],
    [['', '', '制表人：某某', '审核人：某某']],
    [['制表人', '某某']],
    [['填表人：某某', '', '审核人：某某', '打印日期：2022-03-05']],
    [['打印日期：2022-03-05']],
    [['第 1 页 共 3 页']],
    [['备注：本表含在办案件']],
    [['以下空白']],
    [['某县法律援助案件登记表（2022年）']],
    [['17']],
    [['17', '', ' ', '', '', '', '']],
  ])('%j', (cells) => expect(judge(cells)).toBe('no-case-row'))

  test.each([
    ['a case without an acceptance', ['1', '某某', '〔2022〕1号', '', '', '办结', '']],
    ['a number alone', ['', '', '〔2022〕1号', '', '', '', '']],
    ['a case without a number', ['1', '某某', '', '2022/1/1', '', '在办', '']],
    ['a person alone: something is left of a case', ['1', '某某', '', '', '', '', '', '更多']],
    ['a date beside 合计', ['合计', '某某', '〔2022〕1号', '2022/1/1', '', '', '']],
    ['制表人 among the cells of a case', ['制表人', '某某', '〔2022〕1号', '2022/13/1', '', '', '']],
    ['one word of a header', ['', '', '案件编号', '2022/1/1', '', '', '']],
  ])('but not %s', (_, cells) => expect(judge(cells)).toBeNull())
})

test('a row that is no case is refused with one reason, accounted for, and nothing of it is kept', () => {
  const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']
  const header = ['案件编号', '案件类型', '案由', '受理日期', '结案日期', '案件状态', '补贴(元)']
  const taken = takeIn([closed, header, ['制表人：某某', '', '', '', '', '', '']])
  expect(taken).toMatchObject({ rows: 3, accepted: 1, unknownStatuses: [] })
  expect(taken.refused).toEqual([
    { line: 3, issues: [{ code: 'repeated-header', column: '', text: '' }], cells: Array(7).fill('') },
    { line: 4, issues: [{ code: 'no-case-row', column: '', text: '' }], cells: Array(7).fill('') },
  ])
})
