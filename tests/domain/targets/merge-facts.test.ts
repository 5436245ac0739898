import { expect, it } from 'vitest'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { mergeFacts } from '@/domain/targets/merge-facts'
import { makeClosing, makeTarget, PLAN_ID } from '../../fixtures/plan-facts'
import { makeTable } from '../../fixtures/target-tables'

const identity = { planId: PLAN_ID, sourceName: '', isDemo: false, profile: profile2020No10 }
const facts = factsFromTable(
  makeTable(
    [
      { filedName: '甲', rawText: '1' },
      { filedName: '乙', rawText: '2', filedTaskId: 'T1' },
    ],
    {
      tasks: [{ name: '任务', plannedAmount: '3' }],
    },
  ),
  identity,
)
const ids = {
  indicatorIds: new Map([
    ['I01', 'I02'],
    ['I02', 'I03'],
  ]),
  taskIds: new Map([['T1', 'T2']]),
  issued: { indicators: 3, tasks: 2 },
}

it('rows and all that points to them carry the plan’s ids', () => {
  const merged = mergeFacts(facts, facts, ids)
  expect(merged.indicators).toMatchObject([
    { indicatorId: 'I02', filedName: '甲', filedTaskId: null },
    { indicatorId: 'I03', filedName: '乙', filedTaskId: 'T2' },
  ])
  expect(merged.targets.map(({ indicatorId, rawText }) => [indicatorId, rawText])).toEqual([
    ['I02', '1'],
    ['I03', '2'],
  ])
  expect(merged.tasks).toMatchObject([{ taskId: 'T2' }])
  expect(merged.budgetLines.map(({ lineId, taskId }) => [lineId, taskId])).toEqual([
    ['basic', null],
    ['project', null],
    ['T2', 'T2'],
  ])
  expect(merged.plan.issuedIds).toEqual(ids.issued)
})

it('what says the same stays the very row; closings and the register stay as they are', () => {
  const own = { indicatorIds: new Map(), taskIds: new Map(), issued: { indicators: 2, tasks: 1 } }
  const closed = { ...facts, closings: [makeClosing(3, true)] }
  const sameIds = {
    ...own,
    indicatorIds: new Map([
      ['I01', 'I01'],
      ['I02', 'I02'],
    ]),
    taskIds: new Map([['T1', 'T1']]),
  }
  const merged = mergeFacts(closed, facts, sameIds)
  merged.indicators.forEach((row, index) => expect(row).toBe(facts.indicators[index]))
  merged.targets.forEach((row, index) => expect(row).toBe(facts.targets[index]))
  merged.budgetLines.forEach((row, index) => expect(row).toBe(facts.budgetLines[index]))
  expect([merged.closings, merged.caseTotals]).toEqual([closed.closings, null])
})

it('a target that was withdrawn stays so under another text', () => {
  const withdrawn = { ...facts, targets: [makeTarget('I02', '9', { isWithdrawn: true })] }
  expect(mergeFacts(withdrawn, facts, ids).targets[0]).toMatchObject({ rawText: '1', isWithdrawn: true })
})

it.each<[string, string, boolean]>([
  ['(次)', '(次)', true],
  ['(次)', '（次）', true],
  ['(次)', '(人次)', false],
  ['(次)', '', false],
  ['', '(次)', false],
])('培训%s corrected to 培训%s: a confirmed reading stays: %s', (before, after, stays) => {
  const reading = { kind: 'threshold', rawText: '≥5', certainty: 'stated' } as const
  const planOf = (bracket: string) =>
    factsFromTable(makeTable([{ filedName: `培训${bracket}`, rawText: '≥5' }]), identity)
  const confirmedReading = { ...reading, value: '5', unit: '次' }
  const confirmation = { recordedAt: '2022-01-05T01:00:00.000Z', recordedBy: '' }
  const own = planOf(before)
  const [first] = own.targets
  if (!first) throw new Error('no target')
  const targets = [1, 2].map((version) => ({ ...first, version, confirmedReading, confirmation }))
  const sameIds = { ...ids, indicatorIds: new Map([['I01', 'I01']]) }
  const merged = mergeFacts({ ...own, targets }, planOf(after), sameIds).targets
  const expected = stays ? confirmedReading : null
  expect(merged.map((target) => target.confirmedReading)).toEqual([expected, expected])
  expect(merged.map((target) => target.confirmation)).toEqual(Array(2).fill(stays ? confirmation : null))
})
