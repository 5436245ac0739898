import { describe, expect, it } from 'vitest'
import { fraction, multiplyFractions, roundFraction } from '@/domain/exact'
import { scoreRange } from '@/domain/scoring/score-range'
import type { TargetReading } from '@/domain/targets/reading'

const crew: TargetReading = {
  kind: 'range',
  rawText: '30-50人',
  value: '30',
  high: '50',
  unit: '人',
  certainty: 'stated',
}

function points(actual: string, reading: TargetReading): string {
  const earned = scoreRange(fraction(actual), reading)
  return earned.known
    ? roundFraction(multiplyFractions(earned.share, fraction(5))) + (earned.met ? ' met' : '')
    : earned.reason
}

describe('rule 6, range 30-50人, 5 points: inside all, below a ÷ low, above high ÷ a', () => {
  it.each([
    ['28', '4.67'],
    ['29.99', '5.00'],
    ['30', '5.00 met'],
    ['45', '5.00 met'],
    ['50', '5.00 met'],
    ['55', '4.55'],
    ['0', '0.00'],
    ['-5', '0.00'],
  ])('%s: %s', (actual, expected) => expect(points(actual, crew)).toBe(expected))

  it('a range from 0 is not divided by 0', () => {
    expect(points('-1', { ...crew, value: '0' })).toBe('0.00')
    expect(points('0', { ...crew, value: '0' })).toBe('5.00 met')
  })
  it.each([
    ['-10', '2.50'],
    ['-5.01', '4.99'],
    ['-5', '5.00 met'],
    ['0', '5.00 met'],
    ['5', '5.00 met'],
    ['10', '2.50'],
  ])('-5%%~5%%: %s earns %s, twice the deviation half on either side', (actual, expected) =>
    expect(points(actual, { ...crew, value: '-5', high: '5', unit: '%' })).toBe(expected),
  )
  it.each([
    ['-8', '4.00'],
    ['0', '0.00'],
    ['3', '0.00'],
  ])('a range below zero, -15 to -10: %s earns %s', (actual, expected) => {
    const change = { ...crew, value: '-15', high: '-10', unit: '%' }
    expect(points(actual, change)).toBe(expected)
  })
  it('without bounds there is no score', () =>
    expect(points('1', { ...crew, high: undefined })).toBe('target-unread'))
})
