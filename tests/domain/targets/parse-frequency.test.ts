import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('so many times per round', () => {
  test.each([
    ['每季度1次', 'frequency >= 1 次 quarter higher implied'],
    ['每季至少1次', 'frequency >= 1 次 quarter higher stated'],
    ['每月2次', 'frequency >= 2 次 month higher implied'],
    ['每月不少于两次', 'frequency >= 2 次 month higher stated'],
    ['每周1次', 'frequency >= 1 次 week higher implied'],
    ['每半年1次', 'frequency >= 1 次 half-year higher implied'],
    ['每年4次', 'frequency >= 4 次 year higher implied'],
    ['一年2次', 'frequency >= 2 次 year higher implied'],
    ['12次/年', 'frequency >= 12 次 year higher implied'],
    ['≥2次/月', 'frequency >= 2 次 month higher stated'],
    ['每天1次', 'frequency >= 1 次 higher ask'],
    ['每两个月1次', 'threshold >= 1 次 higher ask'],
    ['全年不少于4次', 'threshold >= 4 次 higher stated'],
    ['超13万元/年', 'threshold > 13 万元/年 higher stated'],
    ['17元/人.每天', 'threshold >= 17 元/人.每天 higher implied'],
    ['95.5每月10', 'qualitative ask'],
  ])('%s → %s', (raw, line) => expect(readLine('例会', raw)).toBe(line))
})
