import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHUNK_ROWS,
  createCasePacker,
  contentFlagsAt,
  dayAt,
  differingFields,
  differingFieldsAt,
  handlerAt,
  isLegalHelpAt,
  isSameCase,
  isYieldingAt,
  readCase,
  statusAt,
  textAt,
  withYielding,
} from '@/domain/cases/packed-cases'
import type { CompletedCase } from '@/domain/cases/completed-case'

const someDay = fc.integer({ min: 7305, max: 47481 })
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const someText = fc.constantFrom('', '民事', '𠮷祥小区物业服务合同纠纷', 'a'.repeat(60))
const someCase: fc.Arbitrary<CompletedCase> = fc.record({
  status: fc.constantFrom('closed', 'open', 'terminated', 'withdrawn', 'transferred'),
  isLegalHelp: fc.boolean(),
  applied: orNull(someDay),
  accepted: someDay,
  assigned: orNull(someDay),
  ended: orNull(someDay),
  caseType: someText,
  cause: someText,
  source: someText,
  recipientCategory: someText,
  result: someText,
  recovered: orNull(fc.constantFrom('0', '12500', '0.5')),
  subsidy: orNull(fc.constantFrom('0', '500')),
  satisfaction: someText,
  handler: someText,
})
const key = (number: number) => Uint32Array.of(number, 0xffffffff, 0, 7)

