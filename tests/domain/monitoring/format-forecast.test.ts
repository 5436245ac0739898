import { expect, test } from 'vitest'
import { fraction, type Fraction } from '@/domain/exact'
import { formatForecast, formatForecastRange } from '@/domain/monitoring/format-forecast'
import { parseTarget } from '@/domain/targets/parse-target'

test.each<[string, string, Fraction, string]>([
  ['cases are filed whole: 245 ÷ 75 %', '>400件', fraction(980, 3), '327'],
  ['but not as the target that they miss', '≥400件', fraction('399.6'), '399.6'],
  ['nor as the number that a strict sign asks to pass', '>400件', fraction('400.2'), '400.2'],
  ['nor as an edge of a range', '30-50人', fraction('50.3'), '50.3'],
  ['money keeps its places', '≤390万元', fraction(1000, 3), '333.33'],
  ['a rate too', '≥95%', fraction('96.414'), '96.41'],
  ['days are not counted in whole ones', '2日内', fraction('2.79'), '2.79'],
  ['nor a number without a unit', '10', fraction(32, 3), '10.67'],
])('%s', (_title, target, figure, printed) => {
  const reading = parseTarget(target, { name: '某指标', year: 2022 })
  expect(formatForecast(figure, reading)).toBe(printed)
})

test.each<[string, string, { low: Fraction; high: Fraction } | null, { low: string; high: string } | null]>([
  [
    'from the slowest to the fastest quarter',
    '>400件',
    { low: fraction(300), high: fraction(1081, 3) },
    { low: '300', high: '360' },
  ],
  [
    'ends that are printed alike are no range',
    '>400件',
    { low: fraction('327.1'), high: fraction('327.3') },
    null,
  ],
  [
    'printed apart they are one',
    '≤390万元',
    { low: fraction('327.1'), high: fraction('327.3') },
    { low: '327.10', high: '327.30' },
  ],
  ['one quarter seen gives none', '>400件', null, null],
])('range: %s', (_title, target, range, printed) => {
  const reading = parseTarget(target, { name: '某指标', year: 2022 })
  const value = fraction(327)
  const forecast = { value, computed: value, basis: 'pace', range, lastYear: null } as const
  expect(formatForecastRange(forecast, reading)).toEqual(printed)
})
