import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFacts, SetupChoice } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { planTableImport } from '@/domain/targets/plan-table-import'
import { readTargetTable } from '@/domain/targets/read-target-table'
import type { TargetTable } from '@/domain/targets/target-table'
import {
  makeActual,
  makeExecution,
  makeTarget,
  makeVersion,
  number,
  PLAN_ID,
} from '../../fixtures/plan-facts'
import { makeTable } from '../../fixtures/target-tables'

const stamp = { recordedAt: '2022-03-01T00:00:00.000Z', recordedBy: '王五' }
const identity = { planId: PLAN_ID, sourceName: 'first.txt', isDemo: false, profile: profile2020No10 }
const planOf = (table: TargetTable) => factsFromTable(table, identity)
const choiceOf = (indicatorId: string, over: Partial<SetupChoice> = {}): SetupChoice => ({
  ...{ planId: PLAN_ID, indicatorId, measureKind: null, source: null, taskIds: null, weight: '5' },
  ...{ ownerSection: '法援科', quarterShares: null, ...stamp, ...over },
})

const rows = [
  { filedName: '培训次数(次)', rawText: '2' },
  { filedName: '法律援助案件完成率', rawText: '≥90%', subcategory: 'quality', filedSubcategory: '质量指标' },
  { filedName: '群众满意度', rawText: '≥90%', category: 'satisfaction', subcategory: 'service-satisfaction' },
] as const
const tasks = [
  { name: '法律援助', plannedAmount: '30', goal: '应援尽援' },
  { name: '人民调解', plannedAmount: '9.5' },
]
const table = makeTable(rows, { tasks })
const confirmedReading = { kind: 'threshold', rawText: '2', value: '2', certainty: 'stated' } as const
/** A plan in which a person has worked. */
const worked: PlanFacts = {
  ...planOf(table),
  targets: planOf(table).targets.map((target) =>
    target.rawText === '2' ? { ...target, confirmedReading, confirmation: stamp } : target,
  ),
  actuals: [
    makeActual('I01', 3, 'period', number('1')),
    makeActual('I01', 6, 'period', null),
    makeActual('I02', 6, 'cumulative', number('88')),
  ],
  setupChoices: [choiceOf('I01', { taskIds: ['T1', 'T2'] }), choiceOf('I02', { taskIds: ['T2'] })],
  baselines: [{ ...stamp, planId: PLAN_ID, indicatorId: 'I01', fiscalYear: 2021, value: '3' }],
  executions: [makeExecution('T1', 3, 'cumulative', '5'), makeExecution('T2', 3, 'cumulative', null)],
  goalJudgements: [
    { ...stamp, planId: PLAN_ID, taskId: 'T2', periodEnd: 3, band: 'achieved', share: '90', sentence: '' },
  ],
}
const names = (plan: PlanFacts) =>
  plan.indicators.map(({ indicatorId, filedName }) => `${indicatorId} ${filedName}`)

describe('the same table again', () => {
  it('is nothing, and leaves the very facts', () => {
    const planned = planTableImport(worked, table, undefined, 'again.txt')
    expect(planned).toMatchObject({
      ...{ isNothing: true, unchanged: 3, added: [], changed: [], gone: [], doubtful: [], taskChanges: [] },
      ...{ budgetChanges: [], planChanges: [], isReordered: false, isOtherPlan: false, needsConsent: false },
    })
    expect(planned.facts).toBe(worked)
  })

  it('the filed table of 2022 too', () => {
    const text = readFileSync('data/2022/zhanjiang-justice-2022.txt', 'utf8')
    const reading = readTargetTable(text)
    if (!reading.ok) throw new Error(reading.issue.code)
    const facts = planOf(reading.table)
    const again = readTargetTable(text)
    const planned = again.ok ? planTableImport(facts, again.table) : null
    expect(planned).toMatchObject({ isNothing: true, unchanged: 27 })
  })

  it('whatever was adjusted in the year', () => {
    const adjusted = {
      ...worked,
      targetVersions: [...worked.targetVersions, makeVersion(2, '2022-07-01')],
      targets: [...worked.targets, makeTarget('I01', '1', { version: 2 })],
    }
    expect(planTableImport(adjusted, table).isNothing).toBe(true)
  })

  it('amounts in another spelling are the same amounts', () => {
    const spelled = makeTable(rows, {
      tasks: [{ ...tasks[0], plannedAmount: '30.00' }, { ...tasks[1] }],
      budget: { ...table.budget, basicExpenditure: '60.0' },
    })
    expect(planTableImport(worked, spelled).isNothing).toBe(true)
  })
})

