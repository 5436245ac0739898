import { describe, expect, test } from 'vitest'
import { countHeaderWords, mapColumns, namesOf } from '@/domain/cases/map-columns'

const columnsOf = (headers: readonly string[], sample: readonly (readonly string[])[] = []) => {
  const mapped = mapColumns(headers, sample)
  if (!mapped.ok) throw new Error(mapped.issue.code)
  return mapped.columns
}
const basic = ['案件编号', '受理日期', '结案日期']

describe('a header row is mapped', () => {
  test('fields by name, personal columns dropped and named, the rest unused and named', () => {
    const columns = columnsOf(['序号', '受援人姓名', ...basic, '', '承办人', '案件状态', ''])
    expect(columns.at).toMatchObject({ caseNumber: 2, accepted: 3, ended: 4, status: 7, cause: -1 })
    expect(columns.dropped).toEqual([
      { header: '受援人姓名', kind: 'name' },
      { header: '承办人', kind: 'handler' },
    ])
    expect(columns.unused).toEqual(['序号'])
    expect(columns.keptHeaders).toEqual(['案件编号', '受理日期', '结案日期', '案件状态'])
    expect(columns.width).toBe(8)
  })

  test('a text column is dropped by its content too, the key column never', () => {
    const sample = [['440801199001011234', '2022/1/1', '', '电话13800138000', '13800138000']]
    const columns = columnsOf([...basic, '案由', '其他'], sample)
    expect(columns.at.caseNumber).toBe(0)
    expect(columns.at.cause).toBe(-1)
    expect(columns.dropped).toEqual([
      { header: '案由', kind: 'contact' },
      { header: '其他', kind: 'contact' },
    ])
  })

  test('万元 in the header of an amount scales it', () => {
    const columns = columnsOf([...basic, '挽回损失(万元)', '补贴(元)'])
    expect(columns.scale).toEqual({ recovered: 10_000, subsidy: 1 })
  })

  test("a field's own name goes before another name of it, wherever it stands", () => {
    expect(columnsOf([...basic, '办结日期']).at.ended).toBe(2)
    expect(columnsOf(['案件编号', '受理日期', '办结日期', '结案日期']).at.ended).toBe(3)
    expect(columnsOf(['案件编号', '受理日期', '办结日期', '结案日期']).unused).toEqual(['办结日期'])
  })
})

describe('a header row is refused', () => {
  test('when a column it needs is missing, with what was found', () => {
    expect(mapColumns(['案件编号', '案由', '姓名'], [])).toEqual({
      ok: false,
      issue: { code: 'columns-missing', missing: ['accepted', 'ended'], found: ['案件编号', '案由', '姓名'] },
    })
  })

  test.each([
    [[...basic, '受理日期'], '受理日期'],
    [['案件编号', '受理日期', '办结日期', '完成日期'], '完成日期'],
  ])('when %j has a field twice', (headers, column) => {
    expect(mapColumns(headers, [])).toEqual({ ok: false, issue: { code: 'column-twice', column } })
  })
})

test('the words of a row are counted by field', () => {
  expect(countHeaderWords([...basic, '办结日期', '姓名', ''])).toBe(3)
  expect(countHeaderWords(['某县登记表', ''])).toBe(0)
})

test('what a message repeats of a file without headers holds no long text and no number', () => {
  expect(namesOf(['姓名', '', '13800138000', '字'.repeat(21)])).toEqual(['姓名'])
})
