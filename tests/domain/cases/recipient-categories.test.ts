import { expect, test } from 'vitest'
import { joinCategories, splitCategories } from '@/domain/cases/recipient-categories'

test.each([
  ['', '', []],
  ['农民工', '农民工', ['农民工']],
  ['农民工,妇女', '农民工、妇女', ['农民工', '妇女']],
  ['农民工、妇女', '农民工、妇女', ['农民工', '妇女']],
  ['农民工；妇女/老年人 ', '农民工、妇女、老年人', ['农民工', '妇女', '老年人']],
  [' , ', '', []],
])('the cell %j is kept as %j', (cell, kept, parts) => {
  expect(joinCategories(cell)).toBe(kept)
  expect(splitCategories(kept)).toEqual(parts)
  expect(joinCategories(kept)).toBe(kept)
})
