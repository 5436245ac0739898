import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFractions, fraction, multiplyFractions, roundFraction, WHOLE, ZERO } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import {
  comparatorOf,
  directionOf,
  isFloorAboveZero,
  isZeroTarget,
  meetsComparator,
  scoredTarget,
  scoreThreshold,
} from '@/domain/scoring/score-threshold'
import type { Comparator, Direction, TargetReading } from '@/domain/targets/reading'

function target(comparator: Comparator, value: string, unit: string, direction: Direction): TargetReading {
  return { kind: 'threshold', rawText: '', comparator, value, unit, direction, certainty: 'stated' }
}

const linear: RuleProfile = { ...profile2020No10, reverseFormula: 'linear' }
const strict: RuleProfile = { ...profile2020No10, strictInequality: true }

function points(actual: string, reading: TargetReading, weight: string, profile = profile2020No10): string {
  const earned = scoreThreshold(fraction(actual), reading, profile)
  if (!earned.known) return earned.reason
  return roundFraction(multiplyFractions(earned.share, fraction(weight))) + (earned.met ? ' met' : '')
}

describe('rule 2, higher is better: all when reached, else w·a/t', () => {
  const rate = target('>=', '95', '%', 'higher')
  it.each([
    ['92', '4.84'],
    ['95', '5.00 met'],
    ['94.99', '5.00'],
    ['100', '5.00 met'],
    ['0', '0.00'],
    ['-3', '0.00'],
  ])('%s %% of ≥95 %%, 5 points: %s', (actual, expected) => expect(points(actual, rate, '5')).toBe(expected))
})

describe('>400件 is strict: 400 is not met, 401 is', () => {
  const more = target('>', '400', '件', 'higher')
  it.each([
    ['399', '9.98', '9.95'],
    ['400', '10.00', '9.98'],
    ['401', '10.00 met', '10.00 met'],
  ])('%s: by the printed number %s, by the strict option %s', (actual, byRatio, byStrict) => {
    expect(points(actual, more, '10')).toBe(byRatio)
    expect(points(actual, more, '10', strict)).toBe(byStrict)
  })
  it('a continuous figure has no next one: 大于90 % is scored against 90 either way', () => {
    const rate = target('>', '90', '%', 'higher')
    expect(points('90', rate, '10', strict)).toBe('10.00')
    expect(points('90.01', rate, '10', strict)).toBe('10.00 met')
  })
})

describe('rule 3, lower is better: two formulas', () => {
  it.each([
    ['2', '日', '2', '5', '5.00 met', '5.00 met'],
    ['2', '日', '3', '5', '3.33', '2.50'],
    ['5', '%', '6', '10', '8.33', '8.00'],
    ['2', '日', '4', '5', '2.50', '0.00'],
    ['2', '日', '5', '5', '2.00', '0.00'],
    ['2', '日', '0', '5', '5.00 met', '5.00 met'],
  ])('≤%s%s, actual %s, %s points: ratio %s, linear %s', (t, unit, actual, weight, ratio, byLinear) => {
    const limit = target('<=', t, unit, 'lower')
    expect(points(actual, limit, weight)).toBe(ratio)
    expect(points(actual, limit, weight, linear)).toBe(byLinear)
  })
  it('<5件: 5 keeps its points by the printed number but is not met; the strict option takes 4', () => {
    const under = target('<', '5', '件', 'lower')
    expect(points('5', under, '10')).toBe('10.00')
    expect(points('4', under, '10')).toBe('10.00 met')
    expect(points('5', under, '10', strict)).toBe('8.00')
  })
})

describe('rule 4, exact standard: closeness on both sides', () => {
  it.each([
    ['2000', '3.00 met'],
    ['1800', '2.70'],
    ['2200', '2.70'],
    ['0', '0.00'],
    ['4000', '0.00'],
    ['5000', '0.00'],
  ])('2000元, actual %s, 3 points: %s', (actual, expected) => {
    expect(points(actual, target('=', '2000', '元', 'exact'), '3')).toBe(expected)
  })
  it('a plain count marked = scores as higher is better', () => {
    expect(points('12', target('=', '10', '件', 'exact'), '3')).toBe('3.00 met')
    expect(points('9', target('=', '10', '件', 'exact'), '3')).toBe('2.70')
  })
})

