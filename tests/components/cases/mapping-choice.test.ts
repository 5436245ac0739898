import { describe, expect, test } from 'vitest'
import type { CaseField } from '@/domain/cases/completed-case'
import {
  columnChoiceOf,
  findChoiceGaps,
  findRecommended,
  mappingOfChoice,
  statusChoiceOf,
} from '@/components/cases/mapping-choice'

const column = (header: string, field: CaseField | null) => ({
  ...{ header, field, personal: null, allowed: [], samples: [] },
})

describe('what is still to be chosen', () => {
  const choice = (...fields: CaseField[]) => new Map(fields.map((field, index) => [`列${index}`, field]))
  test.each<[string, CaseField[], { missing: CaseField[]; twice: CaseField[] }]>([
    ['nothing', ['caseNumber', 'accepted', 'ended', 'cause'], { missing: [], twice: [] }],
    ['a required field', ['caseNumber', 'accepted'], { missing: ['ended'], twice: [] }],
    [
      'one of two columns',
      ['caseNumber', 'accepted', 'ended', 'cause', 'cause', 'cause'],
      { missing: [], twice: ['cause'] },
    ],
    ['all', [], { missing: ['caseNumber', 'accepted', 'ended'], twice: [] }],
  ])('%s', (_, fields, gaps) => expect(findChoiceGaps(choice(...fields))).toEqual(gaps))
})

test.each<[CaseField[], CaseField[]]>([
  [[], ['status', 'caseType']],
  [['status'], ['caseType']],
  [['caseType'], ['status']],
  [['status', 'serviceForm'], []],
  [['status', 'caseType'], []],
])('of columns read as %j, %j are worth finding', (read, fields) =>
  expect(findRecommended(read.map((field) => column(field, field)))).toEqual(fields),
)

test('a choice becomes the mapping that a file is read by', () => {
  const columns = columnChoiceOf([
    column('登记号', 'caseNumber'),
    column('备用', null),
    column('收案', 'accepted'),
  ])
  const statuses = statusChoiceOf({ statusWords: { 审结: 'closed' } })
  expect(mappingOfChoice(columns, statuses)).toEqual({
    columns: { caseNumber: '登记号', accepted: '收案' },
    statusWords: { 审结: 'closed' },
  })
})
