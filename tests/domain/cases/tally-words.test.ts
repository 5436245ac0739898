import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { addWords, talliesOf, tallyWords, type WordCounts } from '@/domain/cases/tally-words'
import { makeCase, packCases } from '../../fixtures/register-rows'

describe('the words of a register', () => {
  const first = packCases([
    makeCase({}, { cause: '工伤', satisfaction: '满意' }),
    makeCase({}, { cause: '工伤' }),
  ])
  // The same words at other places of another chunk.
  const second = packCases([makeCase({}, { cause: '借贷', recipientCategory: '妇女、农民工' })], 100)

  test('are counted over all chunks, field by field, blank cells too', () => {
    const words = tallyWords(foldBatches([[first], [second]]))
    expect(words.cause).toEqual([
      { word: '工伤', count: 2 },
      { word: '借贷', count: 1 },
    ])
    expect(words.recipientCategory).toEqual([
      { word: '农民工', count: 3 },
      { word: '妇女', count: 1 },
    ])
    expect(words.satisfaction).toEqual([
      { word: '', count: 2 },
      { word: '满意', count: 1 },
    ])
    expect(words.result).toEqual([{ word: '', count: 3 }])
  })

  test('承办人 is counted where names are kept; a case without one is blank, whatever the reason', () => {
    const named = packCases([makeCase({}, { handler: '张三' }), makeCase({}, { handler: '' })], 500)
    expect(tallyWords(foldBatches([[first], [named]])).handler).toEqual([
      { word: '', count: 3 },
      { word: '张三', count: 1 },
    ])
    expect(tallyWords(foldBatches([[packCases([makeCase({}, { handler: '张三' })])]])).handler).toEqual([
      { word: '张三', count: 1 },
    ])
  })

  test('of 承办人 are none where nobody is named, or only in rows that stand no more', () => {
    expect(tallyWords(foldBatches([[first]])).handler).toEqual([])
    const named = packCases([makeCase({}, { handler: '张三' })])
    expect(tallyWords(foldBatches([[named], [packCases([makeCase({})])]])).handler).toEqual([])
  })

  test('of no row are none', () => {
    expect(tallyWords(foldBatches([])).caseType).toEqual([])
  })
})

test('only what is counted of a chunk is added, most first, of as many in one order', () => {
  const counts: WordCounts = new Map([['甲', 1]])
  addWords(counts, 'recipientCategory', { words: ['甲', '乙、丙', '丁'] }, Uint32Array.of(1, 2, 0))
  expect(talliesOf(counts)).toEqual(talliesOf(new Map([...counts].reverse())))
  expect([...counts]).toEqual([
    ['甲', 2],
    ['乙', 2],
    ['丙', 2],
  ])
  expect(talliesOf(counts.set('丙', 3))[0]).toEqual({ word: '丙', count: 3 })
})
