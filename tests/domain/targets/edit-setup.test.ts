import { describe, expect, test } from 'vitest'
import { parseBaseline, parseShares, parseWeight } from '@/domain/targets/edit-setup'

describe('a weight', () => {
  test.each([
    ['5', '5'],
    ['5.50', '5.5'],
    ['１２．５', '12.5'],
    ['3分', '3'],
    ['0', '0'],
    ['100', '100'],
    ['', 'not-a-number'],
    ['五', 'not-a-number'],
    ['-0.01', 'weight-outside'],
    ['100.01', 'weight-outside'],
    ['1.785', 'too-many-places'],
  ])('%j: %s', (text, expected) => {
    const read = parseWeight(text)
    expect(read.ok ? read.weight : read.issue).toBe(expected)
  })
})

describe('the shares of the quarters', () => {
  test.each([
    [
      ['25', '25', '25', '25'],
      ['25', '25', '25', '25'],
    ],
    [
      ['0', '0', '50', '50'],
      ['0', '0', '50', '50'],
    ],
    [
      ['33.3', '33.3', '33.4', '0'],
      ['33.3', '33.3', '33.4', '0'],
    ],
    [
      ['10%', '20%', '30%', '40%'],
      ['10', '20', '30', '40'],
    ],
    [['25', '25', '25', '24.99'], 'shares-not-100'],
    [['', '', '50', '50'], 'share-blank'],
    [['100', '0', '0', ' '], 'share-blank'],
    [['', '', '', ''], 'share-blank'],
    [['', 'a', '50', '50'], 'share-blank'],
    [['-10', '40', '40', '30'], 'share-negative'],
    [['a', '0', '50', '50'], 'not-a-number'],
  ] as const)('%j: %j', (texts, expected) => {
    const read = parseShares([...texts])
    expect(read.ok ? read.shares : read.issue).toEqual(expected)
  })
})

test.each([
  ['380', '380'],
  ['８８．５%', '88.5'],
  ['-3', '-3'],
  ['', null],
  [' ', null],
  ['约 380', undefined],
])('last year’s figure %j: %s', (text, expected) => expect(parseBaseline(text)).toBe(expected))
