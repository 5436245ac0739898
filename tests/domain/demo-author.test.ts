import { expect, test } from 'vitest'
import { isDemoAuthor } from '@/domain/demo-author'

test.each([
  ['演示数据', true],
  ['', false],
  ['张三', false],
  [' 演示数据', false],
])('a fact recorded by “%s” is made up: %s', (recordedBy, isDemo) => {
  expect(isDemoAuthor(recordedBy)).toBe(isDemo)
})
