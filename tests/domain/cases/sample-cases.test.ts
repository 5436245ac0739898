import { describe, expect, test } from 'vitest'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { foldBatches } from '@/domain/cases/fold-batches'
import { completionRateRule } from '@/domain/cases/known-rules'
import { sampleCases } from '@/domain/cases/sample-cases'
import { makeCase, packCases } from '../../fixtures/register-rows'

function samplesOf(rows: readonly CompletedCase[]) {
  const cases = foldBatches([[packCases(rows)]])
  const register = { cases, fiscalYear: 2022, fileNameOf: () => '甲.csv', cleared: null }
  const { counted, notCounted } = sampleCases(register, { rule: completionRateRule, asOf: 12 })
  return { counted: counted.map(({ reason }) => reason), notCounted: notCounted.map(({ reason }) => reason) }
}
const closed = makeCase({ ended: '2022-03-01' })
const open = makeCase({})
const help = makeCase({}, { isLegalHelp: true })
const later = makeCase({ accepted: '2023-01-01' })
const terminated = makeCase({ ended: '2022-03-01' }, { status: 'terminated' })
const earlier = makeCase({ accepted: '2021-01-01', ended: '2021-03-01' })

describe('three cases that count and three that do not', () => {
  test('with different reasons before a second of the same', () => {
    expect(samplesOf([closed, closed, closed, open, help, help, later, terminated, earlier])).toEqual({
      counted: ['closed-in-year', 'open', 'closed-in-year'],
      notCounted: ['is-legal-help', 'accepted-later', 'ended-otherwise'],
    })
  })

  test('fewer where there are no more, none of an empty register', () => {
    expect(samplesOf([open])).toEqual({ counted: ['open'], notCounted: [] })
    expect(samplesOf([])).toEqual({ counted: [], notCounted: [] })
  })
})
