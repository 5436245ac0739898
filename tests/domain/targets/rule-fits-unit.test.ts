import { expect, test } from 'vitest'
import type { CaseMeasure } from '@/domain/cases/counting-rule'
import { ruleFitsUnit } from '@/domain/targets/rule-fits-unit'

const units = ['件', '宗', '%', '天', '工作日', '万元', '分', '']

test.each<[CaseMeasure, string]>([
  [{ kind: 'count', by: 'ended' }, '件 宗 分 '],
  [{ kind: 'closed-of-accepted' }, '% '],
  [{ kind: 'closed-of-due' }, '% '],
  [{ kind: 'handled-of-quota', quota: 268 }, '% '],
  [{ kind: 'closed-in-time', from: 'accepted', limitDays: 60 }, '% '],
  [{ kind: 'mean-days', from: 'accepted' }, '天 '],
  [{ kind: 'satisfaction', satisfiedWords: ['满意'] }, '% 分 '],
])('%o is held against targets in “%s” and against no other', (measure, expected) => {
  const rule = { measure, filter: { legalHelp: 'with', words: {} } } as const
  expect(units.filter((unit) => ruleFitsUnit(rule, unit)).join(' ')).toBe(expected)
})