describe('rule 5, zero target: all or nothing, never divided by', () => {
  it.each([
    ['<=', '0', '0', '5.00 met'],
    ['<=', '0', '1', '0.00'],
    ['<', '1', '0', '5.00 met'],
    ['<', '1', '1', '0.00'],
  ] as const)('%s%s起, actual %s: %s', (comparator, value, actual, expected) => {
    expect(points(actual, target(comparator, value, '起', 'lower'), '5')).toBe(expected)
  })
  it('≥0 is reached by 0', () => expect(points('0', target('>=', '0', '件', 'higher'), '5')).toBe('5.00 met'))
  it('a standard of 0 is not divided by', () => {
    expect(points('0', target('=', '0', '元', 'exact'), '5')).toBe('5.00 met')
    expect(points('1', target('=', '0', '元', 'exact'), '5')).toBe('0.00')
  })
})

it('a target without a number cannot be scored', () => {
  expect(points('1', { kind: 'threshold', rawText: '', certainty: 'ask' }, '5')).toBe('target-unread')
})

describe('how a reading is taken', () => {
  it('direction and sign', () => {
    expect(directionOf(target('=', '2000', '元', 'exact'))).toBe('exact')
    expect(
      directionOf({ kind: 'threshold', rawText: '', comparator: '<=', value: '1', certainty: 'stated' }),
    ).toBe('lower')
    expect(directionOf({ kind: 'threshold', rawText: '', value: '1', certainty: 'implied' })).toBe('higher')
    expect(comparatorOf(target('>', '1', '件', 'higher'))).toBe('>')
    expect(comparatorOf(target('=', '1', '%', 'higher'))).toBe('>=')
    expect(comparatorOf(target('<', '1', '日', 'lower'))).toBe('<')
  })
  it.each([
    ['>=', true, true],
    ['>', false, true],
    ['=', true, false],
    ['<', false, false],
    ['<=', true, false],
  ] as const)('%s: equal %s, above %s', (comparator, equal, above) => {
    expect(meetsComparator(fraction(5), fraction(5), comparator)).toBe(equal)
    expect(meetsComparator(fraction('5.1'), fraction(5), comparator)).toBe(above)
  })
  it('zero targets and the number that is scored', () => {
    expect(isZeroTarget(target('<', '1', '', 'lower'))).toBe(true)
    expect(isZeroTarget(target('<', '0.5', '起', 'lower'))).toBe(true)
    expect(isZeroTarget(target('<', '1.5', '起', 'lower'))).toBe(false)
    expect(isZeroTarget(target('<=', '1', '起', 'lower'))).toBe(false)
    expect(isZeroTarget(target('<', '1', '天', 'lower'))).toBe(false)
    expect(points('0.9', target('<', '1', '', 'lower'), '10')).toBe('10.00 met')
    expect(points('1', target('<', '1', '', 'lower'), '10')).toBe('0.00')
    expect(roundFraction(scoredTarget(target('>', '400.5', '件', 'higher'), strict))).toBe('401.00')
    expect(roundFraction(scoredTarget(target('<', '4.5', '件', 'lower'), strict))).toBe('4.00')
    expect(isZeroTarget(target('<', '1', '%', 'lower'))).toBe(false)
    expect(isZeroTarget(target('<=', '0', '起', 'lower'))).toBe(true)
    expect(roundFraction(scoredTarget(target('>', '400', '件', 'higher'), strict))).toBe('401.00')
    expect(roundFraction(scoredTarget(target('<', '5', '件', 'lower'), strict))).toBe('4.00')
  })
})

