import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexCases } from '@/domain/cases/case-register'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { foldBatches } from '@/domain/cases/fold-batches'
import type { PackedCases } from '@/domain/cases/packed-cases'
import { isNoChange, planImport } from '@/domain/cases/plan-import'
import { anyRow, soundRow, takeIn } from './made-cases'

const open = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '', '在办', '']
const closed = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '2022/3/1', '办结', '500']
const other = open.with(0, '〔2022〕2号')
const keepAll: ConflictDecisions = { all: 'keep', except: [] }

type Rows = readonly (readonly string[])[]
type Batches = readonly (readonly PackedCases[])[]
const chunksOf = (...rows: Rows) => takeIn(rows).chunks
const decideOn = (batches: Batches, rows: Rows, decisions = takeAll) =>
  planImport(batches, takeIn(rows)).decide(decisions)
const planOf = (before: Rows, after: Rows, decisions = takeAll) =>
  decideOn([chunksOf(...before)], after, decisions).plan
/** The batches with one more, as it would be stored. */
const taken = (batches: Batches, rows: Rows, decisions = takeAll): Batches => [
  ...batches,
  decideOn(batches, rows, decisions).rows,
]
const totalsOf = (batches: Batches) => computeCaseTotals(foldBatches(batches))

describe('a file is compared with the register', () => {
  test('into an empty register everything is added', () => {
    expect(planOf([], [open, other])).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
  })

  test('a case that was closed since is changed, field by field', () => {
    const plan = planOf([open, other], [closed, other])
    expect(plan).toMatchObject({
      added: 0,
      changed: 1,
      kept: 0,
      unchanged: 1,
      reopened: 0,
      changedFields: { status: 1, ended: 1, subsidy: 1 },
    })
    expect(plan.samples).toMatchObject([
      {
        line: 2,
        fields: ['status', 'ended', 'subsidy'],
        from: { status: 'open', subsidy: null },
        to: { status: 'closed', subsidy: '500' },
      },
    ])
  })

  test('a case that was closed and is open in the file is named: the file may be older', () => {
    expect(planOf([closed], [open])).toMatchObject({ changed: 1, reopened: 1 })
    expect(planOf([open], [open.with(6, '500')])).toMatchObject({ changed: 1, reopened: 0 })
  })

  test('a case that is not in the file stays as it is', () => {
    expect(planOf([open, other], [other])).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  test('of many that changed, any part can be looked at', () => {
    const rows = Array.from({ length: 120 }, (_, i) => open.with(0, `〔2022〕${i}号`))
    const changed = rows.map((row) => row.with(2, '𠮷祥'))
    const { listConflicts } = planImport([chunksOf(...rows)], takeIn(changed))
    expect(listConflicts(100, 50).map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, i) => 102 + i),
    )
    expect(planOf(rows, changed).samples).toHaveLength(50)
  })
})

describe('what is known and stands otherwise is decided', () => {
  const stays = [open, other]
  const file = [closed, other.with(2, '𠮷祥')]

  test.each([
    ['all taken', takeAll, 2, 0, ['closed 劳动争议', 'open 𠮷祥']],
    ['all kept', keepAll, 0, 2, ['open 劳动争议', 'open 劳动争议']],
    ['all taken but one', { all: 'take', except: [2] }, 1, 1, ['open 劳动争议', 'open 𠮷祥']],
    ['all kept but one', { all: 'keep', except: [2] }, 1, 1, ['closed 劳动争议', 'open 劳动争议']],
    ['an exception that is no line of a conflict changes nothing', { all: 'take', except: [9] }, 2, 0, null],
  ] as const)('%s', (_, decisions, changed, kept, expected) => {
    const before = [chunksOf(...stays)]
    expect(planOf(stays, file, decisions)).toMatchObject({ added: 0, changed, kept, unchanged: 0 })
    const found = new Map<number, string>()
    const batches = taken(before, file, decisions)
    foldBatches(batches).forEach((chunk, row) => {
      const status = (chunk.flags[row] ?? 0) % 8 === 0 ? 'closed' : 'open'
      found.set(chunk.lines[row] ?? 0, `${status} ${chunk.words[chunk.texts[row * 8 + 1] ?? 0]}`)
    })
    if (expected) expect([found.get(2), found.get(3)]).toEqual(expected)
  })

  test('once decided, the same file again asks nothing and changes nothing', () => {
    const batches = taken([chunksOf(...stays)], file, { all: 'keep', except: [3] })
    const again = decideOn(batches, file)
    expect(isNoChange(again.plan)).toBe(true)
    expect(again.plan).toMatchObject({ unchanged: 2, samples: [] })
  })

  test('also after a file that says again what stands', () => {
    const batches = taken(taken([chunksOf(open)], [closed], keepAll), [open])
    expect(isNoChange(decideOn(batches, [closed]).plan)).toBe(true)
  })

  test('but what was decided against one contents is asked again once others stand', () => {
    const third = closed.with(6, '800')
    const batches = taken(taken([chunksOf(open)], [closed], keepAll), [third])
    expect(decideOn(batches, [closed]).plan).toMatchObject({ changed: 1, unchanged: 0 })
  })

  test('a row that was decided already goes on yielding in the batch that brings it again', () => {
    const batches = taken(taken([chunksOf(open)], [closed], keepAll), [closed, other])
    expect(totalsOf(batches)).toEqual(totalsOf([chunksOf(open, other)]))
  })
})

