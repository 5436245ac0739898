import { expect, test } from 'vitest'
import { readOverallGoal } from '@/domain/targets/read-overall-goal'
import { readTableRows } from '@/domain/targets/table-text'

const read = (text: string) => readOverallGoal(readTableRows(text)).text

test.each([
  ['总体绩效目标\t<p>一是</p>', '一是'],
  ['年度目标\t保障运行', '保障运行'],
  ['年度总体目标\t甲\n\t乙\n项目\t丙', '甲\n乙'],
  ['年度目标\t保障\n总体绩效目标\t一是', '一是'],
  ['实施期绩效目标\t\t年度绩效目标\t\n三年\t\t一年\t', '一年'],
  ['总体目标\t实施期目标\t年度目标\n\t三年\t一年', '一年'],
  ['总体绩效目标\t', ''],
  ['甲\t乙', ''],
])('%j → %j', (text, goal) => expect(read(text)).toBe(goal))

test('tags that went are listed', () =>
  expect(readOverallGoal(readTableRows('总体绩效目标\t<p>一是</p>')).repairs).toEqual([
    { row: 1, code: 'tags-stripped', params: {} },
  ]))
