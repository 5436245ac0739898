import { expect, test } from 'vitest'
import { refuse, warn } from '@/domain/actuals/entry-issue'

test('a refusal and a warning carry a code and figures, never a sentence', () => {
  expect(refuse('unit-mismatch', { found: '%', expected: '件' })).toEqual({
    kind: 'refused',
    issue: { code: 'unit-mismatch', params: { found: '%', expected: '件' } },
  })
  expect(warn('empty-parts')).toEqual({ code: 'empty-parts', params: {} })
})
