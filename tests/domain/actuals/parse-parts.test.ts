import { describe, expect, test } from 'vitest'
import { parseParts } from '@/domain/actuals/parse-parts'

describe('numerator and denominator', () => {
  test.each([
    ['374/410', '374', '410'],
    ['374 / 410', '374', '410'],
    ['3／4', '3', '4'],
    ['374÷410', '374', '410'],
    ['1,374/1,410', '1374', '1410'],
    ['374件/410件', '374', '410'],
    ['0/0', '0', '0'],
    ['5/0', '5', '0'],
    ['-1/2', '-1', '2'],
    ['91.22%（374/410）', '374', '410'],
    ['91.2% (374/410)', '374', '410'],
  ])('%s', (typed, numerator, denominator) =>
    expect(parseParts(typed)).toEqual({ kind: 'parts', numerator, denominator }),
  )

  test.each(['374', '90%', '', '/', '1/2/3', '2022年3月/4日'])('%s is no fraction', (typed) =>
    expect(parseParts(typed)).toBeNull(),
  )

  test.each(['a/b', '3/四', '12,5/20'])('%s is refused', (typed) =>
    expect(parseParts(typed)).toMatchObject({ kind: 'refused', issue: { code: 'not-a-number' } }),
  )

  test.each(['91.23%（374/410）', '91%（374/0）', '92% (374/410)'])(
    '%s is refused: the rate is not the quotient of the parts',
    (typed) =>
      expect(parseParts(typed)).toMatchObject({ kind: 'refused', issue: { code: 'parts-disagree' } }),
  )
})
