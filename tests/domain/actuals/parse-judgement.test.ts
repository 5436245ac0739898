import { describe, expect, test } from 'vitest'
import { isInsideBand, parseJudgement } from '@/domain/actuals/parse-judgement'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'

const bands = profile2020No10.judgementBands
const read = (text: string, weight: string | null = null) => parseJudgement(text, bands, weight)

describe('a band alone takes the default point of the profile', () => {
  test.each([
    ['达成', 'achieved', '100'],
    ['1', 'achieved', '100'],
    ['部分达成', 'partly-achieved', '70'],
    ['部分达成并具有一定效果', 'partly-achieved', '70'],
    ['2', 'partly-achieved', '70'],
    ['未达成', 'not-achieved', '30'],
    ['未达成且效果较差', 'not-achieved', '30'],
    ['3', 'not-achieved', '30'],
    ['Partly achieved', 'partly-achieved', '70'],
  ])('%s', (text, band, share) => expect(read(text)).toEqual({ kind: 'judgement', band, share }))
})

describe('a point stands inside its band; an edge belongs to the band above it', () => {
  test.each([
    ['达成 100', 'achieved', '100'],
    ['达成 90%', 'achieved', '90'],
    ['达成（90％）', 'achieved', '90'],
    ['达成，90', 'achieved', '90'],
    ['达成 80', 'achieved', '80'],
    ['部分达成 79.99', 'partly-achieved', '79.99'],
    ['部分达成 60', 'partly-achieved', '60'],
    ['未达成 59.99', 'not-achieved', '59.99'],
    ['未达成 0', 'not-achieved', '0'],
    ['1 95', 'achieved', '95'],
    ['2 65%', 'partly-achieved', '65'],
  ])('%s', (text, band, share) => expect(read(text)).toEqual({ kind: 'judgement', band, share }))

  test.each([
    '达成 79.99',
    '达成 100.01',
    '部分达成 80',
    '部分达成 59.99',
    '未达成 60',
    '未达成 -1',
    '101',
    '-1',
  ])('%s is outside', (text) =>
    expect(read(text)).toMatchObject({ kind: 'refused', issue: { code: 'judgement-outside-band' } }),
  )

  test('the refusal says the edges', () => {
    expect(read('达成 79')).toMatchObject({
      issue: { params: { band: 'achieved', share: '79', from: '80', to: '100' } },
    })
  })

  test.each([
    ['80', 'achieved'],
    ['79.99%', 'partly-achieved'],
    ['60', 'partly-achieved'],
    ['59.99', 'not-achieved'],
    ['0', 'not-achieved'],
    ['100', 'achieved'],
  ])('a share alone chooses its band: %s → %s', (text, band) =>
    expect(read(text)).toMatchObject({ kind: 'judgement', band }),
  )
})

describe('points of the row may be typed', () => {
  test.each([
    ['达成 3.2分', '3.75', '85.333333'],
    ['达成 3分', '3.75', '80'],
    ['部分达成 2.25分', '3.75', '60'],
    ['未达成 0分', '3.75', '0'],
  ])('%s of %s', (text, weight, share) => expect(read(text, weight)).toMatchObject({ share }))

  test('the band is checked on the exact share: 2.9999999分 of 3.75 is not yet 80 %', () => {
    expect(read('达成 2.9999999分', '3.75')).toMatchObject({ issue: { code: 'judgement-outside-band' } })
  })

  test('more points than the row has are refused', () => {
    expect(read('达成 3.76分', '3.75')).toMatchObject({ issue: { code: 'points-over-weight' } })
  })

  test('without a weight points cannot be read', () => {
    expect(read('达成 3分')).toMatchObject({ issue: { code: 'judgement-unread' } })
  })
})

test.each(['基本达成', '好', '', '达成 高', 'constructor', '达成 9..0', '4 90'])(
  '%s is no judgement',
  (text) => expect(read(text)).toMatchObject({ kind: 'refused', issue: { code: 'judgement-unread' } }),
)

test.each([
  ['80', 'achieved', true],
  ['80', 'partly-achieved', false],
  ['60', 'partly-achieved', true],
  ['60', 'not-achieved', false],
] as const)('%s inside %s: %s', (share, band, inside) =>
  expect(isInsideBand(share, band, bands)).toBe(inside),
)
