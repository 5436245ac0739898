import { expect, test } from 'vitest'
import { computeLevelSpans } from '@/components/level-spans'
import type { Indicator } from '@/domain/model'
import { makeIndicator } from '../fixtures/plan-facts'

const row = (
  category: Indicator['category'],
  subcategory: Indicator['subcategory'],
  filedSubcategory = `${subcategory}`,
) => makeIndicator('I01', { category, subcategory, filedSubcategory })

test('a level word spans the rows below it that share it, both levels apart', () => {
  const spans = computeLevelSpans([
    row('output', 'quantity'),
    row('output', 'quantity'),
    row('output', 'quality'),
    row('benefit', 'other', '甲'),
    row('benefit', 'other', '乙'),
    row('output', 'quality'),
  ])
  expect(spans.map(({ level1, level2 }) => `${level1}/${level2}`)).toEqual([
    '3/2',
    '0/0',
    '0/1',
    '2/1',
    '0/1',
    '1/1',
  ])
})

test('no rows, no spans', () => expect(computeLevelSpans([])).toEqual([]))
