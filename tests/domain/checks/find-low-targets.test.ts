import { describe, expect, it } from 'vitest'
import { findLowTargets } from '@/domain/checks/find-low-targets'
import { boardOf, filingFacts, linesOf, type FilingRow } from '../../fixtures/filing-facts'
import { number, parts } from '../../fixtures/plan-facts'

const find = (row: FilingRow) => findLowTargets(boardOf(filingFacts([row])))

describe('targets that nobody could miss', () => {
  const flow = (target: string, value: string, note = ''): FilingRow => ({
    ...{ target, kind: 'flow', value: number(value), note },
  })
  it.each<[string, FilingRow, string[]]>([
    ['once in a year', flow('≥1次', '8', '宪法宣传周三场'), ['I01 target-certain']],
    [
      'once in a year, before anything is done',
      { ...flow('≥1次', '0'), value: null },
      ['I01 target-certain'],
    ],
    ['twice in a year', flow('≥2次', '2'), []],
    ['199 % with a reason', flow('≥100件', '199', '临时交办'), []],
    ['200 % with a reason', flow('≥100件', '200', '临时交办'), ['I01 far-over-target']],
    ['200 % without one is asked for it first', flow('≥100件', '200'), []],
    ['half of a limit', flow('≤100件', '50', '节约'), []],
    [
      '5 % more than last year, passed by twice',
      { ...flow('较上年提高5%', '210', '临时交办'), unit: '件', lastYear: '100' },
      ['I01 far-over-target'],
    ],
    [
      'an own rate of 50 %',
      {
        name: '案件办结率',
        target: '≥50%',
        kind: 'rate',
        value: parts('9', '10'),
        indicator: { name: '案件办结率' },
      },
      ['I01 rate-target-low'],
    ],
  ])('%s', (_title, row, expected) => {
    expect(linesOf(find(row))).toEqual(expected)
  })
  it('a certain target is a warning; one that was passed by far, with its reason, a hint for next year', () => {
    expect(find(flow('≥1次', '8'))[0]).toMatchObject({ severity: 'warning', params: { target: '≥1次' } })
    const far = find(flow('≥100件', '250', '临时交办'))[0]
    expect(far).toMatchObject({ severity: 'hint', params: { percent: '250.00', target: '≥100件' } })
  })
})
