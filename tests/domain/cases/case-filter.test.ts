import { describe, expect, test } from 'vitest'
import { createCaseFilter, everyCase, filterFields, wordsOfField } from '@/domain/cases/case-filter'
import type { CaseFilter } from '@/domain/cases/counting-rule'
import { makeCase } from '../../fixtures/register-rows'

const help = makeCase({}, { isLegalHelp: true })

describe('a case passes a filter', () => {
  test.each<[string, Partial<CaseFilter>, Parameters<typeof makeCase>[1], string | null]>([
    ['that asks for nothing', {}, {}, null],
    ['with its type', { words: { caseType: ['刑事', '民事'] } }, {}, null],
    ['not with another type', { words: { caseType: ['刑事'] } }, {}, 'other-word'],
    [
      'with one of its categories',
      { words: { recipientCategory: ['妇女'] } },
      { recipientCategory: '农民工、妇女' },
      null,
    ],
    [
      'not with a part of a word',
      { words: { recipientCategory: ['妇'] } },
      { recipientCategory: '农民工、妇女' },
      'other-word',
    ],
    ['with a blank cell where blank is chosen', { words: { source: [''] } }, { source: '' }, null],
    ['not with a blank cell otherwise', { words: { source: ['自行申请'] } }, { source: '' }, 'other-word'],
    ['where a field has no word chosen', { words: { source: [] } }, {}, null],
    ['only where every field does', { words: { caseType: ['民事'], source: ['转介'] } }, {}, 'other-word'],
  ])('%s', (_name, filter, over, expected) =>
    expect(createCaseFilter({ ...everyCase, ...filter })(makeCase({}, over))).toBe(expected),
  )
})

test.each([
  ['with', null, null],
  ['without', 'is-legal-help', null],
  ['only', null, 'is-no-legal-help'],
] as const)('法律帮助 %s', (legalHelp, ofHelp, ofCase) => {
  const filter = createCaseFilter({ legalHelp, words: {} })
  expect([filter(help), filter(makeCase({}))]).toEqual([ofHelp, ofCase])
})

test('another word goes before 法律帮助: what is shown apart is of the chosen words too', () => {
  expect(createCaseFilter({ legalHelp: 'without', words: { caseType: ['刑事'] } })(help)).toBe('other-word')
})

test.each([
  ['recipientCategory', '农民工、妇女', ['农民工', '妇女']],
  ['recipientCategory', '', ['']],
  ['caseType', '民事、行政', ['民事、行政']],
] as const)('the words of %s “%s”', (field, text, words) => {
  expect(wordsOfField(field, text)).toEqual(words)
  expect(filterFields).toContain(field)
})
