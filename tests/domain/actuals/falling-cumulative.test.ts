import { describe, expect, test } from 'vitest'
import { checkCumulative } from '@/domain/actuals/falling-cumulative'
import { makeActual, makeEntryContext, number, parts } from '../../fixtures/entry-context'

const at = (over: Parameters<typeof makeEntryContext>[0]) =>
  makeEntryContext({ basis: 'cumulative', periodEnd: 9, ...over })
const q1 = makeActual(3, number('90'))
const q2 = makeActual(6, number('110'))
const halfYear = makeActual(6, number('200'), 'cumulative')

describe('a cumulative figure does not lie below what was reported before', () => {
  test.each([
    ['199', [halfYear], ['falling-cumulative']],
    ['200', [halfYear], []],
    ['201', [halfYear], []],
    ['199', [q1, q2], ['falling-cumulative']],
    ['200', [q1, q2], []],
    ['0', [], []],
    ['1', [makeActual(6, null, 'cumulative')], []],
  ])('%s after %o', (value, entries, codes) =>
    expect(checkCumulative(number(value), at({ entries })).map((issue) => issue.code)).toEqual(codes),
  )

  test('the sentence gets both figures', () => {
    expect(checkCumulative(number('85'), at({ entries: [halfYear] }))).toEqual([
      { code: 'falling-cumulative', params: { value: '85', earlier: '200' } },
    ])
  })

  test('a missing quarter in between does not hide it', () => {
    expect(checkCumulative(number('80'), at({ entries: [q1] }))).toHaveLength(1)
  })

  test('the entry that is being replaced is passed over', () => {
    expect(
      checkCumulative(number('80'), at({ entries: [makeActual(9, number('300'), 'cumulative')] })),
    ).toEqual([])
  })

  test('a figure of the quarter may be small', () => {
    expect(checkCumulative(number('1'), makeEntryContext({ periodEnd: 9, entries: [halfYear] }))).toEqual([])
  })
})

describe('nor above a later cumulative figure', () => {
  const later = makeActual(12, number('250'), 'cumulative')
  test.each([
    ['251', ['above-later-cumulative']],
    ['250', []],
  ])('%s before 250', (value, codes) =>
    expect(checkCumulative(number(value), at({ entries: [later] })).map((issue) => issue.code)).toEqual(
      codes,
    ),
  )
})

describe('of a quotient, neither part falls; what does not add up may fall', () => {
  const before = makeActual(6, parts('80', '100'), 'cumulative')
  test.each([
    ['carry-over-rate', parts('79', '120'), 1],
    ['carry-over-rate', parts('80', '99'), 1],
    ['carry-over-rate', parts('80', '100'), 0],
    ['satisfaction', parts('10', '12'), 1],
    ['stock-rate', parts('10', '12'), 0],
    ['stock', number('1'), 0],
    ['rate', number('1'), 0],
  ] as const)('%s %o', (measureKind, value, count) =>
    expect(checkCumulative(value, at({ measureKind, entries: [before] }))).toHaveLength(count),
  )
})
