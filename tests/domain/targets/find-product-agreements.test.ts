import { describe, expect, test } from 'vitest'
import { findProductAgreements } from '@/domain/targets/find-product-agreements'
import { parseTarget } from '@/domain/targets/parse-target'
import type { TableTask } from '@/domain/targets/target-table'
import { tableIndicator } from '../../fixtures/table-indicator'

const task = (content: string, plannedAmount: string | null, goal = ''): TableTask => ({
  ...{ taskId: 'T1', order: 1, row: 17, filedName: '补助', name: '补助', content, plannedAmount, goal },
})
const read = (name: string, rawText: string, filedTaskId: string | null = null) => ({
  indicator: tableIndicator(name, { rawText, filedTaskId }),
  reading: parseTarget(rawText, { name, unit: '', year: 2024 }),
})
const lines = (...given: Parameters<typeof findProductAgreements>) =>
  findProductAgreements(...given).map(
    ({ severity, params: { count, standard, product, total } }) =>
      `${severity} ${count} × ${standard} = ${product === undefined ? '' : `${product}, `}${total}`,
  )

describe('number × rate = money', () => {
  test.each([
    ['1950条村（社区），市财政每个村（社区）每年补助2000元', '390', ['hint 1950村 × 2000元 = 390']],
    // Two rates are named and one of them fits.
    [
      '1950条村，按每村不少于10000元，其中市财政每村补助2000元，经费为3900000元',
      null,
      ['hint 1950村 × 2000元 = 390'],
    ],
    ['资助学生1200人，每人500元', '60', ['hint 1200人 × 500元 = 60']],
    ['资助学生1200人，每人500元', '60.01', ['warning 1200人 × 500元 = 60, 60.01']],
    ['资助学生1200人，每人500元', '80', ['warning 1200人 × 500元 = 60, 80']],
    // The text leaves a choice, or a number of months.
    ['小学生1200人，中学生800人，每人500元', '80', []],
    ['补助1200人，每人每月500元', '80', []],
    ['补助1200人，每户500元', '80', []],
    ['补助1200人，每人500元', null, []],
  ])('%s, %s', (content, amount, expected) => expect(lines([task(content, amount)], [])).toEqual(expected))

  test('values of the indicators take part: those of the task, and those of none among themselves', () => {
    const own = [read('补助人数', '1200人', 'T1'), read('补助标准{元/人}', '500元', 'T1')]
    expect(lines([task('', '60')], own)).toEqual(['hint 1200人 × 500元/人 = 60'])
    const loose = [read('补助人数', '1200人'), read('补助标准{元/人}', '500元'), read('项目成本', '60万元')]
    expect(lines([], loose)).toEqual(['hint 1200人 × 500元/人 = 60'])
  })
})
