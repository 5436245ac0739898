import { describe, expect, test } from 'vitest'
import type { RegisterMapping } from '@/domain/cases/import-choices'
import { countHeaderWords, knownHeadersOf, mapColumns, namesOf } from '@/domain/cases/map-columns'

const columnsOf = (headers: readonly string[], sample: readonly (readonly string[])[] = []) => {
  const mapped = mapColumns(headers, sample)
  if (!mapped.ok) throw new Error(mapped.missing.join())
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

  test.each<[string[], number, number]>([
    [['业务类别'], 3, -1],
    [['案件类型', '业务类别'], 3, 4],
    [['业务类别', '案件类型'], 4, 3],
    [['案件类型', '业务类别', '服务形式'], 3, 5],
    [['案件类型', '业务类别', '援助类型'], 3, -1],
  ])('of two kinds of a case the second may tell 法律帮助: %j', (headers, caseType, serviceForm) =>
    expect(columnsOf([...basic, ...headers]).at).toMatchObject({ caseType, serviceForm }),
  )

  test('万元 in the header of an amount scales it', () => {
    const columns = columnsOf([...basic, '挽回损失(万元)', '补贴(元)'])
    expect(columns.scale).toEqual({ recovered: 10_000, subsidy: 1 })
  })

  test("a field's own name goes before another name of it, wherever it stands", () => {
    expect(columnsOf([...basic, '办结日期']).at.ended).toBe(2)
    expect(columnsOf(['案件编号', '受理日期', '办结日期', '结案日期']).at.ended).toBe(3)
    expect(columnsOf(['案件编号', '受理日期', '办结日期', '完成日期', '结案日期']).at.ended).toBe(4)
    expect(columnsOf(['案件编号', '受理日期', '办结日期', '结案日期']).unused).toEqual(['办结日期'])
  })
})

describe('a header row is refused', () => {
  test('when a column it needs is missing, with what was found', () => {
    expect(mapColumns(['案件编号', '案由', '姓名'], [])).toEqual({
      ok: false,
      ...{ missing: ['accepted', 'ended'], twice: [] },
      at: expect.objectContaining({ caseNumber: 0, cause: 1, accepted: -1 }),
    })
  })

  test.each([
    [[...basic, '受理日期'], 'accepted'],
    [['案件编号', '受理日期', '办结日期', '完成日期'], 'ended'],
    [[...basic, '案由', '案由'], 'cause'],
  ] as const)('when %j has a field twice, required or not: neither column is taken', (headers, field) => {
    expect(mapColumns(headers, [])).toMatchObject({ ok: false, twice: [field], at: { [field]: -1 } })
  })
})

describe('a mapping by hand', () => {
  const headers = ['登记号', '受援人', '收案', '结束', '阶段', '受理日期', '收案']
  const byHand = (columns: RegisterMapping['columns'], statusWords: RegisterMapping['statusWords'] = {}) => ({
    columns,
    statusWords,
  })
  const rows = [['1', '张三', '2022/1/1', '2022/2/1', '审结', '无', '13800138000']]
  const mapBy = (columns: RegisterMapping['columns']) => mapColumns(headers, rows, byHand(columns))

  test('goes by the names of the columns and not by the known ones', () => {
    const mapped = mapBy({ caseNumber: '登记号', accepted: ' 收案', ended: '结束' })
    expect(mapped).toMatchObject({
      ok: true,
      columns: {
        at: { caseNumber: 0, accepted: 2, ended: 3, status: -1 },
        keptHeaders: ['登记号', '收案', '结束'],
        dropped: [
          { header: '受援人', kind: 'name' },
          { header: '收案', kind: 'contact' },
        ],
        unused: ['阶段', '受理日期'],
      },
    })
  })

  test.each<[string, RegisterMapping['columns']]>([
    ['a column that is not there', { caseNumber: '登记号', accepted: '收案', ended: '办结' }],
    ['a personal column', { caseNumber: '受援人', accepted: '收案', ended: '结束' }],
    ['a column with personal content', { caseNumber: '登记号', accepted: '收案 #2', ended: '结束' }],
  ])('without %s it does not hold', (_, columns) => expect(mapBy(columns)).toMatchObject({ ok: false }))

  test('brings the words of 案件状态', () => {
    const columns = { caseNumber: '登记号', accepted: '收案', ended: '结束', status: '阶段' }
    const mapped = mapColumns(headers, rows, byHand(columns, { 审结: 'closed' }))
    expect(mapped.ok && mapped.columns.statusWords).toEqual({ 审结: 'closed' })
  })
})

describe('承办人', () => {
  const headers = [...basic, '承办人', '承办律师']
  const columns = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期' }
  const mapBy = (handler: string, cells: readonly string[] = []) => {
    const mapped = mapColumns(headers, [cells], { columns: { ...columns, handler }, statusWords: {} })
    if (!mapped.ok) throw new Error(mapped.missing.join())
    return mapped.columns
  }

  test('is dropped and named, under whichever of its names, and twice is no question', () => {
    const mapped = columnsOf(headers)
    expect(mapped.at.handler).toBe(-1)
    expect(mapped.dropped.map(({ header }) => header)).toEqual(['承办人', '承办律师'])
  })

  test('is read where a person keeps it, the other of them is dropped still', () => {
    const mapped = mapBy('承办律师')
    expect(mapped.at.handler).toBe(4)
    expect(mapped.dropped).toEqual([{ header: '承办人', kind: 'handler' }])
  })

  test('is among the columns of first rows and refused rows never, kept or not', () => {
    for (const mapped of [columnsOf(headers), mapBy('承办人')]) {
      expect(mapped.keptHeaders).toEqual(basic)
      expect(knownHeadersOf(mapped)).toEqual(basic)
      expect(mapped.unused).toEqual([])
    }
  })

  test('with phone numbers in it is dropped all the same', () => {
    const mapped = mapBy('承办人', ['1', '2022/1/1', '', '张三 13800138000'])
    expect(mapped.at.handler).toBe(-1)
    expect(mapped.dropped).toContainEqual({ header: '承办人', kind: 'handler' })
  })

  test('is no name for a column of anything else', () => {
    const named = ['案件编号', '受理日期', '结案日期', '科室']
    const mapped = mapColumns(named, [], { columns: { ...columns, handler: '科室' }, statusWords: {} })
    expect(mapped.ok && mapped.columns.at.handler).toBe(-1)
  })
})

test('the words of a row are counted by field', () => {
  expect(countHeaderWords([...basic, '办结日期', '姓名', ''])).toBe(3)
  expect(countHeaderWords(['某县登记表', ''])).toBe(0)
})

test('what a message repeats of a file without headers holds no long text and no number', () => {
  expect(namesOf(['填报人：张三', '张三;李四', '张三|李四'])).toEqual(['填报人'])
  expect(namesOf(['姓名', '', '13800138000', '字'.repeat(21), '张三'])).toEqual(['姓名'])
})
