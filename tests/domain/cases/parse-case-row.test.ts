import { describe, expect, test } from 'vitest'
import { dayOf } from '@/domain/cases/case-day'
import { mapColumns } from '@/domain/cases/map-columns'
import { createCaseRowParser } from '@/domain/cases/parse-case-row'

const sound = {
  案件编号: '〔2022〕1号',
  案件类型: '民事',
  服务形式: '',
  案由: '劳动争议',
  案件来源: '来访申请',
  姓名: '张某某',
  受援人类别: '农民工,妇女',
  申请日期: '2022/3/1',
  受理日期: '2022/3/5',
  指派日期: '',
  结案日期: '2022/6/20',
  案件状态: '办结',
  承办结果: '胜诉',
  '挽回损失(元)': '12,500.00',
  '补贴(元)': '',
  满意度: '满意',
}
type Header = keyof typeof sound

function parse(changes: Partial<Record<Header, string>>, without: readonly Header[] = []) {
  const row = { ...sound, ...changes }
  const headers = (Object.keys(row) as Header[]).filter((header) => !without.includes(header))
  const mapped = mapColumns(headers, [])
  if (!mapped.ok) throw new Error(mapped.missing.join())
  return createCaseRowParser(mapped.columns, 2023)(headers.map((header) => row[header] ?? ''))
}

describe('a sound row', () => {
  test('becomes a case without the name', () => {
    expect(parse({})).toEqual({
      ok: true,
      caseNumber: '〔2022〕1号',
      withheld: [],
      row: {
        status: 'closed',
        isLegalHelp: false,
        applied: dayOf(2022, 3, 1),
        accepted: dayOf(2022, 3, 5),
        assigned: null,
        ended: dayOf(2022, 6, 20),
        caseType: '民事',
        cause: '劳动争议',
        source: '来访申请',
        recipientCategory: '农民工、妇女',
        result: '胜诉',
        recovered: '12500',
        subsidy: null,
        satisfaction: '满意',
        handler: '',
      },
    })
  })

  test.each<[Partial<Record<Header, string>>, string]>([
    [{ 案件状态: '在办', 结案日期: '' }, 'open'],
    [{ 案件状态: '终止' }, 'terminated'],
    [{ 案件状态: '终止', 结案日期: '' }, 'terminated'],
    [{ 案件状态: '撤销' }, 'withdrawn'],
    [{ 案件状态: '转出', 结案日期: '/' }, 'transferred'],
    [{ 结案日期: '2022/3/5' }, 'closed'],
  ])('%j is %s', (changes, status) => expect(parse(changes)).toMatchObject({ ok: true, row: { status } }))

  test.each<[Partial<Record<Header, string>>]>([
    [{ 案件类型: '法律帮助' }],
    [{ 服务形式: '刑事法律帮助' }],
    [{ 案件类型: '值班律师' }],
  ])('%j is 法律帮助', (changes) => expect(parse(changes)).toMatchObject({ row: { isLegalHelp: true } }))

  test('without a status column the date of the end decides', () => {
    expect(parse({}, ['案件状态'])).toMatchObject({ row: { status: 'closed' } })
    expect(parse({ 结案日期: '' }, ['案件状态'])).toMatchObject({ row: { status: 'open' } })
  })

  test.each<[Partial<Record<Header, string>>, string, string]>([
    [{ 案件状态: '13800138000' }, '案件状态', '***'],
    [{ 结案日期: '440801199001011234' }, '结案日期', '***'],
    [{ '补贴(元)': '138 0013 8000' }, '补贴(元)', '***'],
    [{ 案件状态: '某某'.repeat(40) }, '案件状态', '***'],
    [{ 案件状态: '不知道' }, '案件状态', '不知道'],
  ])('what a refused cell held is shown unless it looks personal: %o', (changes, column, text) =>
    expect(parse(changes)).toMatchObject({ ok: false, issues: [{ column, text }] }),
  )

  test('a cell with personal information is left out and named, the rest stays', () => {
    const reading = parse({ 案由: '欠薪，电话13800138000', 承办结果: '字'.repeat(61) })
    expect(reading).toMatchObject({ ok: true, withheld: ['cause', 'result'], row: { cause: '', result: '' } })
  })

  test('a formula is a text like any other', () => {
    expect(parse({ 案由: "=cmd|' /C calc'!A0" })).toMatchObject({ row: { cause: "=cmd|' /C calc'!A0" } })
  })

  test('cells missing at the end are blank: Excel leaves trailing commas away', () => {
    const mapped = mapColumns(['案件编号', '受理日期', '结案日期', '满意度'], [])
    if (!mapped.ok) throw new Error(mapped.missing.join())
    const parseRow = createCaseRowParser(mapped.columns, 2023)
    expect(parseRow(['1', '2022/3/5'])).toMatchObject({
      ok: true,
      row: { satisfaction: '', status: 'open' },
    })
    expect(parseRow(['1', '2022/3/5', '', '', '', ' ']).ok).toBe(true)
    expect(parseRow(['1', '2022/3/5', '', '', '', 'x'])).toEqual({
      ok: false,
      issues: [{ code: 'too-many-cells', column: '', text: '' }],
    })
  })
})

