import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import { foldBatches } from '@/domain/cases/fold-batches'
import { handlerAt, type PackedCases } from '@/domain/cases/packed-cases'
import { isNoChange, planImport } from '@/domain/cases/plan-import'
import { namedRow, takeIn } from './made-cases'

/** A file with 承办人, whose names are kept or dropped. */
interface NamedFile {
  readonly rows: readonly (readonly string[])[]
  readonly isKept: boolean
}
type Batches = readonly (readonly PackedCases[])[]
const keepAll: ConflictDecisions = { all: 'keep', except: [] }

const takeFile = ({ rows, isKept }: NamedFile) =>
  takeIn(isKept ? rows : rows.map((cells) => cells.slice(0, 7)), isKept)
const decideOn = (batches: Batches, file: NamedFile, decisions = takeAll) =>
  planImport(batches, takeFile(file)).decide(decisions)
const taken = (batches: Batches, file: NamedFile, decisions = takeAll): Batches => [
  ...batches,
  decideOn(batches, file, decisions).rows,
]
/** Totals, and who handles which case. */
function registerOf(batches: Batches) {
  const handlers: string[] = []
  foldBatches(batches).forEach((chunk, row) => {
    handlers.push(`${chunk.keys.slice(row * 4, row * 4 + 4).join()} ${handlerAt(chunk, row)}`)
  })
  return { totals: computeCaseTotals(foldBatches(batches)), handlers: handlers.sort() }
}
const handlersOf = (batches: Batches) => registerOf(batches).handlers.map((text) => text.split(' ')[1])

const row = ['〔2022〕1号', '民事', '劳动争议', '2022/1/1', '', '在办', '', '张三']
const kept: NamedFile = { rows: [row], isKept: true }
const dropped: NamedFile = { rows: [row], isKept: false }
const otherName: NamedFile = { rows: [row.with(7, '李四')], isKept: true }
const noName: NamedFile = { rows: [row.with(7, '')], isKept: true }
const closed = row.with(4, '2022/3/1').with(5, '办结')

describe('names that begin or cease to be kept', () => {
  test.each<[string, NamedFile, NamedFile, object, boolean]>([
    [
      'kept at last: they come in',
      dropped,
      kept,
      { unchanged: 1, handlersBrought: 1, handlersGone: 0 },
      false,
    ],
    ['kept no more: they go', kept, dropped, { unchanged: 1, handlersBrought: 0, handlersGone: 1 }, false],
    ['kept again: nothing', kept, kept, { unchanged: 1, handlersBrought: 0, handlersGone: 0 }, true],
    ['dropped again: nothing', dropped, dropped, { unchanged: 1, handlersBrought: 0, handlersGone: 0 }, true],
    ['kept, but the cell is blank: nothing', dropped, noName, { unchanged: 1, handlersBrought: 0 }, true],
    ['dropped, and there was none: nothing', noName, dropped, { unchanged: 1, handlersGone: 0 }, true],
    ['another name is a change', kept, otherName, { changed: 1, changedFields: { handler: 1 } }, false],
    ['a name where there was a blank is one', noName, kept, { changed: 1, handlersBrought: 0 }, false],
  ])('%s', (_, before, after, expected, isNothing) => {
    const { plan } = decideOn(taken([], before), after)
    expect(plan).toMatchObject({ added: 0, kept: 0, ...expected })
    expect(isNoChange(plan)).toBe(isNothing)
  })

  test('a case that changed otherwise is decided as one, whoever is named', () => {
    const before = taken([], kept)
    const file: NamedFile = { rows: [closed], isKept: false }
    expect(decideOn(before, file).plan).toMatchObject({
      ...{ changed: 1, unchanged: 0, handlersGone: 1 },
      changedFields: { status: 1, ended: 1 },
    })
    expect(handlersOf(taken(before, file))).toEqual([''])
    expect(handlersOf(taken(before, file, keepAll))).toEqual(['张三'])
  })

  test.each<[string, NamedFile, NamedFile, ConflictDecisions, number, number]>([
    ['kept before, taken without: gone', kept, { rows: [closed], isKept: false }, takeAll, 0, 1],
    ['kept before, stays: not gone', kept, { rows: [closed], isKept: false }, keepAll, 0, 0],
    ['dropped before, taken with: brought', dropped, { rows: [closed], isKept: true }, takeAll, 1, 0],
    ['dropped before, stays: not brought', dropped, { rows: [closed], isKept: true }, keepAll, 0, 0],
    ['no name, taken without: nothing', noName, { rows: [closed], isKept: false }, takeAll, 0, 0],
    ['kept in both: nothing', kept, { rows: [closed], isKept: true }, takeAll, 0, 0],
  ])('of a case that changed otherwise, %s', (_, before, after, decisions, handlersBrought, handlersGone) => {
    const { decide } = planImport(taken([], before), takeFile(after))
    // Decided otherwise first: nothing of it is left.
    decide(takeAll)
    expect(decide(decisions).plan).toMatchObject({ handlersBrought, handlersGone })
  })

  test('what was decided to stay is not asked again because names are kept now, and brings none', () => {
    const before = taken(taken([], dropped), { rows: [closed], isKept: false }, keepAll)
    const { plan } = decideOn(before, { rows: [closed], isKept: true })
    expect(plan).toMatchObject({ changed: 0, unchanged: 1, handlersBrought: 0 })
  })

  test('the register names whom the newest row of a case names', () => {
    expect(handlersOf(taken(taken([], dropped), kept))).toEqual(['张三'])
    expect(handlersOf(taken(taken([], kept), dropped))).toEqual([''])
  })
})

