import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCaseRegister, extendRegister, foldBatches, rowAt } from '@/domain/cases/case-register'
import { createCasePacker, type PackedCases } from '@/domain/cases/packed-cases'
import { soundRow, takeIn } from './made-cases'

/** Cases whose keys collide in the first word, the address in the table. */
function chunkOf(numbers: readonly number[], line: number): PackedCases {
  const packer = createCasePacker()
  const [row] = takeIn([['1', '民事', '', '2022/1/1', '', '在办', '']]).chunks
  if (!row) throw new Error('no chunk')
  const base = { accepted: 19000, applied: null, assigned: null, ended: null, isLegalHelp: false }
  const texts = { caseType: '', cause: '', source: '', recipientCategory: '', result: '', satisfaction: '' }
  for (const number of numbers)
    packer.add(
      { ...base, ...texts, status: 'open', recovered: null, subsidy: null },
      Uint32Array.of(number % 3, number, 0, 0),
      0,
      line,
    )
  return packer.finish()
}
const keyOf = (number: number) => Uint32Array.of(number % 3, number, 0, 0)

describe('a register', () => {
  test('finds what was put and nothing else, also when addresses collide and the table grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 300, size: 'max' }), (numbers) => {
        const register = createCaseRegister(2)
        extendRegister(register, [chunkOf(numbers, 5)])
        expect(register.size()).toBe(new Set(numbers).size)
        for (const number of numbers) expect(register.find(keyOf(number), 0)).not.toBeNull()
        expect(register.find(keyOf(3001), 0)).toBeNull()
        let seen = 0
        register.forEach(() => (seen += 1))
        expect(seen).toBe(register.size())
      }),
      { numRuns: 30 },
    )
  })

  test('of a case in several batches the latest row counts', () => {
    const register = foldBatches([[chunkOf([1, 2], 10)], [chunkOf([2, 3], 20)]])
    const lineOf = (number: number) => {
      const place = register.find(keyOf(number), 0)
      return place === null ? null : register.chunkAt(place).lines[rowAt(place)]
    }
    expect([1, 2, 3].map(lineOf)).toEqual([10, 20, 20])
    expect(register.size()).toBe(3)
  })

  test('no batch, no case', () => {
    expect(foldBatches([]).size()).toBe(0)
    expect(foldBatches([]).find(keyOf(1), 0)).toBeNull()
  })

  test('rows of one file are in it once', () => {
    fc.assert(
      fc.property(fc.array(soundRow, { maxLength: 60 }), (rows) => {
        const taken = takeIn(rows)
        expect(foldBatches([taken.chunks]).size()).toBe(taken.accepted)
      }),
    )
  })
})
