import { describe, expect, test } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { asksReason } from '@/domain/targets/correction-reason'
import { planTableImport } from '@/domain/targets/plan-table-import'
import { makeClosing } from '../../fixtures/plan-facts'
import { makeTable } from '../../fixtures/target-tables'
import { rows, table, tasks, worked } from '../../fixtures/worked-plan'

const [first, second, third] = rows
const correct = (facts: PlanFacts, corrected = table) => planTableImport(facts, corrected)
const otherRate = makeTable([first, { ...second, rawText: '≥95%' }, third], { tasks })
const otherTitle = makeTable(rows, { tasks, title: '另一个表名' })
const untouched: PlanFacts = { ...worked, setupChoices: [], closings: [] }
const closed: PlanFacts = { ...untouched, closings: [makeClosing(3, true)] }

describe('a corrected table is asked for its reason', () => {
  test.each<[string, boolean, PlanFacts, typeof table]>([
    ['never where nothing changes', false, closed, table],
    ['not while no quarter is closed and nothing confirmed goes', false, untouched, otherRate],
    ['once a quarter is closed', true, closed, otherRate],
    ['no more once it is open again', false, { ...closed, closings: [makeClosing(3, false)] }, otherRate],
    ['not for the name of the table, which no figure hangs on', false, closed, otherTitle],
    [
      'for an amount after closing',
      true,
      closed,
      makeTable(rows, { tasks: [{ ...tasks[0], plannedAmount: '31' }, { ...tasks[1] }] }),
    ],
    [
      'where a confirmed reading goes',
      true,
      untouched,
      makeTable([{ ...first, rawText: '3' }, second, third], { tasks }),
    ],
    ['where a confirmed row is gone', true, untouched, makeTable([second, third], { tasks })],
    ['where a settled row is gone', true, worked, makeTable([first, third], { tasks })],
    ['where a chosen task is gone', true, worked, makeTable(rows, { tasks: tasks.slice(0, 1) })],
  ])('%s', (_, expected, facts, corrected) => {
    const planned = correct(facts, corrected)
    expect(planned.asksReason).toBe(expected)
    expect(asksReason(facts, planned.facts)).toBe(expected)
  })
})
