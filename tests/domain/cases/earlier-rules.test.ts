import { describe, expect, test } from 'vitest'
import type { CountingRule } from '@/domain/cases/counting-rule'
import { listEarlierRules } from '@/domain/cases/earlier-rules'
import type { SetupChoice } from '@/domain/model'
import type { Change } from '@/domain/record-model'

const ruleOf = (limitDays: number): CountingRule => ({
  measure: { kind: 'closed-in-time', from: 'accepted', limitDays },
  filter: { legalHelp: 'with', words: {} },
})
const [days30, days60, days90] = [ruleOf(30), ruleOf(60), ruleOf(90)]
const day = (at: number) => `2022-10-${String(at).padStart(2, '0')}T08:00:00.000Z`

/** A row of an indicator; null: nothing is settled of it. */
function choiceOf(
  rule: CountingRule | 'entry' | null,
  at: number,
  weight: string | null = null,
): SetupChoice {
  const source: SetupChoice['source'] =
    rule === null ? null : rule === 'entry' ? { kind: 'entry' } : { kind: 'cases', rule }
  return {
    ...{ planId: 'p1', indicatorId: 'I1', recordedAt: day(at), recordedBy: `人${at}` },
    ...{ measureKind: null, source, taskIds: null, weight, ownerSection: null, quarterShares: null },
  }
}
function change(
  at: number,
  from: SetupChoice | null,
  to: SetupChoice | null,
  reason = '',
  indicatorId = 'I1',
): Change {
  const rowKey = ['p1', indicatorId]
  return {
    ...{ changeId: at, planId: 'p1', table: 'setupChoices', rowKey, from, to, reason },
    ...{ at: day(at), by: `人${at}` },
  }
}
const at = (changes: readonly Change[], inForce: CountingRule | null) =>
  listEarlierRules(changes, 'I1', inForce).map((each) => [each.rule, each.by, each.reason])

describe('the rules an indicator was counted by before', () => {
  const first = change(1, null, choiceOf(days30, 1))
  const second = change(2, choiceOf(days30, 1), choiceOf(days60, 2), '口径更正')
  const third = change(3, choiceOf(days60, 2), choiceOf(days90, 3))

  test('are those that are not in force, the last one first, with who saved them and why', () => {
    const expected = [
      [days60, '人2', '口径更正'],
      [days30, '人1', ''],
    ]
    expect(at([first, second, third], days90)).toEqual(expected)
    expect(at([third, second, first], days90)).toEqual(expected)
  })

  test('stand once, with their last saving', () => {
    const back = change(4, choiceOf(days90, 3), choiceOf(days30, 4))
    const again = change(5, choiceOf(days30, 4), choiceOf(days60, 5))
    expect(at([first, second, third, back, again], days60)).toEqual([
      [days30, '人4', ''],
      [days90, '人3', ''],
    ])
  })

  test('were not saved anew where only a weight was settled', () => {
    const weight = change(2, choiceOf(days30, 1), choiceOf(days30, 2, '5'))
    expect(at([first, weight, change(3, choiceOf(days30, 2, '5'), choiceOf(days60, 3))], days60)).toEqual([
      [days30, '人1', ''],
    ])
  })

  test('hold one of whose coming the log says nothing', () => {
    expect(at([third], days90)).toEqual([[days60, '人2', '']])
    expect(at([first, third], days90)).toEqual([
      [days60, '人2', ''],
      [days30, '人1', ''],
    ])
  })

  test.each<[string, Change, CountingRule | null, number]>([
    ['also where it is not counted any more', change(2, choiceOf(days30, 1), choiceOf('entry', 2)), null, 1],
    ['also where it was taken back', change(2, choiceOf(days30, 1), null), null, 1],
    ['not an entered figure', change(2, choiceOf('entry', 1), choiceOf(days30, 2)), days30, 0],
    ['not what the program proposes', change(2, null, choiceOf(days30, 2)), days30, 0],
    ['not of another indicator', change(2, choiceOf(days30, 1), null, '', 'I2'), null, 0],
  ])('are rules of this indicator: %s', (_, each, inForce, count) => {
    expect(at([each], inForce)).toHaveLength(count)
  })

  test('are none of what other tables changed', () => {
    const others: Change = {
      ...{ planId: 'p1', table: 'importBatches', rowKey: ['p1', 'I1'], from: null, to: 'a.csv', reason: '' },
      ...{ at: day(1), by: '' },
    }
    expect(at([others], null)).toEqual([])
  })
})
