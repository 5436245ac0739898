import { describe, expect, test } from 'vitest'
import { readAddress, writeAddress } from '@/views/address'

describe('what an address says', () => {
  test.each([
    ['year and period', { year: '2022', asOf: '9' }, { planId: null, year: 2022, asOf: 9 }],
    [
      'the plan where there are several',
      { plan: 'ab12', year: '2022' },
      { planId: 'ab12', year: 2022, asOf: null },
    ],
    ['nothing', {}, { planId: null, year: null, asOf: null }],
    ['the first and the last month', { asOf: '1' }, { planId: null, year: null, asOf: 1 }],
    ['no month 0', { asOf: '0' }, { planId: null, year: null, asOf: null }],
    ['no month 13', { asOf: '13' }, { planId: null, year: null, asOf: null }],
    ['no half month, no word, no sign', { asOf: '6.5', year: 'x' }, { planId: null, year: null, asOf: null }],
    [
      'not two at once, not an empty one',
      { asOf: ['3', '6'], plan: '' },
      { planId: null, year: null, asOf: null },
    ],
  ])('%s', (_, query, address) => {
    expect(readAddress(query)).toEqual(address)
  })
})

describe('an address to be mailed', () => {
  const shown = { planId: 'ab12', year: 2022, asOf: 9 }

  test('names the plan only where the year is not enough', () => {
    expect(writeAddress(shown, false)).toEqual({ year: '2022', asOf: '9' })
    expect(writeAddress(shown, true)).toEqual({ year: '2022', asOf: '9', plan: 'ab12' })
  })

  test('is read back as it was written', () => {
    const { year, asOf, plan } = writeAddress(shown, true)
    expect(readAddress({ year: String(year), asOf: String(asOf), plan: String(plan) })).toEqual(shown)
  })

  test('leaves out what is not known', () => {
    expect(writeAddress({ planId: null, year: null, asOf: null }, true)).toEqual({})
  })
})
