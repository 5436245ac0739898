import { describe, expect, test } from 'vitest'
import { parseBrokenText } from '@/domain/targets/parse-damaged'
import { readLine } from './reading-line'

describe('broken texts are suggested, never repaired silently', () => {
  test.each([
    ['验收合格率', '292%', 'damaged ask suggests ≥92%'],
    ['验收合格率', '2100%', 'damaged ask suggests ≥100%'],
    ['满意度', '290', 'damaged ask suggests ≥90'],
    ['验收合格率', '101%', 'damaged ask'],
    ['验收合格率', '100%', 'threshold >= 100 % higher implied'],
    ['验收合格率', '88100', 'damaged ask'],
    ['收入增长率', '292%', 'threshold >= 292 % higher implied'],
    ['案件完成率', '108%', 'threshold >= 108 % higher implied'],
    ['验收合格率', '≥292%', 'threshold >= 292 % higher ask'],
    ['满意度', '?90%', 'damaged ask suggests ≥90%'],
    ['满意度', '\ufffd90%', 'damaged ask suggests ≥90%'],
    ['满意度', '≥9O%', 'damaged ask suggests ≥90%'],
    ['数量', '100 98 10', 'damaged ask'],
    ['数量', '1,00', 'damaged ask'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))

  test('a whole text is not broken', () => {
    expect(parseBrokenText('>=90%')).toBeNull()
    expect(parseBrokenText('2022-11-30 24:00')).toBeNull()
  })
})
