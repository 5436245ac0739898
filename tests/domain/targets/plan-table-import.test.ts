import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { planTableImport } from '@/domain/targets/plan-table-import'
import { readTargetTable } from '@/domain/targets/read-target-table'
import { makeTarget, makeVersion } from '../../fixtures/plan-facts'
import { makeTable } from '../../fixtures/target-tables'
import { confirmedReading, planOf, rows, table, tasks, worked } from '../../fixtures/worked-plan'

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
