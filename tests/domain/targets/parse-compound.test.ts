import { describe, expect, test } from 'vitest'
import { readLine } from './reading-line'

describe('two demands in one cell: both must hold', () => {
  test.each([
    [
      '办结率',
      '≥85%，且较上年提高2个百分点',
      'compound stated [threshold >= 85 % higher stated] [relative >= 2 百分点 higher stated]',
    ],
    [
      '档案',
      '100%，差错率≤1%',
      'compound implied [threshold >= 100 % higher implied] [threshold <= 1 % lower stated]',
    ],
    ['样本', '≥30且≤50人', 'range 30 50 人 stated'],
    ['样本', '≤50人，≥30人', 'range 30 50 人 stated'],
    [
      '样本',
      '≥50且≤30人',
      'compound stated [threshold >= 50 higher stated] [threshold <= 30 人 lower stated]',
    ],
    [
      '样本',
      '≥30人且≤50次',
      'compound stated [threshold >= 30 人 higher stated] [threshold <= 50 次 lower stated]',
    ],
    ['满意度', '≥90%，力争95%', 'threshold >= 90 % higher ask'],
    ['管理', '严格执行相关制度，规范使用资金', 'standard higher implied'],
    ['数量', '3,500件', 'threshold >= 3500 件 higher implied'],
    ['满意度', '≥95%（含，抽样）', 'threshold >= 95 % higher stated'],
    ['数量', '≥3件。', 'threshold >= 3 件 higher stated'],
  ])('%s | %s → %s', (name, raw, line) => expect(readLine(name, raw)).toBe(line))
})
