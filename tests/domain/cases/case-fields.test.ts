import { expect, test } from 'vitest'
import { caseFields, dateFields, requiredFields, textFields } from '@/domain/cases/case-fields'

test('every kind of field is a field of the register, in one kind only', () => {
  for (const kind of [requiredFields, dateFields, textFields])
    expect(caseFields).toEqual(expect.arrayContaining([...kind]))
  expect(textFields.filter((field) => dateFields.includes(field))).toEqual([])
})
