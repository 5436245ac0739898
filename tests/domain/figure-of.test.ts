import { expect, test } from 'vitest'
import { ZERO } from '@/domain/exact'
import type { Measurement } from '@/domain/figure-model'
import { figureOf } from '@/domain/figure-of'
import { figure } from '../fixtures/indicator-result'

test('a figure of 0 is a number like any other', () => {
  expect(figureOf({ known: true, value: figure('0') })).toEqual(ZERO)
})

test('what is not known has no number, whatever the reason', () => {
  expect(figureOf({ known: false, reason: 'no-data' })).toBeNull()
})

test.each<[Measurement]>([
  [{ kind: 'judgement', band: 'achieved', share: '100' }],
  [{ kind: 'done', date: '2022-06-30' }],
  [{ kind: 'yes-no', value: true }],
  [{ kind: 'not-done' }],
])('%j is no number', (value) => {
  expect(figureOf({ known: true, value })).toBeNull()
})
