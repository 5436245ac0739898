import { describe, expect, it } from 'vitest'
import { bindCompound } from '@/domain/targets/bind-compound'
import type { TargetReading } from '@/domain/targets/reading'
import { computeIndicatorDetail } from '@/domain/monitoring/compute-indicator-detail'
import { inQuarter, oneRow, type RowOptions } from '../../fixtures/one-row'

const part = (value: string, changes: Partial<TargetReading> = {}): TargetReading => ({
  ...{ kind: 'threshold', rawText: value, comparator: '>=', value, unit: '件' },
  ...{ direction: 'higher', certainty: 'stated' },
  ...changes,
})
const compound = (...parts: TargetReading[]): TargetReading => ({
  ...{ kind: 'compound', rawText: '全文', certainty: 'implied', parts },
})

describe('floors under one sum are the highest of them', () => {
  it.each([
    ['the higher number', [part('100'), part('94.5', { unit: undefined })], '>= 100 件'],
    ['wherever it stands', [part('100'), part('105', { unit: undefined })], '>= 105 件'],
    ['of the same number the strict sign', [part('100'), part('100', { comparator: '>' })], '> 100 件'],
    ['the strict sign first', [part('100', { comparator: '>' }), part('100')], '> 100 件'],
    ['none has a unit', [part('1', { unit: undefined }), part('2', { unit: undefined })], '>= 2 undefined'],
  ])('%s', (_title, parts, expected) => {
    const bound = bindCompound(compound(...parts), 'flow')
    expect(`${bound.comparator} ${bound.value} ${bound.unit}`).toBe(expected)
    expect(bound).toMatchObject({ kind: 'threshold', rawText: '全文', certainty: 'implied' })
  })
  it.each<[string, TargetReading, 'flow' | 'rate']>([
    ['a rate, which is a level at any date', compound(part('85'), part('90')), 'rate'],
    [
      'a ceiling beside a floor',
      compound(part('10'), part('20', { comparator: '<=', direction: 'lower' })),
      'flow',
    ],
    ['a part without last year’s figure', compound(part('10'), part('5', { kind: 'relative' })), 'flow'],
    ['two units', compound(part('10'), part('20', { unit: '人次' })), 'flow'],
    ['no parts', { ...compound(), parts: undefined }, 'flow'],
    ['no compound', part('10'), 'flow'],
  ])('%s stays as it is', (_title, reading, kind) => expect(bindCompound(reading, kind)).toBe(reading))
})

describe('a compound flow has its pace', () => {
  const row = (amount: string, options: RowOptions) =>
    oneRow('≥100件，且较上年提高5%', 'flow', [inQuarter(3, amount)], 3, options)
  it.each([
    ['30', '90', 'over-achieved'],
    ['20', '90', 'on-track'],
    ['19', '90', 'nearly-met'],
    ['14', '90', 'not-met'],
    // 较上年提高5% of 120 is 126: a quarter of it is 31.5.
    ['25.2', '120', 'on-track'],
    ['25', '120', 'nearly-met'],
  ])('%s by March, %s last year: %s', (amount, baseline, status) =>
    expect(row(amount, { baseline }).result.status).toBe(status),
  )
  it('turns green at four fifths of what is planned to date', () => {
    const { result, board, facts } = row('10', { baseline: '90' })
    expect(computeIndicatorDetail(result, board, facts).toGreen).toMatchObject({
      kind: 'raise',
      to: { n: 20n },
    })
  })
})
