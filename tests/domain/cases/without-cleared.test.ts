import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { readCase } from '@/domain/cases/packed-cases'
import { collectKeys, withoutCleared } from '@/domain/cases/without-cleared'
import { makeCase, packCases } from '../../fixtures/register-rows'

const rows = ['甲', '乙', '丙'].map((cause) => makeCase({ ended: '2022-03-01' }, { cause }))
const chunk = packCases(rows)
const keysOf = (...chunks: readonly (typeof chunk)[]) => {
  const cases = foldBatches(chunks.map((each) => [each]))
  return collectKeys(cases.forEach, cases.size())
}

describe('of a file that names cleared cases', () => {
  test('the others are left, each as it was', () => {
    const cleared = { keys: keysOf(packCases(rows.slice(1, 2), 2)) }
    const found = withoutCleared([chunk], cleared)
    expect(found.cleared).toBe(1)
    const [left] = found.chunks
    if (!left) throw new Error('nothing is left')
    expect([readCase(left, 0), readCase(left, 1)]).toEqual([rows[0], rows[2]])
    expect([...left.lines]).toEqual([2, 4])
    expect([...left.keys]).toEqual([...chunk.keys.slice(0, 4), ...chunk.keys.slice(8)])
  })

  test('with their 承办人 where those are kept', () => {
    const named = rows.map((row, index) => ({ ...row, handler: ['张三', '', '李四'][index] ?? '' }))
    const found = withoutCleared([packCases(named)], { keys: keysOf(packCases(rows.slice(0, 1), 1)) })
    const [left] = found.chunks
    if (!left) throw new Error('nothing is left')
    expect([readCase(left, 0), readCase(left, 1)]).toEqual(named.slice(1))
    expect(left.handlers).toHaveLength(2)
  })

  test('all of them: no chunk is left', () => {
    expect(withoutCleared([chunk], { keys: keysOf(chunk) })).toEqual({ chunks: [], cleared: 3 })
  })

  test.each([
    ['nothing was cleared', null],
    ['none of them was', { keys: keysOf(packCases(rows, 50)) }],
    ['no key is kept', { keys: new Uint32Array(0) }],
  ])('where %s the chunks stay the same', (_name, cleared) => {
    const chunks = [chunk]
    expect(withoutCleared(chunks, cleared)).toEqual({ chunks, cleared: 0 })
    expect(withoutCleared(chunks, cleared).chunks).toBe(chunks)
  })
})

test('keys are kept behind those of before', () => {
  const cases = foldBatches([[chunk]])
  expect([...collectKeys(cases.forEach, 3, Uint32Array.of(9, 9, 9, 9))]).toEqual([9, 9, 9, 9, ...chunk.keys])
})
