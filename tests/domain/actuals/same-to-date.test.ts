import { describe, expect, test } from 'vitest'
import { isSameToDate } from '@/domain/actuals/same-to-date'
import { fraction } from '@/domain/exact'
import type { Measurement, MissingReason, YearToDate } from '@/domain/figure-model'

const around = { missingPeriods: [], entries: [], fewAnswers: false, caseNotes: null }
const missing = (reason: MissingReason, dataThrough: number | null = null): YearToDate => ({
  ...around,
  ...{ measurement: { known: false, reason }, dataThrough },
})
const known = (value: Measurement, over: Partial<YearToDate> = {}): YearToDate => ({
  ...around,
  ...{ measurement: { known: true, value }, dataThrough: 6, ...over },
})
const cases = (count: number, unit = '件'): Measurement => ({
  ...{ kind: 'figure', value: fraction(count), parts: null, unit },
})
const share = (numerator: string, denominator: string): Measurement => ({
  ...{ kind: 'figure', value: fraction(50), parts: { numerator, denominator }, unit: '%' },
})
const judged = (band: 'achieved' | 'not-achieved'): Measurement => ({ kind: 'judgement', band, share: '100' })
const notes = { legalHelp: 0, leftOut: 0, carriedOver: 0 }

describe('two figures to date', () => {
  test.each([
    ['nothing entered, and no register: both 未报', missing('no-data'), missing('no-register'), true],
    [
      'no register, and a rate without a denominator',
      missing('no-register'),
      missing('no-denominator', 6),
      true,
    ],
    [
      'a rate without a denominator, with one case carried over and with none',
      { ...missing('no-denominator', 6), caseNotes: { ...notes, carriedOver: 1 } },
      missing('no-denominator', 6),
      false,
    ],
    ['未报 and 不适用', missing('no-data'), missing('not-applicable', 6), false],
    ['不适用 twice', missing('not-applicable', 3), missing('not-applicable', 6), true],
    ['未报 and 0 件', missing('no-register'), known(cases(0)), false],
    ['0 件 and 未报', known(cases(0)), missing('no-register'), false],
    ['75 件 twice', known(cases(75)), known(cases(75)), true],
    ['75 件 and 76 件', known(cases(75)), known(cases(76)), false],
    ['75 件 through June and through March', known(cases(75)), known(cases(75), { dataThrough: 3 }), false],
    ['75 件 with a quarter missing', known(cases(75)), known(cases(75), { missingPeriods: [3] }), false],
    ['75 件 and 75 人次', known(cases(75)), known(cases(75, '人次')), false],
    ['1 of 2 and 2 of 4', known(share('1', '2')), known(share('2', '4')), false],
    ['1 of 2 twice', known(share('1', '2')), known(share('1', '2')), true],
    ['typed 75 and counted 75', known(cases(75)), known(cases(75), { caseNotes: notes }), true],
    [
      'one carried over of 75',
      known(cases(75)),
      known(cases(75), { caseNotes: { ...notes, carriedOver: 1 } }),
      false,
    ],
    ['one 法律帮助', known(cases(75)), known(cases(75), { caseNotes: { ...notes, legalHelp: 1 } }), false],
    ['one left out', known(cases(75)), known(cases(75), { caseNotes: { ...notes, leftOut: 1 } }), false],
    ['another judgement', known(judged('achieved')), known(judged('not-achieved')), false],
    ['the same judgement', known(judged('achieved')), known(judged('achieved')), true],
    ['a judgement and a figure', known(judged('achieved')), known(cases(75)), false],
    [
      'done on another day',
      known({ kind: 'done', date: '2022-06-01' }),
      known({ kind: 'done', date: '2022-06-02' }),
      false,
    ],
    ['yes and no', known({ kind: 'yes-no', value: true }), known({ kind: 'yes-no', value: false }), false],
    ['not done twice', known({ kind: 'not-done' }), known({ kind: 'not-done' }), true],
  ])('%s', (_, a, b, isSame) => {
    expect(isSameToDate(a, b)).toBe(isSame)
    expect(isSameToDate(b, a)).toBe(isSame)
  })
})
