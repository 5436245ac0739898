import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('between two numbers', () => {
  test.each([
    ['参训规模', '30～50人', 'range 30 50 人 stated'],
    ['参训规模', '30人至50人', 'range 30 50 人 stated'],
    ['参训规模', '介于30和50之间', 'range 30 50 stated'],
    ['参训规模', '30-50人之间', 'range 30 50 人 stated'],
    ['绿化率', '80%-90%', 'range 80 90 % stated'],
    ['绿化率(%)', '80-90', 'range 80 90 % stated'],
    ['宣传人次', '1.5-2万人次', 'range 15000 20000 人次 stated'],
    ['宣传人次', '5000-1万人次', 'damaged ask'],
    ['温度', '18-26℃', 'range 18 26 ℃ stated'],
    ['处理时限', '3-5个工作日内', 'threshold <= 5 工作日 lower ask'],
    ['参训规模', '50-30人', 'damaged ask'],
    ['参训规模', '30-30人', 'damaged ask'],
    ['数量', '100±5', 'qualitative ask'],
    ['开放', '8:30-17:30', 'qualitative ask'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
