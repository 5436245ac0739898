import { expect, test } from 'vitest'
import { describeUnusedColumns } from '@/components/cases/unused-columns'
import { translateTo } from '../../fixtures/translate'

const columns = (count: number) => Array.from({ length: count }, (_, place) => `列${place + 1}`)
const first = columns(30).join('、')

test.each([
  [0, ''],
  [2, '列1、列2'],
  [30, first],
  [31, `${first}等 31 列`],
  [5000, `${first}等 5000 列`],
])('of %i columns that are not used it is said how many there are', (count, text) =>
  expect(describeUnusedColumns(columns(count), translateTo('zh-CN'))).toBe(text),
)

test('in English, with every name filled in', () => {
  const text = describeUnusedColumns(columns(31), translateTo('en'))
  expect(text).toContain('31')
  expect(text).not.toMatch(/ask\.|[{}]/)
})
