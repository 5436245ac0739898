import { describe, expect, it } from 'vitest'
import { findFullMarks } from '@/domain/checks/find-full-marks'
import { boardOf, filingFacts, linesOf, type FilingRow } from '../../fixtures/filing-facts'
import { judgement, number, parts } from '../../fixtures/plan-facts'

const find = (rows: readonly FilingRow[]) => findFullMarks(boardOf(filingFacts(rows)))
/** Keeps the pattern of all full marks away. */
const short: FilingRow = { target: '≥100件', kind: 'flow', value: number('50') }

describe('a target is missed behind full marks', () => {
  it.each<[string, FilingRow, string[]]>([
    [
      '400 of >400件: full by the ratio of practice, one short',
      { target: '>400件', kind: 'flow', value: number('400') },
      ['I01 full-with-shortfall'],
    ],
    ['401 of >400件', { target: '>400件', kind: 'flow', value: number('401') }, []],
    [
      '89.996 % of ≥90 % earns 9.9996, printed 10.00',
      { target: '≥90%', kind: 'rate', value: parts('89996', '100000') },
      ['I01 rounding-hides-miss'],
    ],
    ['89.95 % earns 9.99', { target: '≥90%', kind: 'rate', value: parts('8995', '10000') }, []],
    ['90 %', { target: '≥90%', kind: 'rate', value: parts('90', '100') }, []],
  ])('%s', (_title, row, expected) => {
    expect(linesOf(find([row, short]))).toEqual(expected)
  })
  it('the figure is printed with the digits that show the miss', () => {
    const [issue] = find([{ target: '≥90%', kind: 'rate', value: parts('89996', '100000') }, short])
    expect(issue?.params).toMatchObject({ actual: '89.996', target: '≥90%' })
  })
})

describe('full marks without anything to show for them', () => {
  it.each<[string, FilingRow, string[]]>([
    [
      '达成 100 % without a word',
      { target: '明显改善', kind: 'qualitative', value: judgement('100', 'achieved') },
      ['I01 full-without-basis'],
    ],
    [
      '达成 100 % with 无',
      { target: '明显改善', kind: 'qualitative', value: judgement('100', 'achieved'), note: '无' },
      ['I01 full-without-basis'],
    ],
    [
      '达成 100 % with a sentence',
      {
        target: '明显改善',
        kind: 'qualitative',
        value: judgement('100', 'achieved'),
        note: '抽查知晓率 95%',
      },
      [],
    ],
    [
      '达成 99 % is asked for a reason elsewhere',
      { target: '明显改善', kind: 'qualitative', value: judgement('99', 'achieved') },
      [],
    ],
    ['95 % typed bare', { target: '≥90%', kind: 'rate', value: number('95') }, ['I01 full-without-basis']],
    [
      '95 % typed bare with a note',
      { target: '≥90%', kind: 'rate', value: number('95'), note: '系统导出' },
      [],
    ],
    ['95/100', { target: '≥90%', kind: 'rate', value: parts('95', '100') }, []],
    ['a count speaks for itself', { target: '≥10件', kind: 'flow', value: number('10') }, []],
    ['a row of no points', { target: '≥90%', kind: 'rate', value: number('95'), weight: '0' }, []],
    ['nothing reported', { target: '≥90%', kind: 'rate', value: null }, []],
  ])('%s', (_title, row, expected) => {
    expect(linesOf(find([row, short]))).toEqual(expected)
  })
})

describe('every row at full marks is a pattern', () => {
  const full: FilingRow = { target: '≥10件', kind: 'flow', value: number('10') }
  it.each<[string, FilingRow[], string[]]>([
    ['two of two', [full, full], ['plan all-full-marks']],
    ['one alone is none', [full], []],
    ['one below', [full, full, short], []],
    ['a row without points says nothing', [full, full, { ...full, value: null }], ['plan all-full-marks']],
    ['nothing scored', [{ ...full, value: null }], []],
  ])('%s', (_title, rows, expected) => {
    expect(linesOf(find(rows))).toEqual(expected)
  })
  it('says how many rows', () => {
    expect(find([full, full, full])[0]?.params).toEqual({ rows: '3' })
  })
})