test('rows after each other do not mix: a fault of one is not told of the next', () => {
  const mapped = mapColumns(['案件编号', '受理日期', '结案日期', '案由'], [])
  if (!mapped.ok) throw new Error(mapped.missing.join())
  const parseRow = createCaseRowParser(mapped.columns, 2023)
  const refused = parseRow(['', '22/3/5', '', '电话13800138000'])
  expect(parseRow(['1', '2022/3/5', '', ''])).toMatchObject({ ok: true, withheld: [] })
  expect(refused).toMatchObject({ ok: false, issues: { length: 2 } })
})

describe('a faulty row is refused with column and text', () => {
  test.each<[Partial<Record<Header, string>>, string, Header, string]>([
    [{ 案件编号: '' }, 'number-missing', '案件编号', ''],
    [{ 案件编号: '1.23E+17' }, 'number-scientific', '案件编号', '1.23E+17'],
    [{ 案件编号: '#N/A' }, 'cell-error', '案件编号', '#N/A'],
    [{ 案件编号: '张\uFFFD' }, 'character-lost', '案件编号', '张\uFFFD'],
    [{ 受理日期: '' }, 'accepted-missing', '受理日期', ''],
    [{ 受理日期: '22/3/5' }, 'year-two-digits', '受理日期', '22/3/5'],
    [{ 受理日期: '########' }, 'cell-error', '受理日期', '########'],
    [{ 申请日期: '2022/2/31' }, 'date-impossible', '申请日期', '2022/2/31'],
    [{ 指派日期: '下周' }, 'date-unreadable', '指派日期', '下周'],
    [{ 结案日期: '2022/2/31' }, 'date-impossible', '结案日期', '2022/2/31'],
    [{ 结案日期: '2022/3/4' }, 'ended-before-accepted', '结案日期', '2022/3/4'],
    [{ 结案日期: '' }, 'closed-without-date', '结案日期', ''],
    [{ 案件状态: '在办' }, 'open-with-date', '案件状态', '在办'],
    [{ 案件状态: '' }, 'status-missing', '案件状态', ''],
    [{ 案件状态: '待定' }, 'status-unknown', '案件状态', '待定'],
    [{ '挽回损失(元)': '约三万' }, 'amount-unreadable', '挽回损失(元)', '约三万'],
    [{ '补贴(元)': '-500' }, 'amount-negative', '补贴(元)', '-500'],
    [{ 案由: '欠\uFFFD' }, 'character-lost', '案由', '欠\uFFFD'],
  ])('%j: %s', (changes, code, column, text) =>
    expect(parse(changes)).toEqual({ ok: false, issues: [{ code, column, text }] }),
  )

  test('all its faults are named at once', () => {
    const reading = parse({ 案件编号: '', 受理日期: '22/3/5', 案件状态: '待定' })
    expect(reading.ok ? [] : reading.issues.map((issue) => issue.code)).toEqual([
      'number-missing',
      'year-two-digits',
      'status-unknown',
    ])
  })
})

