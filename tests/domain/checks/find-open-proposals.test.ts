import { describe, expect, it } from 'vitest'
import { findOpenProposals } from '@/domain/checks/find-open-proposals'
import type { Statement } from '@/domain/evaluation-model'
import type { PlanFacts } from '@/domain/model'
import { boardOf, filingFacts, linesOf, statement, type FilingRow } from '../../fixtures/filing-facts'
import { makeActual, makeClosing, makeTarget, number } from '../../fixtures/plan-facts'

const find = (rows: readonly FilingRow[], changes: Partial<PlanFacts> = {}, asOf = 12) => {
  const facts = filingFacts(rows, changes)
  return findOpenProposals(boardOf(facts, asOf), facts)
}
const row: FilingRow = { target: '≥10件', kind: 'flow', value: number('10'), weight: '90' }

describe('points', () => {
  it('settled and adding up', () => {
    expect(find([row])).toEqual([])
  })
  it('proposed ones are counted, once for all rows', () => {
    const issues = find([row, row], { setupChoices: [] })
    expect(issues).toMatchObject([{ code: 'weights-proposed', severity: 'hint', params: { rows: '2' } }])
  })
  it('points that the form states are no proposal', () => {
    const stated = { ...row, indicator: { filedWeight: '90' } }
    expect(find([stated], { setupChoices: [] })).toEqual([])
  })
  it.each(['80', '91'])('%s of 90 leave no total of 100', (weight) => {
    expect(find([{ ...row, weight }])).toMatchObject([{ code: 'weights-off', severity: 'error' }])
  })
})

describe('readings that nobody has confirmed', () => {
  const word: FilingRow = { name: '咨询解答时效', target: '现场', kind: 'qualitative', weight: '90' }
  it('one that asks, until somebody answers', () => {
    expect(linesOf(find([word]))).toEqual(['I01 reading-unconfirmed'])
    const reading = { kind: 'qualitative', rawText: '现场', certainty: 'ask' } as const
    expect(find([word], { targets: [makeTarget('I01', '现场', { confirmedReading: reading })] })).toEqual([])
  })
  it('a withdrawn one asks nothing', () => {
    expect(find([word], { targets: [makeTarget('I01', '现场', { isWithdrawn: true })] })).toEqual([])
  })
})

describe('a closed year proposes nothing any more', () => {
  it('its readings and weights are frozen', () => {
    const freeze = { planId: 'plan', recordedAt: '', recordedBy: '', readings: [], setups: [] }
    const facts = filingFacts([{ ...row, target: '现场' }], { setupChoices: [] })
    const board = boardOf(facts)
    expect(findOpenProposals(board, facts)).not.toEqual([])
    expect(findOpenProposals(board, { ...facts, freeze })).toEqual([])
  })
})

describe('a likelihood that nobody has chosen', () => {
  const reported: FilingRow = { ...row, value: number('4') }
  const statedAt = (changes: Partial<Statement>) => ({
    statements: [statement({ periodEnd: 9, ...changes })],
  })
  it.each<[string, FilingRow, Partial<PlanFacts>, number, string[]]>([
    ['before the year’s end', reported, {}, 9, ['I01 likelihood-not-chosen']],
    ['自评表 of December has no such column', reported, {}, 12, []],
    ['chosen', reported, statedAt({ likelihood: 'possible' }), 9, []],
    [
      'chosen for June',
      reported,
      statedAt({ likelihood: 'possible', periodEnd: 6 }),
      9,
      ['I01 likelihood-not-chosen'],
    ],
    [
      'a reason and no choice',
      reported,
      statedAt({ explanation: '待验收' }),
      9,
      ['I01 likelihood-not-chosen'],
    ],
    ['nothing reported: nothing can be said', { ...row, value: null }, {}, 9, []],
    ['不适用', { ...row, value: { kind: 'not-applicable' }, note: '项目取消' }, {}, 9, []],
    ['withdrawn', reported, { targets: [makeTarget('I01', '≥10件', { isWithdrawn: true })] }, 9, []],
  ])('%s', (_title, of, changes, asOf, expected) => {
    const actuals = of.value ? [makeActual('I01', 9, 'cumulative', of.value, of.note)] : []
    const lines = linesOf(find([of], { actuals, ...changes }, asOf))
    expect(lines.filter((line) => line.endsWith('not-chosen'))).toEqual(expected)
  })
})

describe('a period that is still open', () => {
  it.each([
    [12, [makeClosing(12, true)], []],
    [12, [], ['plan period-open']],
    [12, [makeClosing(12, false)], ['plan period-open']],
    [12, [makeClosing(9, true)], ['plan period-open']],
    // Nobody closes July.
    [7, [], []],
  ])('month %i', (asOf, closings, expected) => {
    expect(linesOf(find([row], { closings }, asOf))).toEqual(expected)
  })
})
