import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { createCasePacker, isYieldingAt, withYielding, type PackedCases } from '@/domain/cases/packed-cases'
import { makeCase } from '../../fixtures/register-rows'

/** A row of a made-up batch: which case, and whether it yields. Its line says which row it was. */
interface Row {
  readonly number: number
  readonly yields: boolean
}

const anyRow = makeCase({})

/** In chunks of a few rows each. */
function pack(rows: readonly Row[], batch: number): PackedCases[] {
  const parts = [rows.slice(0, 3), rows.slice(3)].filter((part) => part.length > 0)
  return parts.map((part, i) => {
    const packer = createCasePacker()
    part.forEach(({ number }, row) =>
      packer.add(anyRow, Uint32Array.of(number % 3, number, 0, 0), 0, batch * 100 + i * 3 + row),
    )
    return withYielding(packer.finish(), (row) => part[row]?.yields === true)
  })
}

/** number → line of the row that stands, by the sentence itself. */
function standing(batches: readonly (readonly PackedCases[])[]): Map<number, number> {
  const all = batches.flat().flatMap((chunk) =>
    Array.from({ length: chunk.rows }, (_, row) => ({
      number: chunk.keys[row * 4 + 1] ?? -1,
      line: chunk.lines[row] ?? -1,
      yields: isYieldingAt(chunk, row),
    })),
  )
  const numbers = [...new Set(all.map(({ number }) => number))]
  return new Map(
    numbers.map((number) => {
      const rows = all.filter((row) => row.number === number)
      const stands = rows.findLast((row) => !row.yields) ?? rows[0]
      return [number, stands?.line ?? -1]
    }),
  )
}

function folded(batches: readonly (readonly PackedCases[])[]): Map<number, number> {
  const found = new Map<number, number>()
  const register = foldBatches(batches)
  let visits = 0
  register.forEach((chunk, row) => {
    visits += 1
    found.set(chunk.keys[row * 4 + 1] ?? -1, chunk.lines[row] ?? -1)
  })
  expect(visits).toBe(found.size)
  expect(register.size()).toBe(visits)
  return found
}

const batch = fc.uniqueArray(fc.record({ number: fc.nat(7), yields: fc.boolean() }), {
  maxLength: 8,
  selector: ({ number }) => number,
})

describe('of a case in several batches', () => {
  test('the latest row that does not yield stands, and where all yield the first', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 5 }), (batches) => {
        const packed = batches.map(pack)
        expect(folded(packed)).toEqual(standing(packed))
      }),
      { numRuns: 500 },
    )
  })

  test('a batch is taken out in any place', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 5 }), fc.nat(), (batches, which) => {
        const packed = batches.map(pack).toSpliced(which % batches.length, 1)
        expect(folded(packed)).toEqual(standing(packed))
      }),
    )
  })
})

test('no batch, no case', () => {
  expect(foldBatches([]).size()).toBe(0)
  expect(foldBatches([[], []]).size()).toBe(0)
})