const rowsArbitrary = fc.array(soundRow, { maxLength: 40 })
const decisions: fc.Arbitrary<ConflictDecisions> = fc.record({
  all: fc.constantFrom('take', 'keep'),
  except: fc.uniqueArray(fc.integer({ min: 2, max: 42 }), { maxLength: 10 }),
})
const file = fc.tuple(rowsArbitrary, decisions)

describe('laws', () => {
  test('import(A) twice = once, whatever was decided: the second time nothing changes', () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 3 }),
        fc.array(anyRow, { maxLength: 60 }),
        decisions,
        (files, rows, decided) => {
          const before = files.reduce<Batches>((batches, [each, how]) => taken(batches, each, how), [])
          const once = taken(before, rows, decided)
          for (const how of [takeAll, keepAll]) {
            const { plan } = decideOn(once, rows, how)
            expect(isNoChange(plan)).toBe(true)
            expect(plan.unchanged).toBe(takeIn(rows).accepted)
            expect(totalsOf(taken(once, rows, how))).toEqual(totalsOf(once))
          }
        },
      ),
    )
  })

  test('import in pieces = import of the whole', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.nat(), (rows, cut) => {
        // Each case once: of a case with two contents the whole file refuses the second.
        const unique = [...new Map(rows.map((row) => [row[0], row])).values()]
        const at = unique.length === 0 ? 0 : cut % unique.length
        const [first, second] = [unique.slice(0, at), unique.slice(at)]
        expect(totalsOf(taken(taken([], first), second))).toEqual(totalsOf(taken([], unique)))
      }),
    )
  })

  test('every accepted row is added, changed, kept or unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 3 }),
        fc.array(anyRow, { maxLength: 40 }),
        decisions,
        (files, after, how) => {
          const batches = files.reduce<Batches>((so, [rows, each]) => taken(so, rows, each), [])
          const { plan } = decideOn(batches, after, how)
          expect(plan.added + plan.changed + plan.kept + plan.unchanged).toBe(takeIn(after).accepted)
          expect(foldBatches(taken(batches, after, how)).size()).toBe(
            foldBatches(batches).size() + plan.added,
          )
        },
      ),
    )
  })

  test('keeping all leaves every figure of the cases that were there', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 3 }), rowsArbitrary, (files, rows) => {
        const batches = files.reduce<Batches>((so, [each, how]) => taken(so, each, how), [])
        const known = indexCases(batches.flat()).register
        const kept = taken(batches, rows, keepAll)
        const [ofKnown, before] = [kept, batches].map((all) => {
          const seen: string[] = []
          foldBatches(all).forEach((chunk, row) => {
            if (known.find(chunk.keys, row * 4) !== null)
              seen.push(`${chunk.keys.slice(row * 4, row * 4 + 4).join()} ${(chunk.flags[row] ?? 0) % 16}`)
          })
          return seen.sort()
        })
        expect(ofKnown).toEqual(before)
      }),
    )
  })

  test('an import that is taken out is as if it had never been, in any order and however it was decided', () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 3 }),
        fc.array(fc.tuple(file, fc.nat()), { maxLength: 3 }),
        (kept, undone) => {
          const before = kept.reduce<Batches>((so, [rows, how]) => taken(so, rows, how), [])
          let batches = undone.reduce<Batches>((so, [[rows, how]]) => taken(so, rows, how), before)
          const added = batches.slice(before.length)
          for (const [i] of [...undone.entries()].sort(([, [, a]], [, [, b]]) => a - b))
            batches = batches.filter((batch) => batch !== added[i])
          expect(batches).toEqual(before)
          expect(totalsOf(batches)).toEqual(totalsOf(before))
        },
      ),
      { numRuns: 30 },
    )
  })
})
