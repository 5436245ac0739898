import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('one number to reach, keep under or meet', () => {
  test.each([
    ['培训次数(次)', '2', 'threshold >= 2 次 higher implied'],
    ['项目成本', '20万元', 'threshold <= 20 万元 lower implied'],
    ['补贴标准', '2000元', 'threshold = 2000 元 exact implied'],
    ['办理数量', '>400件', 'threshold > 400 件 higher stated'],
    ['投诉次数', '<1次', 'threshold < 1 次 lower stated'],
    ['安全事故', '0起', 'threshold <= 0 起 lower implied'],
    ['培训次数', '0次', 'threshold <= 0 次 lower ask'],
    ['采购数量', '=1', 'threshold = 1 higher stated'],
    ['法律顾问资金', '=390万元', 'threshold = 390 万元 exact stated'],
    ['法律顾问成本', '=390万元', 'threshold = 390 万元 lower stated'],
    ['挽回损失', '=390万元', 'threshold = 390 万元 higher stated'],
    ['达标率', '═100%', 'threshold = 100 % higher stated'],
    ['采购数量', '反向 1', 'threshold <= 1 lower stated'],
    ['采购数量', '反向 ≥1', 'threshold >= 1 lower ask'],
    ['采购数量', '约200人次', 'threshold >= 200 人次 higher ask'],
    ['满意度', '0.95', 'threshold >= 0.95 % higher ask'],
    ['满意度', '1', 'threshold >= 1 % higher ask'],
    ['满意度', '2', 'threshold >= 2 % higher implied'],
    ['满意度', '1%', 'threshold >= 1 % higher implied'],
    ['再犯罪率', '0.2%', 'threshold <= 0.2 % lower implied'],
    ['服务周期', '1年', 'threshold <= 1 年 lower ask'],
    ['资料', '接警后30秒内出动率≥95%', 'threshold >= 95 % higher stated'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
