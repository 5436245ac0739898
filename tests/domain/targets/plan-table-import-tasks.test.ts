import { describe, expect, it } from 'vitest'
import { planTableImport } from '@/domain/targets/plan-table-import'
import { makeTable } from '../../fixtures/target-tables'
import { planOf, rows, stamp, table, tasks, worked } from '../../fixtures/worked-plan'

describe('tasks and budget', () => {
  it('a task keeps its money and judgements under another name', () => {
    const planned = planTableImport(
      worked,
      makeTable(rows, { tasks: [{ ...tasks[0], name: '法律援助工作' }, tasks[1] ?? {}] }),
    )
    expect(planned.taskChanges).toMatchObject([{ kind: 'changed', fields: ['filedName'], executions: 0 }])
    expect(planned.facts.executions).toEqual(worked.executions)
    expect(planned.needsConsent).toBe(false)
  })
  it('a task that is gone takes them along: told and consented', () => {
    const planned = planTableImport(worked, makeTable(rows, { tasks: tasks.slice(0, 1) }))
    expect(planned.taskChanges).toMatchObject([
      { kind: 'gone', before: { taskId: 'T2' }, after: null, executions: 0, goalJudgements: 1 },
    ])
    expect(planned.needsConsent).toBe(true)
    expect(planned.facts.goalJudgements).toEqual([])
    expect(planned.facts.budgetLines.map(({ lineId }) => lineId)).toEqual(['basic', 'project', 'T1'])
    // What was chosen for it goes back to the proposal; what is left of a choice stays.
    expect(planned.facts.setupChoices).toMatchObject([{ taskIds: ['T1'] }, { taskIds: null, weight: '5' }])
  })
  it('a new task has a new id and a line of its own', () => {
    const planned = planTableImport(
      worked,
      makeTable(rows, { tasks: [...tasks, { name: '普法宣传', plannedAmount: '3' }] }),
    )
    expect(planned.taskChanges).toMatchObject([{ kind: 'added', after: { taskId: 'T3' } }])
    expect(planned.facts.budgetLines.at(-1)).toMatchObject({ lineId: 'T3', taskId: 'T3', initialBudget: '3' })
  })
  it('another amount: 调整后预算数 stays, and who wrote the line is who writes it now', () => {
    const lines = worked.budgetLines.map((line) => ({ ...line, ...stamp, adjustedBudget: '31' }))
    const planned = planTableImport(
      { ...worked, budgetLines: lines },
      makeTable(rows, { tasks: [{ ...tasks[0], plannedAmount: '33' }, tasks[1] ?? {}] }),
    )
    expect(planned.taskChanges).toMatchObject([{ fields: ['plannedAmount'] }])
    expect(
      planned.facts.budgetLines.map(({ lineId, initialBudget, adjustedBudget, recordedAt }) => [
        lineId,
        initialBudget,
        adjustedBudget,
        recordedAt,
      ]),
    ).toEqual([
      ['basic', '60', '31', stamp.recordedAt],
      ['project', '40', '31', stamp.recordedAt],
      ['T1', '33', '31', ''],
      ['T2', '9.5', '31', stamp.recordedAt],
    ])
  })
  it('an amount mended by hand stays while the table says what it said', () => {
    const lines = worked.budgetLines.map((line) =>
      line.lineId === 'T1' ? { ...line, initialBudget: '32' } : line,
    )
    const planned = planTableImport({ ...worked, budgetLines: lines }, makeTable(rows.slice(0, 2), { tasks }))
    expect(planned.facts.budgetLines).toEqual(lines)
  })
  it('an amount that is no longer filed takes its line and what was spent', () => {
    const planned = planTableImport(
      worked,
      makeTable(rows, { tasks: [{ ...tasks[0], plannedAmount: null }, tasks[1] ?? {}] }),
    )
    expect(planned.taskChanges).toMatchObject([{ kind: 'changed', executions: 1, goalJudgements: 0 }])
    expect([planned.needsConsent, planned.facts.executions]).toEqual([true, [worked.executions[1]]])
  })
  it('the head and the budget block', () => {
    const planned = planTableImport(
      worked,
      makeTable(rows, {
        tasks,
        staffInPost: null,
        overallGoal: '一是',
        budget: { ...table.budget, basicExpenditure: '61', otherFunds: '1' },
      }),
    )
    expect(planned.planChanges).toEqual([
      { field: 'staffInPost', from: '10', to: '' },
      { field: 'overallGoal', from: '', to: '一是' },
    ])
    expect(planned.budgetChanges).toEqual([
      { field: 'basicExpenditure', from: '60', to: '61', executions: 0 },
      { field: 'otherFunds', from: null, to: '1', executions: 0 },
    ])
    expect(planned.facts.budgetLines[0]).toMatchObject({ lineId: 'basic', initialBudget: '61' })
  })
})

describe('one row per project', () => {
  const row = (filedName: string, filedTaskId: string | null, rawText = '1') => ({
    filedName,
    filedTaskId,
    rawText,
  })
  const own = planOf(makeTable([row('完成率', 'T1', '≥90%'), row('完成率', 'T2', '≥80%')], { tasks }))
  it('the same name under two tasks is two rows', () => {
    const swapped = makeTable([row('完成率', 'T1', '≥80%'), row('完成率', 'T2', '≥90%')], {
      tasks: [...tasks].reverse(),
    })
    expect(planTableImport(own, swapped)).toMatchObject({
      changed: [],
      added: [],
      gone: [],
      isReordered: true,
    })
  })
  it('a form that names the tasks only now', () => {
    const before = planOf(makeTable([row('完成率', null)], { tasks }))
    expect(planTableImport(before, makeTable([row('完成率', 'T1')], { tasks }))).toMatchObject({
      ...{ added: [], gone: [], changed: [{ fields: ['filedTaskId'] }] },
    })
  })
  it('其中 rows of two rows are told apart by what they are part of', () => {
    const part = { filedName: '其中：女性', isSubRow: true }
    const people = makeTable([
      { filedName: '受援人数' },
      { ...part, rawText: '1' },
      { filedName: '来访人数' },
      { ...part, rawText: '2' },
    ])
    const turned = makeTable([
      { filedName: '来访人数' },
      { ...part, rawText: '3' },
      { filedName: '受援人数' },
      { ...part, rawText: '4' },
    ])
    expect(
      planTableImport(planOf(people), turned).changed.map(({ before, after }) => [
        before.target.rawText,
        after.target.rawText,
      ]),
    ).toEqual([
      ['2', '3'],
      ['1', '4'],
    ])
  })
})
