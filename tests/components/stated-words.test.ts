import { expect, test } from 'vitest'
import { describeChange } from '@/components/change-words'
import {
  describePoints,
  describeProfile,
  describeReportingPeriods,
  describeStatement,
} from '@/components/stated-words'
import type { Actual } from '@/domain/model'
import type { FiledScore, Statement } from '@/domain/evaluation-model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { Change } from '@/domain/record-model'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const recorded = { recordedAt: '2022-10-08T00:00:00.000Z', recordedBy: '' }
const head = { planId: 'p', at: recorded.recordedAt, by: '', reason: '' }
const names = new Map([['I01', '培训次数']])
const statement: Statement = {
  ...recorded,
  ...{ planId: 'p', indicatorId: 'I01', periodEnd: 9, forecast: '340', likelihood: 'possible' },
  ...{ deviations: ['staff', 'other'], explanation: '人手不足' },
}
const filed: FiledScore = { ...recorded, planId: 'p', rowId: 'I01', points: '4.50', reason: '' }

test('a statement says what was stated, and nothing of what was not', () => {
  expect(describeStatement(statement, zh)).toBe('全年预计 340；有可能；人员保障、其他；人手不足')
  const nothing = { ...statement, forecast: null, likelihood: null, deviations: [], explanation: '' }
  expect(describeStatement(nothing, zh)).toBe('')
  expect(describeStatement({ ...nothing, forecast: '0' }, zh)).toBe('全年预计 0')
})

test('points stand with their reason where one was given', () => {
  expect(describePoints(filed, zh)).toBe('4.50 分')
  const reasoned = { ...filed, reason: '上级核定' }
  expect(describePoints(reasoned, zh)).toBe('4.50 分（上级核定）')
  expect(describePoints(reasoned, zh, '上级核定')).toBe('4.50 分')
  expect(describePoints(reasoned, zh, '年终复核')).toBe('4.50 分（上级核定）')
})

test('the reason of a deduction stands once in the history, beside what it was before', () => {
  const taken = (points: string, reason: string) => ({
    ...recorded,
    planId: 'p',
    indicatorId: 'I01',
    points,
    reason,
  })
  const change: Change = {
    ...head,
    ...{ table: 'reductions', rowKey: ['p', 'I01'], reason: '复核' },
    ...{ from: taken('0.50', '目标偏低'), to: taken('1.00', '复核') },
  }
  expect(describeChange(change, names, zh)).toMatchObject({ from: '0.50 分（目标偏低）', to: '1.00 分' })
})

test('a profile goes by its officer’s name, else by its document', () => {
  expect(describeProfile(profile2020No10)).toBe('财预〔2020〕10号')
  expect(describeProfile({ ...profile2020No10, ownName: '本市办法' })).toBe('本市办法')
})

test('reporting periods stand in the order of the year', () => {
  expect(describeReportingPeriods([12, 3, 7, 6, 9], zh)).toBe('3、6、7、9、12 月底')
})

test.each<[Change, string, string]>([
  [
    { ...head, table: 'statements', rowKey: ['p', 'I01', 9], from: null, to: statement },
    '培训次数，第三季度预计、可能性与偏差原因',
    '全年预计 340；有可能；人员保障、其他；人手不足',
  ],
  [
    { ...head, table: 'filedScores', rowKey: ['p', 'budget-execution'], from: null, to: filed },
    '预算执行率，填报得分',
    '4.50 分',
  ],
  [
    { ...head, table: 'profiles', rowKey: ['p'], from: null, to: profile2020No10 },
    '评分规则',
    '财预〔2020〕10号',
  ],
  [{ ...head, table: 'reportingPeriods', rowKey: ['p'], from: null, to: [6, 12] }, '填报时点', '6、12 月底'],
])('the history names a change of $table', (change, what, to) => {
  expect(describeChange(change, names, zh)).toEqual({ what, from: '无', to })
  expect(describeChange(change, names, en).from).toBe('none')
})

test.each([
  ['supplement', '补充 12'],
  ['override', '改用 12'],
  [undefined, '累计 12'],
] as const)('an entry beside a counted figure says what it is: %s', (role, words) => {
  const entry: Actual = {
    ...recorded,
    ...{ planId: 'p', indicatorId: 'I01', periodEnd: 9, basis: 'cumulative', rawText: '12', note: '' },
    value: { kind: 'number', value: '12' },
    ...(role ? { role } : {}),
  }
  const change: Change = { ...head, table: 'actuals', rowKey: ['p', 'I01', 9], from: null, to: entry }
  expect(describeChange(change, names, zh).to).toBe(words)
})
