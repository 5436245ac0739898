import { describe, expect, test } from 'vitest'
import type { Target } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { parseTarget } from '@/domain/targets/parse-target'
import { computeSettleRows, findNextAsked, isAcceptable, orderRows } from '@/domain/targets/settle-rows'
import { makeFacts, makeIndicator, makeTarget, makeVersion } from '../../fixtures/plan-facts'

const confirmation = { recordedAt: '2022-02-01T00:00:00.000Z', recordedBy: '张三' }
const settled = (raw: string, name: string): Partial<Target> => ({
  confirmedReading: parseTarget(raw, { name, year: 2022 }),
  confirmation,
})

function rowsOf(targets: readonly Target[], names: Readonly<Record<string, string>>) {
  const facts = makeFacts({
    indicators: Object.entries(names).map(([id, name]) => makeIndicator(id, { filedName: name, name })),
    targets,
    targetVersions: [makeVersion(1, '2022-01-01'), makeVersion(2, '2022-09-01')],
  })
  return computeSettleRows(facts, profile2020No10)
}

describe('the state of a row', () => {
  test.each([
    ['案件数量', '>400件', {}, 'stated'],
    ['案件数量', '400', {}, 'implied'],
    ['咨询解答时效', '现场', {}, 'ask'],
    ['咨询解答时效', '现场', settled('现场', '咨询解答时效'), 'confirmed'],
    ['咨询解答时效', '现场', { isWithdrawn: true }, 'withdrawn'],
    ['咨询解答时效', '现场', { ...settled('现场', '咨询解答时效'), isWithdrawn: true }, 'withdrawn'],
  ] as const)('%s %s %j: %s', (name, raw, changes, state) => {
    const [row] = rowsOf([makeTarget('I1', raw, changes)], { I1: name })
    expect(row?.state).toBe(state)
  })

  test('who settled it stands there only while the settled reading does', () => {
    const [row] = rowsOf([makeTarget('I1', '现场', settled('现场', '时效'))], { I1: '时效' })
    expect(row?.confirmation).toEqual(confirmation)
    const [open] = rowsOf([makeTarget('I1', '现场', { confirmation })], { I1: '时效' })
    expect(open?.confirmation).toBeNull()
  })
})

test('an adjusted target is shown with what it was at the start of the year, another one is not', () => {
  const rows = rowsOf(
    [makeTarget('I1', '≥90%'), makeTarget('I1', '≥80%', { version: 2 }), makeTarget('I2', '5件')],
    { I1: '完成率', I2: '案件数量' },
  )
  expect(rows.map(({ target, filedAtStart }) => [target.rawText, filedAtStart])).toEqual([
    ['≥80%', '≥90%'],
    ['5件', null],
  ])
})

describe('the next one asked', () => {
  const rows = rowsOf(
    [makeTarget('I1', '现场'), makeTarget('I2', '5件'), makeTarget('I3', '现场'), makeTarget('I4', '现场')],
    { I1: '解答时效', I2: '数量', I3: '办理时效', I4: '审批时效' },
  )

  test.each([
    [null, 'I1'],
    ['I1', 'I3'],
    ['I2', 'I3'],
    ['I4', 'I1'],
    ['no such row', 'I1'],
  ])('after %s is %s', (after, next) => expect(findNextAsked(rows, after)).toBe(next))

  test.each([
    [['I3', 'I4'], 'I3 I4 I1 I2'],
    [['I4', 'I1'], 'I1 I4 I2 I3'],
    [[], 'I1 I2 I3 I4'],
    [['no such row'], 'I1 I2 I3 I4'],
  ])('%j stand first, all in filed order: %s', (first, order) =>
    expect(
      orderRows(rows, new Set(first))
        .map(({ rowId }) => rowId)
        .join(' '),
    ).toBe(order),
  )

  test('nothing but the row itself is left: none', () => {
    const [first] = rows
    expect(first && findNextAsked([first], 'I1')).toBeNull()
    expect(findNextAsked([], null)).toBeNull()
  })
})

test.each([
  ['时效', '现场', true],
  ['合格率', '292%', false],
  ['数量', '', false],
  ['数量', '≥5件', true],
])('%s %j can be taken as it is: %s', (name, raw, expected) => {
  expect(isAcceptable({ reading: parseTarget(raw, { name, year: 2022 }) })).toBe(expected)
})
