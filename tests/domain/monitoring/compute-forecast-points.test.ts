import { describe, expect, it } from 'vitest'
import { quarterAmounts } from '@/domain/actuals/quarter-amounts'
import { computeYearToDate } from '@/domain/actuals/year-to-date'
import type { Actual } from '@/domain/model'
import { computeForecast } from '@/domain/monitoring/compute-forecast'
import { computeForecastPoints } from '@/domain/monitoring/compute-forecast-points'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import type { TargetReading } from '@/domain/targets/reading'
import { judgement, makeActual, makeSetup, number } from '../../fixtures/plan-facts'

const stated = { rawText: '', certainty: 'stated' } as const
const hundred: TargetReading = {
  ...stated,
  kind: 'threshold',
  comparator: '>=',
  value: '100',
  unit: '件',
  direction: 'higher',
}
const at = (periodEnd: number, value: Parameters<typeof makeActual>[3]) =>
  makeActual('I01', periodEnd, 'cumulative', value)

function points(reading: TargetReading, measureKind: MeasureKind, entries: Actual[], asOf: number): string {
  const toDate = computeYearToDate({
    measureKind,
    unit: '件',
    actuals: entries,
    reportingPeriods: [3, 6, 9, 12],
    asOf,
    fewAnswersBelow: 30,
  })
  const forecast = computeForecast(toDate, makeSetup('I01', { measureKind }), quarterAmounts(entries))
  const outcome = computeForecastPoints(
    forecast,
    toDate,
    {
      reading,
      measureKind,
      entries,
      fiscalYear: 2022,
      asOf,
      profile: profile2020No10,
    },
    '10',
  )
  return outcome.known ? outcome.value : outcome.reason
}

describe('points that the forecast would earn', () => {
  it.each<[string, TargetReading, MeasureKind, Actual[], number, string]>([
    ['a flow at its present pace: 40 by June → 80 of 100', hundred, 'flow', [at(6, number('40'))], 6, '8.00'],
    ['a flow that will reach it', hundred, 'flow', [at(6, number('50'))], 6, '10.00'],
    ['a stock stays', hundred, 'stock', [at(6, number('40'))], 6, '4.00'],
    [
      'a judgement counts as it stands',
      { ...stated, kind: 'trend' },
      'qualitative',
      [at(6, judgement('70', 'partly-achieved'))],
      6,
      '7.00',
    ],
    [
      'a milestone not due yet counts on its planned day',
      { ...stated, kind: 'deadline', due: '2022-11-30' },
      'milestone',
      [],
      6,
      '10.00',
    ],
    [
      'a frequency counts as it stands',
      { ...stated, kind: 'frequency', value: '1', per: 'quarter' },
      'flow',
      [makeActual('I01', 3, 'period', number('1')), makeActual('I01', 6, 'period', number('0'))],
      6,
      '5.00',
    ],
    ['nothing reported: unknown', hundred, 'flow', [], 6, 'no-data'],
  ])('%s', (_title, reading, measureKind, entries, asOf, expected) =>
    expect(points(reading, measureKind, entries, asOf)).toBe(expected),
  )
})
