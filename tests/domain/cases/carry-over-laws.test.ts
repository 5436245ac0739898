import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { isNoChange } from '@/domain/cases/plan-import'
import {
  casesOf,
  decideOn,
  full,
  headers,
  keepAll,
  takeFile,
  taken,
  type Batches,
  type MadeFile,
  type Row,
} from './made-columns'

const textsOf = (...words: string[]) => fc.constantFrom('', ...words)
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    end: fc.constantFrom(
      ['办结', '2022/3/1'],
      ['办结', '2022/4/1'],
      ['在办', ''],
      ['终止', ''],
      ['转出', '2022/3/1'],
    ),
    rest: fc.record({
      ...{ 申请日期: textsOf('2022/1/2'), 指派日期: textsOf('2022/1/9'), 案由: textsOf('劳动争议', '𠮷祥') },
      ...{
        案件类型: textsOf('民事', '法律帮助'),
        服务形式: textsOf('法律帮助'),
        满意度: textsOf('满意', '一般'),
      },
      补贴: textsOf('800'),
    }),
  })
  .map(({ number, end: [status = '', ended = ''], rest }) => ({
    ...{ ...full, ...rest, 案件编号: `〔2022〕${number}号`, 案件状态: status, 结案日期: ended },
  }))
const optional = headers.filter((header) => !['案件编号', '受理日期', '结案日期'].includes(header))
const lacking = fc.subarray(optional)
const rowsOf = fc.array(anyRow, { maxLength: 12 })
const anyFile: fc.Arbitrary<MadeFile> = fc.record({ rows: rowsOf, lacks: lacking })
const decisions: fc.Arbitrary<ConflictDecisions> = fc.record({
  all: fc.constantFrom('take', 'keep'),
  except: fc.uniqueArray(fc.integer({ min: 2, max: 14 }), { maxLength: 6 }),
})
const decided = fc.tuple(anyFile, decisions)
const takenAll = (before: Batches, files: readonly (readonly [MadeFile, ConflictDecisions])[]) =>
  files.reduce<Batches>((batches, [each, how]) => taken(batches, each, how), before)

describe('laws, each file without some of the columns', () => {
  test('the same file twice = once, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 3 }), anyFile, decisions, (files, file, how) => {
        const once = taken(takenAll([], files), file, how)
        for (const other of [takeAll, keepAll]) {
          const { plan } = decideOn(once, file, other)
          expect(isNoChange(plan)).toBe(true)
          expect(plan.unchanged).toBe(takeFile(file).accepted)
          expect(casesOf(taken(once, file, other))).toEqual(casesOf(once))
        }
      }),
    )
  })

  test('what is known again, without some of its columns, changes no case', () => {
    fc.assert(
      fc.property(rowsOf, lacking, (rows, lacks) => {
        const before = taken([], { rows, lacks: [] })
        // Of a case with two contents the file refuses the second, which may be the first without its column.
        const unique = [...new Map(rows.toReversed().map((row) => [row.案件编号, row])).values()]
        const { plan } = decideOn(before, { rows: unique, lacks })
        expect(plan).toMatchObject({ added: 0, changed: 0, changedFields: {} })
      }),
    )
  })

  test('taken out in any order is as if never imported, and every accepted row is accounted for', () => {
    fc.assert(
      fc.property(
        fc.array(decided, { maxLength: 2 }),
        fc.array(fc.tuple(decided, fc.nat()), { maxLength: 3 }),
        (stay, undone) => {
          const before = takenAll([], stay)
          let batches = before
          for (const [[file, how]] of undone) {
            const { plan } = decideOn(batches, file, how)
            expect(plan.added + plan.changed + plan.kept + plan.unchanged).toBe(takeFile(file).accepted)
            batches = taken(batches, file, how)
          }
          const added = batches.slice(before.length)
          for (const [i] of [...undone.entries()].sort(([, [, a]], [, [, b]]) => a - b))
            batches = batches.filter((batch) => batch !== added[i])
          expect(casesOf(batches)).toEqual(casesOf(before))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('in pieces of the same columns = whole, also over what is known', () => {
    fc.assert(
      fc.property(
        fc.array(decided, { maxLength: 2 }),
        rowsOf,
        lacking,
        fc.nat(),
        (files, rows, lacks, cut) => {
          const before = takenAll([], files)
          const unique = [...new Map(rows.map((row) => [row.案件编号, row])).values()]
          const at = unique.length === 0 ? 0 : cut % unique.length
          const first = taken(before, { rows: unique.slice(0, at), lacks })
          expect(casesOf(taken(first, { rows: unique.slice(at), lacks }))).toEqual(
            casesOf(taken(before, { rows: unique, lacks })),
          )
        },
      ),
    )
  })
})
