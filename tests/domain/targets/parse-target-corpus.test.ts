import { describe, expect, test } from 'vitest'
import { parseTarget } from '@/domain/targets/parse-target'
import { readCorpus } from './corpus'

describe.each([
  ['target-values.tsv', 94],
  ['target-values-more.tsv', 215],
])('every target value of %s is read as it says', (file, count) => {
  test(`it has ${count} rows`, () => {
    expect(readCorpus(file)).toHaveLength(count)
  })

  test.each(readCorpus(file))('line $line: $fields.name | $fields.raw', ({ fields, expected }) => {
    const year = fields.year === '' ? undefined : Number.parseInt(fields.year ?? '', 10)
    const reading = parseTarget(fields.raw ?? '', { name: fields.name ?? '', unit: fields.unit_column, year })
    expect(reading.rawText).toBe(fields.raw)
    for (const [field, allowed] of expected) {
      expect(allowed, `${field} of ${JSON.stringify(reading)}`).toContain(reading[field])
    }
  })
})
