import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAnalyses } from '@/domain/cases/add-analyses'
import { analyseCases } from '@/domain/cases/analyse-cases'
import type { CompletedCase } from '@/domain/cases/completed-case'
import { foldBatches } from '@/domain/cases/fold-batches'
import { anyCase, makeCase, packCases } from '../../fixtures/register-rows'

const analyse = (asOf: number, ...files: readonly (readonly CompletedCase[])[]) =>
  analyseCases(foldBatches(files.map((rows, index) => [packCases(rows, 1 + index * 1000)])), 2022, asOf)

describe('the analyses of two parts', () => {
  test('are that of the whole, but for a median that cannot be known', () => {
    fc.assert(
      fc.property(fc.array(anyCase), fc.array(anyCase), fc.integer({ min: 1, max: 12 }), (a, b, asOf) => {
        const added = addAnalyses(analyse(asOf, a), analyse(asOf, b))
        const whole = analyse(asOf, a, b)
        const withoutMedian = ({ daysToClose, ...rest }: typeof whole) => ({
          ...rest,
          daysToClose: { ...daysToClose, median: null },
        })
        expect(withoutMedian(added)).toEqual(withoutMedian(whole))
      }),
      { numRuns: 100 },
    )
  })

  test('keep the median where only one of them closed a case', () => {
    const closed = analyse(12, [makeCase({ accepted: '2022-03-01', ended: '2022-03-08' })])
    const open = analyse(12, [makeCase({})])
    expect(addAnalyses(closed, open).daysToClose.median).toBe(7)
    expect(addAnalyses(open, closed).daysToClose.median).toBe(7)
    expect(addAnalyses(closed, closed).daysToClose.median).toBeNull()
  })

  test('count the cleared ones of both', () => {
    const one = { ...analyse(12, [makeCase({})]), cleared: 1 }
    expect(addAnalyses(one, { ...one, cleared: 2 }).cleared).toBe(3)
  })
})
