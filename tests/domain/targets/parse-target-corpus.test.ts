import { describe, expect, test } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import { readCorpus } from './corpus'

describe('every target value of the corpus is read as it says', () => {
  test('the corpus has 94 rows', () => {
    expect(readCorpus()).toHaveLength(94)
  })

  test.each(readCorpus())('line $line: $fields.name | $fields.raw', ({ fields, expected }) => {
    const year = fields.year === '' ? undefined : Number.parseInt(fields.year ?? '', 10)
    const reading = parseTarget(fields.raw ?? '', { name: fields.name ?? '', unit: fields.unit_column, year })
    expect(reading.rawText).toBe(fields.raw)
    for (const [field, allowed] of expected) {
      expect(allowed, `${field} of ${JSON.stringify(reading)}`).toContain(reading[field])
    }
  })
})