const rows = fc.array(namedRow, { maxLength: 30 })
const decisions: fc.Arbitrary<ConflictDecisions> = fc.record({
  all: fc.constantFrom('take', 'keep'),
  except: fc.uniqueArray(fc.integer({ min: 2, max: 32 }), { maxLength: 8 }),
})
const file = fc.record({ rows, isKept: fc.boolean() })
const decided = fc.tuple(file, decisions)
const takenAll = (before: Batches, files: readonly (readonly [NamedFile, ConflictDecisions])[]) =>
  files.reduce<Batches>((batches, [each, how]) => taken(batches, each, how), before)

describe('laws, names kept in some files and dropped in others', () => {
  test('the same file twice = once, whatever was decided', () => {
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 3 }), file, decisions, (files, last, how) => {
        const once = taken(takenAll([], files), last, how)
        for (const other of [takeAll, keepAll]) {
          const { plan } = decideOn(once, last, other)
          expect(isNoChange(plan)).toBe(true)
          expect(plan.unchanged).toBe(takeFile(last).accepted)
          expect(registerOf(taken(once, last, other))).toEqual(registerOf(once))
        }
      }),
    )
  })

  test('in pieces = whole', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.boolean(), (all, cut, isKept) => {
        const unique = [...new Map(all.map((cells) => [cells[0], cells])).values()]
        const at = unique.length === 0 ? 0 : cut % unique.length
        const [first, second] = [unique.slice(0, at), unique.slice(at)].map((part) => ({
          rows: part,
          isKept,
        }))
        if (!first || !second) throw new Error('two parts')
        expect(registerOf(taken(taken([], first), second))).toEqual(
          registerOf(taken([], { rows: unique, isKept })),
        )
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
          for (const [[each, how]] of undone) {
            const { plan } = decideOn(batches, each, how)
            expect(plan.added + plan.changed + plan.kept + plan.unchanged).toBe(takeFile(each).accepted)
            expect(plan.handlersBrought + plan.handlersGone).toBeLessThanOrEqual(
              plan.unchanged + plan.changed,
            )
            batches = taken(batches, each, how)
          }
          const added = batches.slice(before.length)
          for (const [i] of [...undone.entries()].sort(([, [, a]], [, [, b]]) => a - b))
            batches = batches.filter((batch) => batch !== added[i])
          expect(registerOf(batches)).toEqual(registerOf(before))
        },
      ),
      { numRuns: 50 },
    )
  })
})
