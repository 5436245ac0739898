import { describe, expect, it } from 'vitest'
import { matchTasks } from '@/domain/targets/match-tasks'
import { makeTask } from '../../fixtures/plan-facts'

type Side = readonly (readonly [string, string | null])[]
const tasksOf = (prefix: string, side: Side) =>
  side.map(([name, plannedAmount], index) => makeTask(`${prefix}${index + 1}`, { name, plannedAmount }))

describe('a task of a table is the plan’s', () => {
  it.each<[string, Side, Side, [string, string][]]>([
    [
      'by its name, whatever its place',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      [
        ['乙', '9'],
        ['甲', '9'],
      ],
      [
        ['x1', 'T2'],
        ['x2', 'T1'],
      ],
    ],
    [
      'in another spelling',
      [['一村（社区）一法律顾问', '1']],
      [['一村 (社区) 一法律顾问', '2']],
      [['x1', 'T1']],
    ],
    ['by a name alike', [['法律援助', '1']], [['法律援助工作', '2']], [['x1', 'T1']]],
    [
      'by the amount that only it has',
      [
        ['甲', '390'],
        ['乙', '5'],
      ],
      [
        ['丙', '390'],
        ['乙', '5'],
      ],
      [
        ['x1', 'T1'],
        ['x2', 'T2'],
      ],
    ],
    [
      'not by an amount that two have',
      [
        ['甲', '5'],
        ['乙', '5'],
      ],
      [['丙', '5']],
      [],
    ],
    ['by an amount written otherwise', [['甲', '390']], [['丙', '390.00']], [['x1', 'T1']]],
    ['not by an empty amount', [['甲', null]], [['乙', null]], []],
    [
      'a same name goes before a name alike',
      [
        ['法律援助工作', '1'],
        ['法律援助', '1'],
      ],
      [['法律援助', '1']],
      [['x1', 'T2']],
    ],
    [
      'two of one name in filed order',
      [
        ['甲', '1'],
        ['甲', '2'],
      ],
      [
        ['甲', '2'],
        ['甲', '1'],
      ],
      [
        ['x1', 'T1'],
        ['x2', 'T2'],
      ],
    ],
  ])('%s', (_name, own, table, expected) => {
    expect([...matchTasks(tasksOf('T', own), tasksOf('x', table))].sort()).toEqual(expected)
  })
})
