import { expect, test } from 'vitest'
import type { CaseMeasure } from '@/domain/cases/counting-rule'
import { measureKindOfRule } from '@/domain/targets/measure-kind-of-rule'

test.each<[CaseMeasure, string]>([
  [{ kind: 'count', by: 'ended' }, 'flow'],
  [{ kind: 'closed-of-accepted' }, 'carry-over-rate'],
  [{ kind: 'closed-of-due' }, 'carry-over-rate'],
  [{ kind: 'handled-of-quota', quota: 268 }, 'carry-over-rate'],
  [{ kind: 'closed-in-time', from: 'accepted', limitDays: 60 }, 'rate'],
  [{ kind: 'mean-days', from: 'accepted' }, 'mean-duration'],
  [{ kind: 'satisfaction', satisfiedWords: ['满意'] }, 'satisfaction'],
])('%o is a %s', (measure, expected) =>
  expect(measureKindOfRule({ measure, filter: { legalHelp: 'with', words: {} } })).toBe(expected),
)
