import { expect, test } from 'vitest'
import { caseColumnsOption } from '@/charts/case-columns-option'
import { suppressParts, type PrintedCount } from '@/domain/cases/suppress-small'
import { seriesOf } from './series-of'

const print = (count: PrintedCount) => (count.kind === 'count' ? String(count.count) : count.kind)
const words = { stepHead: '季度', print }
const counts = (...all: number[]) => all.map((count) => ({ kind: 'count', count }) as const)

test('accepted and closed of each quarter side by side, in the order of the year', () => {
  const picture = caseColumnsOption(
    ['第 1 季度', '第 2 季度'],
    [
      { name: '受理', counts: counts(90, 0) },
      { name: '办结', counts: counts(60, 110) },
    ],
    words,
  )
  expect(picture.table).toEqual({
    head: ['季度', '受理', '办结'],
    rows: [
      ['第 1 季度', '90', '60'],
      ['第 2 季度', '0', '110'],
    ],
  })
  expect(seriesOf(picture).get('办结')?.data).toEqual([60, 110])
})

test('a suppressed count has no column', () => {
  const picture = caseColumnsOption(
    ['30 天内', '60 天内', '更久'],
    [{ name: '件数', counts: suppressParts([2, 8, 90]) }],
    words,
  )
  expect(seriesOf(picture).get('件数')?.data).toEqual([0, 0, 90])
  expect(picture.table.rows.map(([, count]) => count)).toEqual(['small', 'withheld', '90'])
  expect(picture.option.legend).toEqual({ show: false })
})
