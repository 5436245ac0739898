import { describe, expect, test } from 'vitest'
import { changeChoices, noChoices, type ImportChoices } from '@/domain/cases/import-choices'

const mapping = { columns: { caseNumber: '登记号' }, statusWords: {} }
const settled: ImportChoices = { encoding: 'gb18030', sheet: '台账', headerLine: 3, mapping }

describe('a file is read otherwise', () => {
  test.each<[string, Partial<ImportChoices>, ImportChoices]>([
    ['with other columns all else stays', { mapping: null }, { ...settled, mapping: null }],
    [
      'in another encoding the headers are found anew',
      { encoding: 'utf-8' },
      { ...noChoices, sheet: '台账', encoding: 'utf-8' },
    ],
    ['on another sheet too', { sheet: '明细' }, { ...noChoices, encoding: 'gb18030', sheet: '明细' }],
    ['by another header', { headerLine: 4, mapping: null }, { ...settled, headerLine: 4, mapping: null }],
  ])('%s', (_, changed, expected) => expect(changeChoices(settled, changed)).toEqual(expected))

  test('without an answer nothing is settled', () => {
    expect(changeChoices(noChoices, {})).toEqual(noChoices)
    expect(Object.values(noChoices)).toEqual([null, null, null, null])
  })
})
