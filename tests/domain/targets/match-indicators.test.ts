import { describe, expect, it } from 'vitest'
import { matchIndicators, toMatchRows, type MatchRow } from '@/domain/targets/match-indicators'
import { makeIndicator } from '../../fixtures/plan-facts'

const row = (id: string, name: string, over: Partial<MatchRow> = {}): MatchRow => ({
  ...{ id, name, category: 'output', subcategory: 'quantity', parent: '', taskId: null, rawText: '1' },
  ...over,
})
const match = (own: MatchRow[], table: MatchRow[], pairs: [string, string | null][] = []) =>
  [...matchIndicators(own, table, new Map(pairs)).matched].sort()

describe('the same level-1 and the same name is the same row', () => {
  it.each<[string, MatchRow[], MatchRow[], [string, string][]]>([
    [
      'also under another level-2',
      [row('I1', '甲')],
      [row('x', '甲', { subcategory: 'quality' })],
      [['x', 'I1']],
    ],
    ['not under another level-1', [row('I1', '甲')], [row('x', '甲', { category: 'benefit' })], []],
    [
      'of two of one name the one with the same text',
      [row('I1', '甲'), row('I2', '甲', { rawText: '2' })],
      [row('x', '甲', { rawText: '2' })],
      [['x', 'I2']],
    ],
    [
      'else in filed order',
      [row('I1', '甲'), row('I2', '甲')],
      [row('x', '甲', { rawText: '3' }), row('y', '甲', { rawText: '4' })],
      [
        ['x', 'I1'],
        ['y', 'I2'],
      ],
    ],
    [
      'under its own task',
      [row('I1', '甲', { taskId: 'T1' }), row('I2', '甲', { taskId: 'T2' })],
      [row('x', '甲', { taskId: 'T2' })],
      [['x', 'I2']],
    ],
    [
      'not under another task',
      [row('I1', '甲', { taskId: 'T1' }), row('I2', '乙')],
      [row('x', '甲', { taskId: 'T2' })],
      [],
    ],
    ['with a task only now', [row('I1', '甲')], [row('x', '甲', { taskId: 'T2' })], [['x', 'I1']]],
    ['其中 under its own row', [row('I1', '甲', { parent: '丙' })], [row('x', '甲', { parent: '丁' })], []],
  ])('%s', (_name, own, table, expected) => expect(match(own, table)).toEqual(expected))
})

describe('what a person said goes first', () => {
  it('yes, no, and a row that is not there', () => {
    const own = [row('I1', '甲'), row('I2', '乙')]
    const table = [row('x', '甲'), row('y', '乙')]
    expect(match(own, table, [['x', 'I2']])).toEqual([['x', 'I2']])
    expect(match(own, table, [['x', null]])).toEqual([['y', 'I2']])
    expect(match(own, table, [['x', 'I9']])).toEqual([['y', 'I2']])
  })
})

it('at most three candidates are asked, of rows that are free', () => {
  const own = ['甲乙丙丁', '甲乙丙戊', '甲乙丙己', '甲乙丙庚', '甲乙丙辛'].map((name) => row(name, name))
  const { doubtful } = matchIndicators(own, [row('x', '甲乙丙'), row('y', '甲乙丙丁')], new Map())
  expect([...doubtful.keys()]).toEqual(['x'])
  expect(doubtful.get('x')).toHaveLength(3)
  expect(doubtful.get('x')?.some(({ id }) => id === '甲乙丙丁')).toBe(false)
})

it('其中 rows stand under the last row before them that is none', () => {
  const indicators = [
    makeIndicator('I3', { filedName: '其中：丙', isSubRow: true }),
    makeIndicator('I1', { filedName: '★甲（件）', filedTaskId: 'T1' }),
    makeIndicator('I2', { filedName: '其中：乙', isSubRow: true }),
  ]
  const rows = toMatchRows(
    indicators,
    (id) => `of ${id}`,
    (taskId) => `plan ${taskId}`,
  )
  expect(rows.map(({ id, name, parent, taskId, rawText }) => [id, name, parent, taskId, rawText])).toEqual([
    ['I1', '甲', '', 'plan T1', 'of I1'],
    ['I2', '乙', '甲', null, 'of I2'],
    ['I3', '丙', '甲', null, 'of I3'],
  ])
})
