import { describe, expect, test } from 'vitest'
import { chooseRegisterSheet } from '@/domain/cases/register-sheet'

const header = ['案件编号', '受理日期', '结案日期']
const sheet = (name: string, ...rows: string[][]) => ({ name, rows, merges: [], hiddenRows: [] })
const register = (name: string) => sheet(name, ['某县登记表'], [], header, ['1', '2022/1/1', ''])
const pivot = sheet('汇总', ['案件类型', '案件状态', '件数'], ['民事', '办结', '3'])
const none: ReadonlySet<string> = new Set()

describe('the sheet that is the register', () => {
  test.each([
    ['the only one', [register('登记表')], none, '登记表'],
    ['beside one that names two columns', [pivot, register('登记表')], none, '登记表'],
    ['seen, beside a hidden one', [register('旧表'), register('登记表')], new Set(['旧表']), '登记表'],
    ['hidden, where no other is one', [pivot, register('登记表')], new Set(['登记表']), '登记表'],
    [
      'no register: the one that comes nearest',
      [sheet('说明', ['说明']), sheet('缺列', ['案件编号', '案由']), pivot],
      none,
      '缺列',
    ],
  ])('%s', (_, sheets, hidden, name) =>
    expect(chooseRegisterSheet(sheets, hidden)).toMatchObject({ ok: true, sheet: { name } }),
  )

  test('of several none is chosen: they are named', () => {
    expect(chooseRegisterSheet([register('一季度'), pivot, register('二季度')], none)).toEqual({
      ok: false,
      issue: { code: 'several-registers', sheets: ['一季度', '二季度'] },
    })
  })

  test('of several hidden ones neither', () => {
    const hidden = new Set(['甲', '乙'])
    expect(chooseRegisterSheet([pivot, register('甲'), register('乙')], hidden)).toMatchObject({ ok: false })
  })

  test('no sheet', () => {
    expect(chooseRegisterSheet([], none)).toEqual({ ok: false, issue: { code: 'empty-file' } })
  })
})