describe('a corrected table', () => {
  const [first, second, third] = rows
  it('another text: everything of the row stays but the confirmation', () => {
    const planned = planTableImport(
      worked,
      makeTable([{ ...first, rawText: '3' }, second, third], { tasks }),
      undefined,
      'second.txt',
    )
    expect(planned).toMatchObject({ unchanged: 2, isNothing: false, needsConsent: false })
    expect(planned.changed).toMatchObject([
      {
        before: { target: { rawText: '2' } },
        after: { target: { rawText: '3' } },
        fields: ['rawText'],
        losesConfirmation: true,
      },
    ])
    const { plan, targets, ...rest } = planned.facts
    expect(targets[0]).toEqual(makeTarget('I01', '3'))
    expect(targets.slice(1)).toEqual(worked.targets.slice(1))
    expect(plan).toMatchObject({ sourceName: 'second.txt', recordedAt: '' })
    const { plan: _plan, targets: _targets, ...before } = worked
    expect(rest).toEqual(before)
  })

  it('another level word, weight and number before the name: the same row, and its confirmation stays', () => {
    const moved = {
      ...first,
      filedName: '1、培训次数（次）',
      subcategory: 'quality',
      filedWeight: '5',
    } as const
    const planned = planTableImport(worked, makeTable([moved, second, third], { tasks }))
    expect(planned.changed).toMatchObject([
      { fields: ['filedName', 'subcategory', 'filedWeight'], losesConfirmation: false },
    ])
    expect(planned.facts.targets[0]?.confirmedReading).toEqual(confirmedReading)
  })

  it('a new row in the middle: the order follows the table, the others are unchanged', () => {
    const added = { filedName: '12348热线接听量', rawText: '≥1000次' }
    const planned = planTableImport(worked, makeTable([first, added, second, third], { tasks }))
    expect(planned.added).toMatchObject([
      { indicator: { indicatorId: 'I04' }, target: { indicatorId: 'I04' } },
    ])
    expect(planned).toMatchObject({ unchanged: 3, changed: [], isReordered: false })
    expect(names(planned.facts)).toEqual([
      ...['I01 培训次数(次)', 'I04 12348热线接听量', 'I02 法律援助案件完成率', 'I03 群众满意度'],
    ])
    expect(planned.facts.indicators.map(({ order }) => order)).toEqual([1, 2, 3, 4])
  })

  it('rows in another order alone', () => {
    const planned = planTableImport(worked, makeTable([second, first, third], { tasks }))
    expect(planned).toMatchObject({ isReordered: true, isNothing: false, unchanged: 3, added: [], gone: [] })
    expect(names(planned.facts)[0]).toBe('I02 法律援助案件完成率')
  })

  it('a row that is gone is told with its figures, a cleared cell being none, and needs consent', () => {
    const planned = planTableImport(worked, makeTable([second, third], { tasks }))
    expect(planned.gone).toMatchObject([{ indicator: { indicatorId: 'I01' }, actuals: 1 }])
    expect(planned.needsConsent).toBe(true)
    expect(planned.facts.actuals).toEqual([worked.actuals[2]])
    expect(planned.facts.setupChoices).toEqual([worked.setupChoices[1]])
    expect(planned.facts.baselines).toEqual([])
    expect(planTableImport(worked, makeTable([first, second], { tasks })).needsConsent).toBe(false)
  })

  it('an id that is gone is never given again, also not after another correction', () => {
    const without = planTableImport(worked, makeTable([first, second], { tasks }))
    expect(without.gone).toMatchObject([{ indicator: { indicatorId: 'I03' } }])
    const once = planTableImport(without.facts, makeTable([first, second, third], { tasks }))
    expect(once.added).toMatchObject([{ indicator: { indicatorId: 'I04' } }])
    const twice = planTableImport(once.facts, makeTable([first], { tasks }))
    const again = planTableImport(twice.facts, makeTable([first, second], { tasks }))
    expect(again.added).toMatchObject([{ indicator: { indicatorId: 'I05' } }])
  })

  it('adjustments of what stayed go on', () => {
    const adjusted = {
      ...worked,
      targetVersions: [...worked.targetVersions, makeVersion(2, '2022-07-01')],
      targets: [
        ...worked.targets,
        makeTarget('I01', '1', { version: 2 }),
        makeTarget('I02', '≥80%', { version: 2, isWithdrawn: true }),
      ],
    }
    const planned = planTableImport(
      adjusted,
      makeTable([{ ...first, rawText: '3' }, third], { tasks }),
      new Map(),
    )
    expect(planned.facts.targets.filter(({ version }) => version === 2)).toEqual([adjusted.targets[3]])
    expect(planned.facts.targetVersions).toEqual(adjusted.targetVersions)
  })

  it.each([
    ['year', { fiscalYear: 2023 }],
    ['department', { departmentName: '某县某局' }],
  ])('of another %s is no correction', (_name, over) => {
    expect(planTableImport(worked, makeTable(rows, { tasks, ...over })).isOtherPlan).toBe(true)
  })
})

