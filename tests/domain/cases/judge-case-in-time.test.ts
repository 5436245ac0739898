import { describe, expect, test } from 'vitest'
import type { CaseMeasure } from '@/domain/cases/counting-rule'
import { makeCase } from '../../fixtures/register-rows'
import { sayVerdict, type VerdictRow } from '../../fixtures/say-verdict'

describe('按期办结 ÷ 应办结: due is what its limit ends for, and what was closed before that', () => {
  // 30 days after 1 March are 31 March.
  const march = { accepted: '2022-03-01' }
  test.each<VerdictRow>([
    ['closed on the last day', makeCase({ ...march, ended: '2022-03-31' }), 3, 'numerator closed-in-time'],
    ['closed a day too late', makeCase({ ...march, ended: '2022-04-01' }), 4, 'denominator-only closed-late'],
    [
      'the same, looked at before it was closed',
      makeCase({ ...march, ended: '2022-04-01' }),
      3,
      'denominator-only overdue',
    ],
    ['open on the last day of its limit', makeCase(march), 3, 'denominator-only overdue'],
    [
      'open, the limit a day beyond the month',
      makeCase({ accepted: '2022-03-02' }),
      3,
      'not-counted limit-not-reached',
    ],
    [
      'closed before the limit, which ends next month',
      makeCase({ accepted: '2022-03-20', ended: '2022-03-25' }),
      3,
      'numerator closed-in-time',
    ],
    [
      'closed in time in December, the limit in January',
      makeCase({ accepted: '2022-12-20', ended: '2022-12-31' }),
      12,
      'numerator closed-in-time',
    ],
    ['the limit in January, open', makeCase({ accepted: '2022-12-20' }), 12, 'not-counted limit-not-reached'],
    [
      'accepted before the year, closed in time in it',
      makeCase({ accepted: '2021-12-20', ended: '2022-01-19' }),
      1,
      'numerator closed-in-time',
    ],
    [
      'accepted before the year, closed late in it',
      makeCase({ accepted: '2021-12-20', ended: '2022-01-20' }),
      1,
      'denominator-only closed-late',
    ],
    [
      'the limit before the year, open',
      makeCase({ accepted: '2021-12-01' }),
      12,
      'not-counted limit-ended-earlier',
    ],
    [
      'the limit before the year, closed late in it',
      makeCase({ accepted: '2021-12-01', ended: '2022-02-01' }),
      12,
      'not-counted limit-ended-earlier',
    ],
    [
      'the limit in the year, closed in time before it',
      makeCase({ accepted: '2021-12-20', ended: '2021-12-31' }),
      12,
      'not-counted closed-earlier',
    ],
    [
      '终止 within the limit',
      makeCase({ ...march, ended: '2022-03-10' }, { status: 'terminated' }),
      12,
      'left-out ended-otherwise',
    ],
  ])('%s', (_name, row, asOf, expected) =>
    expect(sayVerdict({ kind: 'closed-in-time', from: 'accepted', limitDays: 30 }, row, asOf)).toBe(expected),
  )

  const fromAssigned: CaseMeasure = { kind: 'closed-in-time', from: 'assigned', limitDays: 30 }
  test.each<VerdictRow>([
    ['without the day it is counted from', makeCase({ ended: '2022-03-10' }), 12, 'not-counted date-missing'],
    [
      'closed before that day',
      makeCase({ assigned: '2022-04-01', ended: '2022-03-10' }),
      12,
      'not-counted dates-crossed',
    ],
    [
      'counted from 指派',
      makeCase({ assigned: '2022-02-01', ended: '2022-03-03' }),
      12,
      'numerator closed-in-time',
    ],
  ])('%s', (_name, row, asOf, expected) => expect(sayVerdict(fromAssigned, row, asOf)).toBe(expected))
})
