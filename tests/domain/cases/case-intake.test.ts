import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCaseIntake, keptCells } from '@/domain/cases/case-intake'
import { mapColumns } from '@/domain/cases/map-columns'
import { CHUNK_ROWS, readCase } from '@/domain/cases/packed-cases'
import { anyRow, columnsOfMade, plainKey, takeIn } from './made-cases'

const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']

describe('rows of one file', () => {
  test('add up, whatever they hold: accepted + duplicates + refused', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 80 }), (rows) => {
        const taken = takeIn(rows)
        expect(taken.rows).toBe(rows.length)
        expect(taken.accepted + taken.duplicates + taken.refused.length).toBe(rows.length)
        expect(taken.chunks.reduce((sum, chunk) => sum + chunk.rows, 0)).toBe(taken.accepted)
      }),
    )
  })

  test('the same row once more is a duplicate, also in another spelling', () => {
    const again = ['[2022]1号', '民事', '劳动争议', '2022-01-01', '44621', '已结案', '500.00']
    expect(takeIn([closed, again])).toMatchObject({ rows: 2, accepted: 1, duplicates: 1, refused: [] })
  })

  test('the same number with other contents is refused and names the line of the first', () => {
    const taken = takeIn([closed, closed.with(6, '999')])
    expect(taken).toMatchObject({ accepted: 1, duplicates: 0 })
    expect(taken.refused).toMatchObject([
      { line: 3, issues: [{ code: 'number-repeated', column: '案件编号', text: '2' }] },
    ])
    expect(taken.chunks[0] && readCase(taken.chunks[0], 0).subsidy).toBe('500')
  })

  test('words of 案件状态 that are not known are counted; of very many the first thirty', () => {
    const words = Array.from({ length: 31 }, (_, i) => `阶段${String.fromCodePoint(0x4e00 + i)}`)
    const rows = [...words, words[0] ?? '', words[30] ?? ''].map((word, i) =>
      closed.with(0, `号${i}`).with(5, word),
    )
    const { refused, unknownStatuses } = takeIn(rows)
    expect(refused).toHaveLength(33)
    expect(unknownStatuses).toEqual(words.slice(0, 30).map((word, i) => ({ word, count: i === 0 ? 2 : 1 })))
  })

  test('more than a chunk holds', () => {
    const rows = Array.from({ length: CHUNK_ROWS + 500 }, (_, i) => closed.with(0, `号${i}`))
    const taken = takeIn([...rows, ...rows])
    expect(taken).toMatchObject({ accepted: rows.length, duplicates: rows.length })
    expect(taken.chunks.map((chunk) => chunk.rows)).toEqual([CHUNK_ROWS, 500])
  })

  test('exactly a chunk', () => {
    const taken = takeIn(Array.from({ length: CHUNK_ROWS }, (_, i) => closed.with(0, `号${i}`)))
    expect(taken.chunks.map((chunk) => chunk.rows)).toEqual([CHUNK_ROWS])
  })
})

describe('personal information', () => {
  const headers = ['案件编号', '姓名', '受理日期', '结案日期', '案由']
  const mapped = mapColumns(headers, [])
  if (!mapped.ok) throw new Error(mapped.missing.join())
  const { columns } = mapped

  test('a refused row shows the kept columns only, without cells that look personal; the key stays', () => {
    const cells = ['440801199001011234', '张某某', '', '', '电话13800138000']
    expect(keptCells(cells, columns)).toEqual(['440801199001011234', '', '', ''])
  })

  test('of a row whose cells are shifted no cell is shown', () => {
    const intake = createCaseIntake(columns, plainKey, 2023)
    intake.add(['1', '工资', '张某某', '2022/1/1', '', '', '劳动争议'], 2)
    intake.addBroken('quote-broken', 3, 5)
    expect(intake.finish().refused).toEqual([
      { line: 2, issues: [{ code: 'too-many-cells', column: '', text: '' }], cells: ['', '', '', ''] },
      { line: 3, issues: [{ code: 'quote-broken', column: '', text: '5' }], cells: ['', '', '', ''] },
    ])
  })

  test('承办人 is kept of a case where it is asked for, and never of a refused row', () => {
    const { chunks, refused, accepted } = takeIn(
      [
        [...closed, '张三'],
        [...closed, '李四'],
        [...closed.with(0, '2').with(3, '2022/2/31'), '王五'],
      ],
      true,
    )
    expect(chunks.map((chunk) => readCase(chunk, 0).handler)).toEqual(['张三'])
    expect([accepted, refused.map(({ issues }) => issues[0]?.code)]).toEqual([
      1,
      ['number-repeated', 'date-impossible'],
    ])
    expect(JSON.stringify(refused)).not.toMatch(/李四|王五/)
  })

  test('cells left out are counted by field', () => {
    const intake = createCaseIntake(columns, plainKey, 2023)
    intake.add(['1', '', '2022/1/1', '', '电话13800138000'], 2)
    intake.add(['2', '', '2022/1/1', '', '劳动争议'], 3)
    expect(intake.finish()).toMatchObject({ accepted: 2, withheld: { cause: 1 } })
  })
})

test('a file of no row', () => {
  expect(createCaseIntake(columnsOfMade(), plainKey, 2023).finish()).toMatchObject({
    rows: 0,
    accepted: 0,
    duplicates: 0,
    refused: [],
    chunks: [],
    withheld: {},
  })
})