describe('doubtful rows are asked, never guessed', () => {
  const [first, second, third] = rows
  const renamed = makeTable([first, { ...second, filedName: '法律援助案件办结率' }, third], { tasks })
  it('a name that is alike in the same level-1', () => {
    const planned = planTableImport(worked, renamed)
    expect(planned.doubtful).toMatchObject([
      {
        ...{ tableIndicatorId: 'I02', filedName: '法律援助案件办结率', rawText: '≥90%' },
        candidates: [{ reason: 'similar-name', indicator: { indicatorId: 'I02' }, actuals: 1 }],
      },
    ])
    expect([planned.added.length, planned.gone.length, planned.unchanged]).toEqual([1, 1, 2])
  })
  it('answered with yes: the same row under another name, with all that belongs to it', () => {
    const planned = planTableImport(worked, renamed, new Map([['I02', 'I02']]))
    expect(planned).toMatchObject({ doubtful: [], added: [], gone: [], changed: [{ fields: ['filedName'] }] })
    expect(planned.facts.actuals).toEqual(worked.actuals)
  })
  it('answered with no: a new row, and the old one is gone', () => {
    const planned = planTableImport(worked, renamed, new Map([['I02', null]]))
    expect(planned.doubtful).toEqual([])
    expect(planned.added).toMatchObject([{ indicator: { indicatorId: 'I04' } }])
    expect(planned.gone).toMatchObject([{ indicator: { indicatorId: 'I02' }, actuals: 1 }])
  })
  it('the same name in another level-1', () => {
    const moved = makeTable(
      [{ ...first, category: 'benefit', subcategory: 'social-benefit' }, second, third],
      { tasks },
    )
    expect(planTableImport(worked, moved).doubtful).toMatchObject([
      { candidates: [{ reason: 'other-group', indicator: { indicatorId: 'I01' } }] },
    ])
    expect(planTableImport(worked, moved, new Map([['I01', 'I01']])).changed).toMatchObject([
      { fields: ['category', 'subcategory'] },
    ])
  })
  it('two rows cannot both be the same one', () => {
    const twins = makeTable(
      [
        first,
        { ...second, filedName: '法律援助案件办结率' },
        third,
        { ...second, filedName: '法律援助案件结案率' },
      ],
      { tasks },
    )
    const planned = planTableImport(
      worked,
      twins,
      new Map([
        ['I02', 'I02'],
        ['I04', 'I02'],
      ]),
    )
    expect(planned.added).toMatchObject([{ indicator: { filedName: '法律援助案件结案率' } }])
  })
  it('names that only share a word are two', () => {
    const other = makeTable([{ filedName: '培训人次', rawText: '100' }, second, third], { tasks })
    expect(planTableImport(worked, other)).toMatchObject({ doubtful: [], added: [{}], gone: [{}] })
  })
})

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

