import { expect, it } from 'vitest'
import { withFigureUnit } from '@/domain/targets/figure-unit'
import type { MeasureKind } from '@/domain/targets/indicator-setup'
import { parseTarget } from '@/domain/targets/parse-target'

it.each<[string, string, MeasureKind, string | undefined]>([
  ['as it is written', '>400件', 'flow', '件'],
  ['of both parts', '≥85%，且不低于80%', 'rate', '%'],
  ['of parts that do not agree: none', '≥85%，且不少于30件', 'rate', undefined],
  ['全覆盖 of a rate', '全覆盖', 'stock-rate', '%'],
  ['应援尽援 of a rate', '应援尽援', 'rate', '%'],
  ['全覆盖 of a count', '全覆盖', 'flow', undefined],
  ['a bare number says nothing', '95', 'mean-duration', undefined],
])('unit of figures: %s', (_title, raw, measureKind, expected) => {
  const reading = parseTarget(raw, { name: '某指标', year: 2022 })
  expect(withFigureUnit(reading, measureKind)).toEqual({
    ...reading,
    ...(expected ? { unit: expected } : {}),
  })
})
