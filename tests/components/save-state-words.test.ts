import { describe, expect, test } from 'vitest'
import { describeSaveState } from '@/components/save-state-words'
import { translateTo } from '../fixtures/translate'

// Without an offset: the clock on the wall, wherever the test runs.
const savedAt = '2022-10-08T14:32:05'
const idle = { savedAt: null, isSaving: false, failed: 0, refused: 0 }

describe('the head of the page never reads as if all were saved while a cell waits', () => {
  test.each([
    ['nothing typed yet', {}, '填好一格即自动保存', 'Every cell is saved as you leave it'],
    ['all saved', { savedAt }, '已保存 14:32:05', 'Saved 14:32:05'],
    ['saving', { savedAt, isSaving: true, refused: 1 }, '正在保存…', 'Saving…'],
    [
      'saved beside one refused',
      { savedAt, refused: 1 },
      '已保存 14:32:05，另有 1 格未采用',
      'Saved 14:32:05; 1 cell not counted',
    ],
    [
      'saved beside two refused',
      { savedAt, refused: 2 },
      '已保存 14:32:05，另有 2 格未采用',
      'Saved 14:32:05; 2 cells not counted',
    ],
    ['refused before, nothing typed yet', { refused: 2 }, '有 2 格未采用', '2 cells not counted'],
    ['one failed', { savedAt, failed: 1, isSaving: true }, '有 1 格未保存', '1 cell not saved'],
    [
      'failed and refused',
      { savedAt, failed: 1, refused: 2 },
      '有 1 格未保存，另有 2 格未采用',
      '1 cell not saved; 2 cells not counted',
    ],
  ])('%s', (_state, given, chinese, english) => {
    expect(describeSaveState({ ...idle, ...given }, translateTo('zh-CN'))).toBe(chinese)
    expect(describeSaveState({ ...idle, ...given }, translateTo('en'))).toBe(english)
  })
})