describe('承办人 that is kept', () => {
  const headers = ['案件编号', '受理日期', '结案日期', '承办人']
  const columns = { caseNumber: '案件编号', accepted: '受理日期', ended: '结案日期', handler: '承办人' }
  const mapped = mapColumns(headers, [], { columns, statusWords: {} })
  if (!mapped.ok) throw new Error(mapped.missing.join())
  const parseRow = createCaseRowParser(mapped.columns, 2023)
  const parseHandler = (cell: string) => parseRow(['1', '2022/3/5', '', cell])

  test.each([
    ['张三', '张三'],
    [' 张三、李四 ', '张三、李四'],
    ['', ''],
    ['/', ''],
    ['无', ''],
  ])('%j is %j', (cell, handler) =>
    expect(parseHandler(cell)).toMatchObject({ ok: true, withheld: [], row: { handler } }),
  )

  test.each([
    ...['张三 13800138000', '440801199001011234', '字'.repeat(61)],
    ...['住赤坎区中山一路3号501房', '陈a@b.com', '微信号wxid_abc123', 'QQ123456789'],
  ])('a cell with more than a name is left out and named: %s', (cell) =>
    expect(parseHandler(cell)).toMatchObject({ withheld: ['handler'], row: { handler: '' } }),
  )

  test.each([
    ['张\uFFFD', 'character-lost'],
    ['#N/A', 'cell-error'],
  ])('that cannot be read is refused without being shown: %s', (cell, code) =>
    expect(parseHandler(cell)).toEqual({ ok: false, issues: [{ code, column: '承办人', text: '***' }] }),
  )
})

describe('one parser for a whole file', () => {
  const headers = ['案件编号', '案由', '受理日期', '结案日期', '案件状态', '补贴(元)']
  const mapped = mapColumns(headers, [])
  if (!mapped.ok) throw new Error(mapped.missing.join())
  const parseRow = createCaseRowParser(mapped.columns, 2023)
  const row = (...changes: readonly (readonly [number, string])[]) =>
    changes.reduce(
      (cells, [at, text]) => cells.with(at, text),
      [...['1', '劳动争议', '2022/3/5', '', '在办', '1,500']],
    )

  test('the same cell again is worth the same', () => {
    expect(parseRow(row())).toEqual(parseRow(row()))
    expect(parseRow(row([5, '1500.00']))).toEqual(parseRow(row()))
  })

  test.each([
    [2, '2022/2/31', 'date-impossible'],
    [2, '#REF!', 'cell-error'],
    [1, '欠\uFFFD', 'character-lost'],
    [4, '待定', 'status-unknown'],
    [4, '/', 'status-missing'],
    [5, '-5', 'amount-negative'],
  ])('a refused cell is refused each time: column %i, %s', (at, text, code) => {
    for (let time = 0; time < 3; time += 1)
      expect(parseRow(row([at, text]))).toMatchObject({ ok: false, issues: [{ code }] })
    expect(parseRow(row())).toMatchObject({ ok: true })
  })

  test('a cell with a phone number is withheld each time, and from no other row', () => {
    for (let time = 0; time < 3; time += 1)
      expect(parseRow(row([1, '电话13800138000']))).toMatchObject({ withheld: ['cause'], row: { cause: '' } })
    expect(parseRow(row())).toMatchObject({ withheld: [], row: { cause: '劳动争议' } })
  })

  test('what nobody sees in a cell makes no other word, status, date or case of it', () => {
    const seen = row([0, '\u200B1\u200F'], [1, '劳动\u200B争议'], [2, '\u202E2022/3/5'], [4, '在办\u2060'])
    for (let time = 0; time < 2; time += 1) expect(parseRow(seen)).toEqual(parseRow(row()))
    expect(parseRow(row([0, '甲\u200B1']))).toMatchObject({ caseNumber: '甲1' })
  })

  test('a cell is worth what its own column makes of it', () => {
    expect(parseRow(row([1, '2022/3/5']))).toMatchObject({ row: { cause: '2022/3/5' } })
    expect(parseRow(row([1, '1,500']))).toMatchObject({ row: { cause: '1,500', subsidy: '1500' } })
  })
})
