import { describe, expect, it } from 'vitest'
import { findFiledDifferences } from '@/domain/checks/find-filed-differences'
import { BUDGET_ROW, type FiledScore } from '@/domain/evaluation-model'
import { boardOf, filingFacts, linesOf } from '../../fixtures/filing-facts'
import { parts, PLAN_ID } from '../../fixtures/plan-facts'

const filed = (rowId: string, points: string, reason = ''): FiledScore => ({
  ...{ planId: PLAN_ID, rowId, points, reason, recordedAt: '', recordedBy: '' },
})
/** The row earns 9.00 of 10, the budget 9.50 of 10. */
const find = (...filedScores: FiledScore[]) => {
  const rows = [{ target: '≥90%', kind: 'rate', value: parts('81', '100') }] as const
  return findFiledDifferences(boardOf(filingFacts(rows, { filedScores })))
}

describe('what the unit states beside what was computed', () => {
  it.each<[string, FiledScore[], string[]]>([
    ['nothing stated', [], []],
    ['the same', [filed('I01', '9.00')], []],
    ['the same in other digits', [filed('I01', '9')], []],
    ['less, without a reason', [filed('I01', '8.99')], ['I01 filed-differs-without-reason']],
    ['less, with one', [filed('I01', '8.99', '主动扣减')], ['I01 filed-differs']],
    ['more, short of full', [filed('I01', '9.5')], ['I01 filed-differs-without-reason']],
    ['full marks', [filed('I01', '10')], ['I01 filed-full-with-shortfall']],
    [
      'full marks with a reason are asked about all the same',
      [filed('I01', '10', '客观原因')],
      ['I01 filed-full-with-shortfall'],
    ],
    ['of the budget', [filed(BUDGET_ROW, '10')], ['budget filed-full-with-shortfall']],
    ['of the budget, less', [filed(BUDGET_ROW, '9.4')], ['budget filed-differs-without-reason']],
  ])('%s', (_title, scores, expected) => {
    expect(linesOf(find(...scores))).toEqual(expected)
  })
  it('says both and how far they lie apart', () => {
    expect(find(filed('I01', '10'))[0]?.params).toMatchObject({
      filed: '10',
      points: '9.00',
      difference: '1.00',
    })
  })
})