describe('laws', () => {
  const amount = fc.integer({ min: -1000, max: 10_000 }).map((cents) => fraction(cents, 100))
  const reading = fc.record({
    comparator: fc.constantFrom<Comparator>('>=', '>', '=', '<', '<='),
    value: fc.integer({ min: 0, max: 9999 }).map((cents) => roundFraction(fraction(cents, 100))),
    direction: fc.constantFrom<Direction>('higher', 'lower', 'exact'),
    unit: fc.constantFrom('件', '%', '元'),
  })
  const profiles = fc.constantFrom(profile2020No10, linear, strict)

  it('a share always lies within 0…1', () => {
    fc.assert(
      fc.property(amount, reading, profiles, (actual, fields, profile) => {
        const earned = scoreThreshold(
          actual,
          { kind: 'threshold', rawText: '', certainty: 'stated', ...fields },
          profile,
        )
        if (!earned.known) throw new Error('a threshold with a number is always scored')
        expect(compareFractions(earned.share, ZERO)).toBeGreaterThanOrEqual(0)
        expect(compareFractions(earned.share, WHOLE)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('more never earns less where higher is better, and never more where lower is', () => {
    fc.assert(
      fc.property(amount, amount, reading, profiles, (a, b, fields, profile) => {
        const [less, more] = compareFractions(a, b) <= 0 ? [a, b] : [b, a]
        for (const direction of ['higher', 'lower'] as const) {
          const aim: TargetReading = {
            kind: 'threshold',
            rawText: '',
            certainty: 'stated',
            ...fields,
            direction,
          }
          const [low, high] = [less, more].map((actual) => scoreThreshold(actual, aim, profile))
          if (!low?.known || !high?.known) throw new Error('scored')
          const order = compareFractions(high.share, low.share)
          if (direction === 'higher') expect(order).toBeGreaterThanOrEqual(0)
          else expect(order).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('a limit below zero, ≤-5 %, is a fall: what is missed earns the share of the fall, never more than all', () => {
  const fall = target('<=', '-5', '%', 'lower')
  it.each([
    ['-6', '10.00 met'],
    ['-5', '10.00 met'],
    ['-4.99', '9.98'],
    ['-3', '6.00'],
    ['0', '0.00'],
    ['2', '0.00'],
  ])('%s %%: %s by either formula', (actual, expected) => {
    expect(points(actual, fall, '10')).toBe(expected)
    expect(points(actual, fall, '10', linear)).toBe(expected)
  })
  it('only a fall is explained as a ratio', () => {
    const rule = (actual: string) => {
      const earned = scoreThreshold(fraction(actual), fall, profile2020No10)
      return earned.known && earned.ruleId
    }
    expect([rule('-3'), rule('0'), rule('-6')]).toEqual(['higher-ratio', 'higher-negative', 'lower-met'])
  })
})

describe('nothing can be divided by 0: ≥0 is met by 0, >0件 is not and earns nothing', () => {
  it.each([
    ['>=', '0', '10.00 met'],
    ['>=', '-1', '0.00'],
    ['>', '0', '0.00'],
    ['>', '1', '10.00 met'],
  ] as const)('%s0件, %s: %s', (sign, actual, expected) =>
    expect(points(actual, target(sign, '0', '件', 'higher'), '10')).toBe(expected),
  )
  it('a floor below zero: -5 of ≥-5 % is met, below it nothing is earned', () => {
    const floor = target('>=', '-5', '%', 'higher')
    expect([points('-5', floor, '10'), points('-5.01', floor, '10')]).toEqual(['10.00 met', '0.00'])
  })
})

it('an exact standard below zero is as far away on either side', () => {
  const cold = target('=', '-20', '℃', 'exact')
  expect(['-18', '-20', '-22', '20'].map((actual) => points(actual, cold, '10'))).toEqual([
    '9.00',
    '10.00 met',
    '9.00',
    '0.00',
  ])
})

it.each([
  ['>=', 'higher', '10', 'higher-met'],
  ['>=', 'higher', '9.99', 'higher-ratio'],
  ['<=', 'lower', '10', 'lower-met'],
  ['<=', 'lower', '10.01', 'lower-ratio'],
] as const)('%s10 with %s is better, %s: explained as %s', (sign, direction, actual, ruleId) => {
  expect(
    scoreThreshold(fraction(actual), target(sign, '10', '件', direction), profile2020No10),
  ).toMatchObject({ ruleId })
})

describe('over-achievement exists where higher is better and the target is above zero', () => {
  it.each([
    [{}, true],
    [{ value: '0' }, false],
    [{ value: '-5' }, false],
    [{ direction: 'lower', comparator: '<=' }, false],
    [{ kind: 'range', high: '500' }, false],
    [{ value: undefined }, false],
  ] as const)('%j: %s', (changes, expected) => {
    expect(isFloorAboveZero({ ...target('>', '400', '件', 'higher'), ...changes })).toBe(expected)
  })
})
