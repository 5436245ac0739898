import { expect, test } from 'vitest'
import { unrecorded } from '@/domain/unrecorded'

test('what is not recorded has neither a time nor a name, which no stored fact lacks', () => {
  expect(unrecorded).toEqual({ recordedAt: '', recordedBy: '' })
})