describe('a packed case', () => {
  test('reads back as it was packed, with its key and line', () => {
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 40 }), (cases) => {
        const packer = createCasePacker(true)
        cases.forEach((each, i) => packer.add(each, key(i), 0, i + 2))
        const chunk = packer.finish()
        expect(cases.map((_, row) => readCase(chunk, row))).toEqual(cases)
        expect(chunk.handlers).toHaveLength(cases.length)
        expect([...chunk.lines]).toEqual(cases.map((_, i) => i + 2))
        expect([...chunk.keys.slice(-4)]).toEqual([cases.length - 1, 0xffffffff, 0, 7])
        expect(chunk.rows).toBe(cases.length)
      }),
    )
  })

  test('gives its parts singly', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const packer = createCasePacker()
        packer.add(each, key(1), 0, 2)
        expect(statusAt(packer.chunk, 0)).toBe(each.status)
        expect(isLegalHelpAt(packer.chunk, 0)).toBe(each.isLegalHelp)
        expect(dayAt(packer.chunk, 0, 'ended')).toBe(each.ended)
        expect(textAt(packer.chunk, 0, 'cause')).toBe(each.cause)
      }),
    )
  })

  test('is the same as another exactly when no field differs', () => {
    fc.assert(
      fc.property(someCase, someCase, fc.nat(20), (a, other, which) => {
        // Of one field alone, so that no other difference hides it; or of none.
        const field = (Object.keys(a) as (keyof CompletedCase)[])[which]
        const b = field === undefined ? { ...a } : { ...a, [field]: other[field] }
        const one = createCasePacker(true)
        const two = createCasePacker(true)
        two.add(other, key(0), 0, 1)
        one.add(a, key(1), 0, 1)
        two.add(b, key(1), 0, 9)
        expect(isSameCase(one.chunk, 0, two.chunk, 1)).toBe(differingFields(a, b).length === 0)
        expect(differingFieldsAt(one.chunk, 0, two.chunk, 1)).toEqual(differingFields(a, b))
      }),
    )
  })

  test('without 承办人 is stored exactly as where nobody is named', () => {
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 20 }), (cases) => {
        const [dropped, nobody] = [cases, cases.map((each) => ({ ...each, handler: '' }))].map((rows) => {
          const packer = createCasePacker()
          rows.forEach((each, i) => packer.add(each, key(i), 0, i + 2))
          return packer.finish()
        })
        expect(dropped).toEqual(nobody)
        expect(Object.keys(dropped ?? {})).not.toContain('handlers')
      }),
      { numRuns: 20 },
    )
  })

  test('is the same as before where only one of them names 承办人, and another where both do', () => {
    const [base] = fc.sample(someCase, 1)
    if (!base) throw new Error('no sample')
    const chunkOf = (handler: string, isKept: boolean) => {
      const packer = createCasePacker(isKept)
      packer.add({ ...base, handler }, key(1), 0, 2)
      return packer.finish()
    }
    const [none, one, other] = [chunkOf('张三', false), chunkOf('张三', true), chunkOf('', true)]
    expect([handlerAt(none, 0), handlerAt(one, 0), handlerAt(other, 0)]).toEqual(['', '张三', ''])
    for (const [a, b] of [[none, one] as const, [one, none] as const, [none, other] as const]) {
      expect(isSameCase(a, 0, b, 0)).toBe(true)
      expect(differingFieldsAt(a, 0, b, 0)).toEqual([])
    }
    expect(isSameCase(one, 0, other, 0)).toBe(false)
    expect(differingFieldsAt(one, 0, other, 0)).toEqual(['handler'])
  })

  test('a blank amount differs from 0', () => {
    const [base] = fc.sample(someCase, 1)
    if (!base) throw new Error('no sample')
    expect(differingFields({ ...base, subsidy: null }, { ...base, subsidy: '0' })).toEqual(['subsidy'])
  })

  test('that yields says the same as one that does not', () => {
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 10 }), (cases) => {
        const packer = createCasePacker(true)
        cases.forEach((each, i) => packer.add(each, key(i), 0, i + 2))
        const chunk = packer.finish()
        const yielding = withYielding(chunk, (row) => row % 2 === 0)
        cases.forEach((each, row) => {
          expect(isYieldingAt(chunk, row)).toBe(false)
          expect(isYieldingAt(yielding, row)).toBe(row % 2 === 0)
          expect(readCase(yielding, row)).toEqual(each)
          expect(isSameCase(chunk, row, yielding, row)).toBe(true)
          expect(contentFlagsAt(yielding, row)).toBe(contentFlagsAt(chunk, row))
        })
        expect(withYielding(yielding, () => false)).toEqual(chunk)
      }),
    )
  })

  test.each([false, true])(
    'a chunk is full when another row could have more words than it has places for',
    (isKept) => {
      const [base] = fc.sample(someCase, 1)
      if (!base) throw new Error('no sample')
      const packer = createCasePacker(isKept)
      let added = 0
      while (packer.hasRoom()) {
        added += 1
        const own = { caseType: `a${added}`, cause: `b${added}`, source: `c${added}` }
        const words = { recipientCategory: `d${added}`, result: `e${added}`, satisfaction: `f${added}` }
        const amounts = { recovered: `${added}`, subsidy: `0.${added}` }
        // One word fewer in the first row, so that the last row would be one too many for the places that are left.
        const handler = added === 1 ? 'f1' : `g${added}`
        packer.add({ ...base, ...own, ...words, ...amounts, handler }, key(added), 0, added)
      }
      const chunk = packer.finish()
      expect(chunk.words.length).toBeLessThanOrEqual(65536)
      expect(readCase(chunk, added - 1)).toMatchObject({
        caseType: `a${added}`,
        satisfaction: `f${added}`,
        handler: isKept ? `g${added}` : '',
      })
      expect(added).toBeLessThan(CHUNK_ROWS)
    },
  )

  test('a chunk is full after CHUNK_ROWS', () => {
    const [base] = fc.sample(someCase, 1)
    if (!base) throw new Error('no sample')
    const packer = createCasePacker()
    for (let i = 0; i < CHUNK_ROWS - 1; i += 1) packer.add(base, key(i), 0, i)
    expect(packer.hasRoom()).toBe(true)
    packer.add(base, key(0), 0, 0)
    expect(packer.hasRoom()).toBe(false)
  })
})
