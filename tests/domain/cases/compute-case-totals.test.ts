import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { soundRow, takeIn } from './made-cases'

const totalsOf = (rows: readonly (readonly string[])[]) =>
  computeCaseTotals(foldBatches([takeIn(rows).chunks]))

describe('totals of the register', () => {
  test('count by month of acceptance, month of the end, status and 法律帮助; days of the closed ones', () => {
    expect(
      totalsOf([
        ['1', '民事', '', '2022/1/31', '2022/3/1', '办结', ''],
        ['2', '刑事', '', '2022/1/1', '2022/3/31', '办结', ''],
        ['3', '法律帮助', '', '2022/1/1', '2022/3/31', '办结', ''],
        ['4', '民事', '', '2022/1/1', '2022/3/31', '终止', ''],
        ['5', '民事', '', '2022/1/1', '', '在办', ''],
      ]),
    ).toEqual({
      hasOpenCases: true,
      counts: [
        {
          acceptedMonth: '2022-01',
          endedMonth: null,
          status: 'open',
          isLegalHelp: false,
          count: 1,
          totalDays: 0,
        },
        ...[
          { status: 'closed', isLegalHelp: false, count: 2, totalDays: 29 + 89 },
          { status: 'closed', isLegalHelp: true, count: 1, totalDays: 89 },
          { status: 'terminated', isLegalHelp: false, count: 1, totalDays: 0 },
        ].map((cell) => ({ acceptedMonth: '2022-01', endedMonth: '2022-03', ...cell })),
      ],
    })
  })

  test('a register without an open case says so', () => {
    expect(totalsOf([['1', '民事', '', '2022/1/1', '2022/3/1', '办结', '']]).hasOpenCases).toBe(false)
    expect(totalsOf([])).toEqual({ counts: [], hasOpenCases: false })
  })

  test('add up to the cases and do not depend on the order of the rows', () => {
    const uniqueRows = fc
      .array(soundRow, { maxLength: 60 })
      .map((rows) => [...new Map(rows.map((row) => [row[0], row])).values()])
    fc.assert(
      fc.property(uniqueRows, fc.infiniteStream(fc.nat()), (rows, numbers) => {
        const shuffled = rows
          .map((row) => ({ row, order: numbers.next().value ?? 0 }))
          .sort((a, b) => a.order - b.order)
          .map(({ row }) => row)
        const totals = totalsOf(rows)
        expect(totalsOf(shuffled)).toEqual(totals)
        expect(totals.counts.reduce((sum, cell) => sum + cell.count, 0)).toBe(rows.length)
      }),
    )
  })
})