describe('laws', () => {
  const name = fc.constantFrom(
    '培训次数',
    '培训次数(次)',
    '★培训次数',
    '培训人次',
    '案件完成率',
    '案件办结率',
    '满意度',
    '其中：甲',
  )
  const anyRow = fc.record({
    filedName: name,
    rawText: fc.constantFrom('', '1', '≥90%', '长期'),
    category: fc.constantFrom('output' as const, 'benefit' as const),
    isSubRow: fc.boolean(),
    filedTaskId: fc.constantFrom(null, 'T1', 'T2'),
  })
  const anyTask = fc.record({
    name: fc.constantFrom('法律援助', '法律援助工作', '人民调解', '普法'),
    plannedAmount: fc.constantFrom(null, '1', '2'),
  })
  const anyTable = fc
    .tuple(fc.array(anyRow, { maxLength: 9 }), fc.array(anyTask, { minLength: 2, maxLength: 4 }))
    .map(([some, others]) => makeTable(some, { tasks: others }))
  const answers = fc.constantFrom<'none' | 'first' | 'no'>('none', 'first', 'no')
  function work(facts: PlanFacts): PlanFacts {
    return {
      ...facts,
      targets: facts.targets.map((target) => ({
        ...target,
        confirmedReading: { ...confirmedReading, rawText: target.rawText },
        confirmation: stamp,
      })),
      actuals: facts.indicators.map(({ indicatorId }) => makeActual(indicatorId, 3, 'period', number('1'))),
      setupChoices: facts.indicators.map(({ indicatorId }) => choiceOf(indicatorId)),
    }
  }
  function answer(facts: PlanFacts, read: TargetTable, how: 'none' | 'first' | 'no') {
    if (how === 'none') return planTableImport(facts, read)
    const { doubtful } = planTableImport(facts, read)
    const pairs = doubtful.map(({ tableIndicatorId, candidates }): [string, string | null] => [
      tableIndicatorId,
      how === 'no' ? null : (candidates[0]?.indicator.indicatorId ?? null),
    ])
    return planTableImport(facts, read, new Map(pairs))
  }

  it('a table is imported once: the same again is nothing', () => {
    fc.assert(
      fc.property(anyTable, anyTable, answers, (before, after, how) => {
        const own = work(planOf(before))
        expect(planTableImport(own, before).facts).toBe(own)
        const { facts } = answer(own, after, how)
        expect(planTableImport(facts, after)).toMatchObject({ isNothing: true, doubtful: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('rows stand as in the table; what stayed keeps all that is its own; an id is never another row’s', () => {
    fc.assert(
      fc.property(anyTable, anyTable, answers, (before, after, how) => {
        const own = work(planOf(before))
        const { facts, gone, added, changed, unchanged } = answer(own, after, how)
        expect(facts.indicators.map(({ filedName }) => filedName)).toEqual(
          after.indicators.map(({ filedName }) => filedName),
        )
        const ids = facts.indicators.map(({ indicatorId }) => indicatorId)
        expect(new Set(ids).size).toBe(ids.length)
        expect(added.length + changed.length + unchanged).toBe(ids.length)
        expect(ids.length - added.length + gone.length).toBe(own.indicators.length)
        const ownIds = own.indicators.map(({ indicatorId }) => indicatorId)
        for (const { indicator } of added) expect(ownIds).not.toContain(indicator.indicatorId)
        const stayed = ids.filter((id) => ownIds.includes(id))
        expect(facts.actuals).toEqual(own.actuals.filter(({ indicatorId }) => stayed.includes(indicatorId)))
        expect(facts.setupChoices).toEqual(
          own.setupChoices.filter(({ indicatorId }) => stayed.includes(indicatorId)),
        )
        for (const target of facts.targets) {
          const isSame = own.targets.some(
            (was) => was.indicatorId === target.indicatorId && was.rawText === target.rawText,
          )
          expect(target.confirmedReading !== null).toBe(isSame)
        }
        const taskIds = facts.tasks.map(({ taskId }) => taskId)
        for (const { filedTaskId } of facts.indicators)
          if (filedTaskId !== null) expect(taskIds).toContain(filedTaskId)
      }),
      { numRuns: 200 },
    )
  })
})
