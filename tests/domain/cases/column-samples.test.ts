import { describe, expect, test } from 'vitest'
import { caseFields } from '@/domain/cases/case-fields'
import {
  canBeMapped,
  describeColumns,
  findNotFollowed,
  isStatusWord,
  mappingOf,
} from '@/domain/cases/column-samples'
import type { CaseField } from '@/domain/cases/completed-case'
import { mapColumns } from '@/domain/cases/map-columns'

const header = ['登记号', '姓名', '收案', '', '阶段', '情况']
const rows = [
  ['〔2022〕1号', '张三', '2022/1/1', 'x', '审结', '字'.repeat(21)],
  ['〔2022〕2号', '李四', '2022/1/1', 'x', '-', '欠薪 13800138000'],
  ['〔2022〕3号', '王五', '2022/1/2', 'x', '在办', ''],
  ...Array.from({ length: 20 }, (_, i) => [
    `〔2022〕${i + 4}号`,
    '某',
    `2022/2/${i + 1}`,
    'x',
    '审结',
    '欠薪',
  ]),
]
const nowhere = Object.fromEntries(caseFields.map((field) => [field, -1])) as Record<CaseField, number>

describe('columns as a person is shown them', () => {
  const columns = describeColumns(header, rows, { ...nowhere, status: 4 })
  const of = (name: string) => columns.find((column) => column.header === name)

  test('each with a header, what it is read as, and up to three different cells', () => {
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['登记号', null],
      ['姓名', null],
      ['收案', null],
      ['阶段', 'status'],
      ['情况', null],
    ])
    expect(of('登记号')?.samples).toEqual(['〔2022〕1号', '〔2022〕2号', '〔2022〕3号'])
    expect(of('阶段')?.samples).toEqual(['审结', '在办'])
  })

  test('of thousands the first, and those that are read', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `列${i}`)
    const shown = describeColumns(many, [], { ...nowhere, cause: 4000 })
    expect(shown.map((column) => column.header)).toEqual([...many.slice(0, 300), '列4000'])
  })

  test('nothing of a personal column, no long text, no cell that looks personal', () => {
    expect(of('姓名')).toMatchObject({ personal: 'name', samples: [], allowed: [] })
    expect(of('情况')?.samples).toEqual(['欠薪'])
  })
})

test.each<[string, string[], boolean]>([
  ['three that are free', ['登记号', '收案', '阶段'], true],
  ['two that are free', ['登记号', '收案', '姓名'], false],
  ['two that are free and 承办人', ['登记号', '收案', '承办人'], false],
  ['none', [], false],
])('a person could map %s: %s', (_, headers, expected) =>
  expect(canBeMapped(describeColumns(headers, [], nowhere))).toBe(expected),
)

test('承办人 is shown as what it is kept as, without a cell of it', () => {
  const at = { ...nowhere, handler: 0 }
  expect(describeColumns(['承办人'], [['张三']], at)).toEqual([
    { header: '承办人', field: 'handler', personal: 'handler', allowed: ['handler'], samples: [] },
  ])
})

test('a mapping read back is the same mapping', () => {
  const columns = { caseNumber: '登记号', accepted: '收案', ended: '收案 #2', status: '阶段' }
  const headers = ['阶段', '收案', '登记号', '收案']
  const mapped = mapColumns(headers, [], { columns, statusWords: { 审结: 'closed' } })
  expect(mapped.ok && mappingOf(mapped.columns, headers)).toEqual({
    columns,
    statusWords: { 审结: 'closed' },
  })
})

test.each([
  ['审结', true],
  ['', false],
  ['字'.repeat(13), false],
  ['已审结2022', false],
  ['***', false],
])('a word of 案件状态 to be settled: %s: %s', (text, expected) => expect(isStatusWord(text)).toBe(expected))

describe('of a mapping from before, what is not followed', () => {
  const names = ['案件编号', '承办人', '案由']
  const columns = { caseNumber: '案件编号', handler: '承办人', cause: '案由' }
  const cells = (handler: string, share: number) =>
    Array.from({ length: 20 }, (_, i) => [`${i}号`, i < share ? handler : '张三', '欠薪'])
  const found = (sample: readonly (readonly string[])[], at: Partial<typeof nowhere> = {}) =>
    findNotFollowed({ columns, statusWords: {} }, names, sample, {
      ...nowhere,
      caseNumber: 0,
      cause: 2,
      ...at,
    })

  test.each([
    ['a tenth of ids', '440801199001011234', 2, [{ header: '承办人', kind: 'identity' }]],
    ['all phone numbers', '张三 13800138000', 20, [{ header: '承办人', kind: 'contact' }]],
    ['fewer ids', '440801199001011234', 1, []],
  ])('%s', (_, handler, share, dropped) => expect(found(cells(handler, share))).toEqual(dropped))

  test('a column that is read is followed, and one that the file lacks is no matter', () => {
    expect(found(cells('13800138000', 20), { handler: 1 })).toEqual([])
    expect(findNotFollowed({ columns, statusWords: {} }, ['案件编号'], [], nowhere)).toEqual([])
  })
})
