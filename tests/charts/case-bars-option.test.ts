import { expect, test } from 'vitest'
import { caseBarsOption, lengthOf, MOST_BARS } from '@/charts/case-bars-option'
import { suppressParts, type PrintedCount } from '@/domain/cases/suppress-small'
import { seriesOf } from './series-of'

const print = (count: PrintedCount) => (count.kind === 'count' ? String(count.count) : count.kind)
const words = { head: ['案件类型', '件数'], print } as const
const rowsOf = (counts: readonly PrintedCount[]) =>
  counts.map((count, place) => ({ label: `类型${place}`, count }))

test('a bar for each kind, its count beside it and in the table', () => {
  const picture = caseBarsOption(rowsOf([286, 60, 0].map((count) => ({ kind: 'count', count }))), words)
  expect(seriesOf(picture).get('件数')?.data).toEqual([286, 60, 0])
  expect(picture.table.rows).toEqual([
    ['类型0', '286'],
    ['类型1', '60'],
    ['类型2', '0'],
  ])
})

test('neither a word nor the length of a bar tells a suppressed count', () => {
  const picture = caseBarsOption(rowsOf(suppressParts([3, 9, 70])), words)
  expect(seriesOf(picture).get('件数')?.data).toEqual([0, 0, 70])
  expect(picture.table.rows.map(([, count]) => count)).toEqual(['small', 'withheld', '70'])
  expect(lengthOf({ kind: 'small' })).toBe(0)
})

test('what is too much for a picture stands in its table', () => {
  const counts = Array.from({ length: MOST_BARS + 1 }, () => ({ kind: 'count', count: 7 }) as const)
  const picture = caseBarsOption(rowsOf(counts), words)
  expect(seriesOf(picture).get('件数')?.data).toHaveLength(MOST_BARS)
  expect(picture.table.rows).toHaveLength(MOST_BARS + 1)
})
