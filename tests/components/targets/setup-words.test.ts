import { describe, expect, test } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { describeShares, describeSource, describeTasks, describeWho } from '@/components/targets/setup-words'
import type { IndicatorSetup } from '@/domain/targets/indicator-setup'
import { translateTo } from '../../fixtures/translate'

const t = translateTo('zh-CN')
const setup = (changes: Partial<IndicatorSetup>): IndicatorSetup => ({
  ...{ indicatorId: 'I1', measureKind: 'flow', source: { kind: 'entry' }, weight: '5', taskIds: [] },
  ...{ quarterShares: ['0', '0', '50', '50'], ownerSection: '', settled: [] },
  reasons: {
    ...{ measureKind: 'counted', source: 'typed', tasks: 'no-evidence', weight: 'shared' },
    quarterShares: 'season-in-name',
  },
  ...changes,
})

describe('planned shares', () => {
  test.each([
    ['told by the name', {}, '各季计划：0%、0%、50%、50%（名称写明时间）'],
    [
      'chosen by hand',
      { settled: ['quarterShares'], reasons: undefined },
      '各季计划：0%、0%、50%、50%（人工选定）',
    ],
    ['equal and untouched', { reasons: undefined }, ''],
    ['of what is not added up', { measureKind: 'rate' }, ''],
  ] as const)('%s', (_, changes, text) => {
    expect(
      describeShares(setup({ ...changes, settled: [...('settled' in changes ? changes.settled : [])] }), t),
    ).toBe(text)
  })
})

test.each([
  [[], '部门整体'],
  [['T2'], '法考'],
  [['T1', 'T2'], '顾问、法考'],
  [['gone'], '部门整体'],
])('%j belongs to %s', (taskIds, text) => {
  const names = new Map([
    ['T1', '顾问'],
    ['T2', '法考'],
  ])
  expect(describeTasks(taskIds, names, t)).toBe(text)
})

test.each([
  [{ kind: 'entry' } as const, '季度填报'],
  [{ kind: 'cases', rule: servicesHandledRule } as const, '案件登记表：办结数'],
])('%j comes from %s', (source, text) => expect(describeSource(source, t)).toBe(text))

describe('who settled a reading', () => {
  const recordedAt = '2022-02-01T00:00:00.000Z'
  const print = () => '2 月 1 日'
  test.each([
    [null, ''],
    [{ recordedAt, recordedBy: '张三' }, '张三，2 月 1 日'],
    [{ recordedAt, recordedBy: '' }, '本机用户，2 月 1 日'],
    [
      { recordedAt, recordedBy: '张三', recalledFrom: { fiscalYear: 2021, departmentName: '某局' } },
      '沿用 某局 2021 年的确认（张三）',
    ],
  ])('%j: %s', (confirmation, text) => expect(describeWho(confirmation, print, t)).toBe(text))
})
