import { describe, expect, test } from 'vitest'
import { chooseRegisterSheet } from '@/domain/cases/register-sheet'

const header = ['案件编号', '受理日期', '结案日期']
const sheet = (name: string, ...rows: string[][]) => ({ name, rows, merges: [], hiddenRows: [] })
const register = (name: string) => sheet(name, ['某县登记表'], [], header, ['1', '2022/1/1', ''])
const pivot = sheet('汇总', ['案件类型', '案件状态', '件数'], ['民事', '办结', '3'])
const ledger = (name: string) => sheet(name, ['登记号', '来访', '分类'], ['1', '某', 'x'])
const none: ReadonlySet<string> = new Set()

describe('the sheet that is the register', () => {
  test.each([
    ['the only one', [register('登记表')], none, '登记表'],
    ['beside one that names two columns', [pivot, register('登记表')], none, '登记表'],
    ['seen, beside a hidden one', [register('旧表'), register('登记表')], new Set(['旧表']), '登记表'],
    ['hidden, where no other is one', [pivot, register('登记表')], new Set(['登记表']), '登记表'],
    [
      'no register: the only one that is a table',
      [sheet('说明', ['说明']), sheet('缺列', ['案件编号', '案由']), pivot],
      none,
      '汇总',
    ],
    [
      'no table: the one that comes nearest',
      [sheet('说明', ['说明']), sheet('缺列', ['案件编号', '案由'])],
      none,
      '缺列',
    ],
    ['no register, and one table of two is seen', [pivot, ledger('台账')], new Set(['台账']), '汇总'],
  ])('%s', (_, sheets, hidden, name) =>
    expect(chooseRegisterSheet(sheets, hidden)).toMatchObject({ kind: 'sheet', sheet: { name } }),
  )

  test('of several it is asked, with the cases in each', () => {
    expect(chooseRegisterSheet([register('一季度'), pivot, register('二季度')], none)).toEqual({
      kind: 'asked',
      question: {
        kind: 'sheet',
        sheets: [
          { name: '一季度', rows: 1, isHidden: false },
          { name: '二季度', rows: 1, isHidden: false },
        ],
      },
    })
  })

  test('of several hidden ones too, and of several tables where none is a register', () => {
    const hidden = new Set(['甲', '乙'])
    const names = (...args: Parameters<typeof chooseRegisterSheet>) => {
      const choice = chooseRegisterSheet(...args)
      return choice.kind === 'asked'
        ? choice.question.sheets.map(({ name, isHidden }) => [name, isHidden])
        : []
    }
    expect(names([pivot, register('甲'), register('乙')], hidden)).toEqual([
      ['甲', true],
      ['乙', true],
    ])
    expect(names([pivot, ledger('台账')], none)).toEqual([
      ['汇总', false],
      ['台账', false],
    ])
  })

  test('the chosen one, whatever it is; a name that is not there chooses nothing', () => {
    const sheets = [register('一季度'), pivot, register('二季度')]
    expect(chooseRegisterSheet(sheets, none, '汇总')).toMatchObject({ kind: 'sheet', sheet: pivot })
    expect(chooseRegisterSheet(sheets, none, '三季度')).toMatchObject({ kind: 'asked' })
  })

  test('no sheet', () => {
    expect(chooseRegisterSheet([], none)).toEqual({
      kind: 'refused',
      issue: { code: 'empty-file' },
    })
  })
})
