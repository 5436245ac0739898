import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { planTableImport } from '@/domain/targets/plan-table-import'
import type { TargetTable } from '@/domain/targets/target-table'
import { makeActual, number } from '../../fixtures/plan-facts'
import { makeTable } from '../../fixtures/target-tables'
import { choiceOf, confirmedReading, planOf, stamp } from '../../fixtures/worked-plan'

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

  /** The one unit that stands in a name here: 培训次数(次). */
  const hasBracket = ({ indicators }: PlanFacts, id: string) =>
    indicators.some(({ indicatorId, filedName }) => indicatorId === id && filedName.endsWith('(次)'))

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
            (was) =>
              was.indicatorId === target.indicatorId &&
              was.rawText === target.rawText &&
              hasBracket(own, was.indicatorId) === hasBracket(facts, was.indicatorId),
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
