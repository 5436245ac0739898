import { describe, expect, test } from 'vitest'
import { describeEffects, isWithoutLight } from '@/components/cases/effect-rows'
import type { CaseCount, CaseTotals } from '@/domain/cases/case-totals'
import type { PeriodEnd, PlanFacts } from '@/domain/model'
import { computeCaseEffects } from '@/stores/case-effects'
import { readDemoPlan } from '@/stores/demo-plan'
import { translateTo } from '../../fixtures/translate'

// Without the demo plan every test fails here.
const facts = readDemoPlan() as PlanFacts
const t = translateTo('zh-CN')
const open = (acceptedMonth: string, count = 3): CaseCount => ({
  ...{ acceptedMonth, endedMonth: null, status: 'open', isLegalHelp: false, count, totalDays: 0 },
})
const closed = (endedMonth: string, count: number): CaseCount => ({
  ...{ acceptedMonth: '2022-01', endedMonth, status: 'closed', isLegalHelp: false, count, totalDays: 0 },
})
const register = (...counts: CaseCount[]): CaseTotals => ({ counts, hasOpenCases: true })
const first = register(open('2022-02'), closed('2022-03', 100))
const second = register(...first.counts, open('2022-06'), closed('2022-05', 150))

function rowsOf(before: CaseTotals | null, after: CaseTotals | null, asOf: PeriodEnd) {
  const effects = computeCaseEffects(facts, asOf, { before, after })
  const [handled] = describeEffects(effects, asOf, t)
  if (!handled) throw new Error('no case-fed indicator in the demo plan')
  return { handled, needsWords: isWithoutLight(effects, asOf) }
}
const texts = (states: readonly { readonly text: string; readonly status: string }[]) =>
  states.map(({ text, status }) => `${text} ${status}`)

describe('what an import does to an indicator', () => {
  test('of a later quarter than the month that is shown is told with its figures and lights', () => {
    const { handled } = rowsOf(first, second, 3)
    expect([handled.isSame, texts(handled.states)]).toEqual([true, ['100 件 on-track', '100 件 on-track']])
    expect(handled.elsewhere?.month).toBe(6)
    expect(texts(handled.elsewhere?.states ?? [])).toEqual([
      '100 件（数据截至 3 月） on-track',
      '250 件 over-achieved',
    ])
    expect(handled.alsoAt).toEqual([])
  })

  test('is told of the latest quarter that changes, and the others are named', () => {
    const year = register(...second.counts, closed('2022-11', 200))
    const { handled } = rowsOf(first, year, 3)
    expect([handled.elsewhere?.month, handled.alsoAt]).toEqual([12, [6, 9]])
  })

  test('of the month that is shown stands in its own row, and what else changes is named', () => {
    const { handled } = rowsOf(null, second, 6)
    expect(handled).toMatchObject({ isSame: false, elsewhere: null, alsoAt: [3] })
    expect(texts(handled.states)).toEqual(['未报（案件登记表未导入） no-data', '250 件 over-achieved'])
  })

  test('does not say how much 法律帮助 there is where the file cannot tell', () => {
    const effects = computeCaseEffects(facts, 6, { before: null, after: second })
    const notesOf = (tells: boolean) => describeEffects(effects, 6, t, tells).map(({ notes }) => notes)
    expect(notesOf(true).join()).toMatch(/法律帮助 0 件/)
    expect(notesOf(false).join()).not.toMatch(/法律帮助 0 件/)
  })

  test('of the same figure in another light is a change', () => {
    const [effect] = computeCaseEffects(facts, 3, { before: first, after: first })
    if (!effect) throw new Error('no case-fed indicator in the demo plan')
    const after = { ...effect.after, status: 'not-met', light: 'red' } as const
    const [row] = describeEffects([{ ...effect, after }], 3, t)
    expect(row?.isSame).toBe(false)
    expect(texts(row?.states ?? [])).toEqual(['100 件 on-track', '100 件 not-met'])
  })

  test('is nothing where neither this month nor any period end changes', () => {
    const { handled } = rowsOf(second, second, 6)
    expect(handled).toMatchObject({ isSame: true, elsewhere: null, alsoAt: [] })
  })
})

describe('a figure of a register that ends before the month that is shown', () => {
  // 0 件 is what the register counts; 未报 is what December has of it.
  const started = register(open('2022-02'))

  test.each([
    [3, '0 件 not-met', false],
    [6, '0 件（数据截至 3 月） not-met', false],
    [9, '0 件（数据截至 3 月） stale', true],
    [12, '0 件（数据截至 3 月） no-data', true],
  ])('as of month %i is %s', (asOf, text, needsWords) => {
    const rows = rowsOf(null, started, asOf)
    expect(texts(rows.handled.states)[1]).toBe(text)
    expect(rows.needsWords).toBe(needsWords)
  })

  test('has its light in the quarter that the register ends in, which is shown beside it', () => {
    const { handled } = rowsOf(first, second, 12)
    expect(texts(handled.states)).toEqual([
      '100 件（数据截至 3 月） no-data',
      '250 件（数据截至 6 月） no-data',
    ])
    expect([handled.isSame, handled.elsewhere?.month, handled.alsoAt]).toEqual([false, 6, []])
    expect(texts(handled.elsewhere?.states ?? [])).toEqual([
      '100 件（数据截至 3 月） on-track',
      '250 件 over-achieved',
    ])
  })

  test('needs no words where there is no figure at all', () => {
    expect(rowsOf(first, null, 12).needsWords).toBe(false)
  })
})
