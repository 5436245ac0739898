import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCaseRegister, indexCases, rowAt } from '@/domain/cases/case-register'
import { createCasePacker, type PackedCases } from '@/domain/cases/packed-cases'
import { makeCase } from '../../fixtures/register-rows'
import { soundRow, takeIn } from './made-cases'

const anyRow = makeCase({})

/** Cases whose keys collide in the first word, the address in the table. */
function chunkOf(numbers: readonly number[], line: number): PackedCases {
  const packer = createCasePacker()
  for (const number of numbers) packer.add(anyRow, Uint32Array.of(number % 3, number, 0, 0), 0, line)
  return packer.finish()
}
const keyOf = (number: number) => Uint32Array.of(number % 3, number, 0, 0)

describe('a register', () => {
  test('finds what was put and nothing else, also when addresses collide and the table grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 300, size: 'max' }), (numbers) => {
        const register = createCaseRegister(2)
        const chunk = chunkOf(numbers, 5)
        register.addChunk(chunk)
        const replaced = numbers.map((_, row) => register.putRow(0, row))
        expect(register.size()).toBe(new Set(numbers).size)
        for (const number of numbers) {
          const place = register.find(keyOf(number), 0) ?? -1
          expect(rowAt(place)).toBe(numbers.lastIndexOf(number))
          expect(register.chunkAt(place)).toBe(chunk)
        }
        expect(register.find(keyOf(3001), 0)).toBeNull()
        const before = numbers.map((number, row) => numbers.slice(0, row).lastIndexOf(number))
        expect(replaced).toEqual(before.map((row) => (row < 0 ? null : row)))
      }),
      { numRuns: 30 },
    )
  })

  test('with no case finds none', () => {
    expect(indexCases([]).register.size()).toBe(0)
    expect(indexCases([]).register.find(keyOf(1), 0)).toBeNull()
  })

  test('of a file finds each of its rows', () => {
    fc.assert(
      fc.property(fc.array(soundRow, { maxLength: 60 }), (rows) => {
        const taken = takeIn(rows)
        expect(taken.register.size()).toBe(taken.accepted)
        const { register } = indexCases(taken.chunks)
        expect(register.size()).toBe(taken.accepted)
        for (const { keys, rows: count } of taken.chunks)
          for (let row = 0; row < count; row += 1) {
            expect(register.find(keys, row * 4)).toBe(row)
            expect(taken.register.find(keys, row * 4)).toBe(row)
          }
      }),
    )
  })
})
