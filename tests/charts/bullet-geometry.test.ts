import { describe, expect, test } from 'vitest'
import { computeBullet, TARGET_AT, type Bullet, type ScaleBullet } from '@/charts/bullet-geometry'
import { fraction } from '@/domain/exact'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { figure, indicatorResult, type Given } from '../fixtures/indicator-result'

const bulletOf = (given: Given, asOf = 12): Bullet =>
  computeBullet(indicatorResult(given), profile2020No10.lights, 2022, asOf)

function scaleOf(given: Given): ScaleBullet {
  const bullet = bulletOf(given)
  if (bullet.kind !== 'scale') throw new Error(`a ${bullet.kind}, not a scale`)
  return bullet
}

const limit = { value: '2', unit: '日', comparator: '<=', direction: 'lower' } as const
const deadline = { kind: 'deadline', due: '2022-06-30', value: undefined } as const

describe('a figure against its target', () => {
  test.each([
    ['0 is a bar of no length, not a missing one', '0', 0, false],
    ['half of the target', '200', TARGET_AT / 2, false],
    ['the target itself', '400', TARGET_AT, false],
    ['30 % beyond is the end of the bar', '520', 1, false],
    ['what is further is cut and marked', '521', 1, true],
    ['a negative figure has no length', '-5', 0, false],
  ])('%s', (_, value, bar, isCut) => {
    const bullet = scaleOf({ measurement: figure(value) })
    expect(bullet.bar).toBeCloseTo(bar, 5)
    expect(bullet.isCut).toBe(isCut)
    expect(bullet.targets).toEqual([TARGET_AT])
    expect(bullet.missing).toBeNull()
  })

  test.each([
    ['no-data', false],
    ['incomplete', false],
    ['stale', false],
    ['not-met', true],
    ['not-due', true],
  ] as const)('a figure under %s is of today: %s', (status, isCurrent) => {
    expect(scaleOf({ result: { status } }).isCurrent).toBe(isCurrent)
  })

  test('a missing figure has no bar but its target and its reason', () => {
    expect(scaleOf({ measurement: 'no-register' })).toMatchObject({
      bar: null,
      missing: 'no-register',
      targets: [TARGET_AT],
    })
  })

  test('a level is shaded up to 90 % of its target and up to its target, dark at the low end', () => {
    const { ranges } = scaleOf({})
    expect(ranges.map(({ shade }) => shade)).toEqual(['low', 'middle', 'high'])
    expect(ranges[0]?.to).toBeCloseTo(TARGET_AT * 0.9, 5)
    expect(ranges[1]?.to).toBeCloseTo(TARGET_AT, 5)
  })

  test('a flow before its end is shaded by the lines of its pace and has the thin tick', () => {
    const { ranges, expected } = scaleOf({ result: { expectedToDate: fraction(200) } })
    expect(expected).toBeCloseTo(TARGET_AT / 2, 5)
    expect(ranges[0]?.to).toBeCloseTo((TARGET_AT / 2) * 0.6, 5)
    expect(ranges[1]?.to).toBeCloseTo((TARGET_AT / 2) * 0.8, 5)
  })

  test('a limit keeps left to right and is dark at its high end', () => {
    const { ranges, bar } = scaleOf({ measurement: figure('3', '日'), reading: limit })
    expect(ranges.map(({ shade }) => shade)).toEqual(['high', 'middle', 'low'])
    expect(ranges[0]?.to).toBeCloseTo(TARGET_AT, 5)
    expect(bar).toBe(1)
  })

  test('a range has two ticks and is light between them', () => {
    const bullet = scaleOf({
      measurement: figure('45', '人'),
      reading: { kind: 'range', value: '30', high: '50' },
    })
    expect(bullet.targets[0]).toBeCloseTo((30 / 50) * TARGET_AT, 5)
    expect(bullet.targets[1]).toBe(TARGET_AT)
    expect(bullet.ranges.map(({ shade }) => shade)).toEqual(['low', 'middle', 'high', 'middle', 'low'])
  })

  test.each([
    ['each quarter once', { kind: 'frequency', value: '1', unit: '次', per: 'quarter' } as const],
    ['a zero target is never divided by', { ...limit, value: '0' }],
  ])('%s: the bar is the attainment', (_, reading) => {
    const bullet = scaleOf({ reading, result: { attainment: { known: true, value: fraction(1, 2) } } })
    expect(bullet.bar).toBeCloseTo(TARGET_AT / 2, 5)
  })

  test('a figure that cannot be held against its target says why', () => {
    const result = { attainment: { known: false, reason: 'no-baseline' } } as const
    expect(scaleOf({ reading: { kind: 'relative' }, result })).toMatchObject({
      bar: null,
      missing: 'no-baseline',
    })
  })
})

describe('what is no figure', () => {
  test('a judgement is a band of three steps, never a percentage', () => {
    const measurement = { kind: 'judgement', band: 'partly-achieved', share: '70' } as const
    expect(bulletOf({ measurement })).toEqual({ kind: 'judgement', band: 'partly-achieved', missing: null })
  })

  test('a judgement that is not there keeps its band empty', () => {
    const reading = { kind: 'trend', value: undefined } as const
    expect(bulletOf({ measurement: 'no-data', reading, setup: { measureKind: 'qualitative' } })).toEqual({
      kind: 'judgement',
      band: null,
      missing: 'no-data',
    })
  })

  test('a deadline stands on a year line, with today and the day it was done', () => {
    const bullet = bulletOf({ measurement: { kind: 'done', date: '2022-12-31' }, reading: deadline }, 9)
    expect(bullet).toMatchObject({ kind: 'year-line', done: 1, isMissing: false })
    expect(bullet).toHaveProperty('due', expect.closeTo(181 / 365, 5))
    expect(bullet).toHaveProperty('today', expect.closeTo(273 / 365, 5))
  })

  test.each([
    ['done in the year before', '2021-12-31', 0],
    ['done on the first day', '2022-01-01', 1 / 365],
    ['done in the year after', '2023-02-01', 1],
  ])('%s stays on the line', (_, date, done) => {
    expect(bulletOf({ measurement: { kind: 'done', date }, reading: deadline })).toHaveProperty(
      'done',
      expect.closeTo(done, 5),
    )
  })

  test('a deadline not met yet has no day', () => {
    expect(bulletOf({ measurement: 'not-due', reading: deadline })).toMatchObject({
      done: null,
      isMissing: true,
    })
    expect(bulletOf({ measurement: { kind: 'not-done' }, reading: deadline })).toMatchObject({
      done: null,
      isMissing: false,
    })
  })

  test('a survey that was not held is said to be so', () => {
    expect(bulletOf({ measurement: { kind: 'not-done' } })).toEqual({ kind: 'not-done' })
  })

  test.each([
    [true, false, false],
    [false, false, true],
    [true, true, true],
  ])('the answer %s where %s is expected is kept: %s', (value, expected, kept) => {
    const reading = { kind: 'yes-no', value: undefined, expected } as const
    expect(bulletOf({ measurement: { kind: 'yes-no', value }, reading })).toEqual({
      kind: 'answer',
      kept,
      missing: null,
    })
  })
})
