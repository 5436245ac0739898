import { describe, expect, test } from 'vitest'
import { servicesHandledRule } from '@/domain/cases/known-rules'
import { describeChange } from '@/components/change-words'
import { describeChoice, describeFiledTarget, describeVersion } from '@/components/settle-words'
import type { SetupChoice } from '@/domain/model'
import { parseTarget } from '@/domain/targets/parse-target'
import { makeTarget, makeVersion } from '../fixtures/plan-facts'
import { translateTo } from '../fixtures/translate'

const zh = translateTo('zh-CN')
const en = translateTo('en')
const names = new Map([
  ['T1', '法律援助'],
  ['T2', '人民调解'],
  ['I01', '办理事项'],
])
const nothing: SetupChoice = {
  ...{ planId: 'plan', indicatorId: 'I01', measureKind: null, source: null, taskIds: null, weight: null },
  ...{ ownerSection: null, quarterShares: null, recordedAt: '', recordedBy: '' },
}

describe('a choice names only what was settled', () => {
  test.each<[string, Partial<SetupChoice>, string]>([
    ['nothing', {}, ''],
    ['a weight of 0', { weight: '0' }, '分值 0 分'],
    ['the section', { ownerSection: '法援科', weight: '5' }, '分值 5 分；责任科室：法援科'],
    ['tasks by name', { taskIds: ['T1', 'T2', 'T9'] }, '所属任务：法律援助、人民调解、T9'],
    ['no task', { taskIds: [] }, '所属任务：部门整体'],
    ['kind', { measureKind: 'flow' }, '累计方式：各期相加'],
    ['entry', { source: { kind: 'entry' } }, '数据来源：季度填报'],
    ['register', { source: { kind: 'cases', rule: servicesHandledRule } }, '数据来源：案件登记表：办结数'],
    [
      'a rule of its own',
      {
        source: {
          kind: 'cases',
          rule: { ...servicesHandledRule, measure: { kind: 'count', by: 'accepted' } },
        },
      },
      '数据来源：案件登记表（受理日期在 1–12 月的案件，含法律帮助，不含终止、撤销、转出）',
    ],
    ['quarters', { quarterShares: ['0', '0', '100', '0'] }, '各季计划：0%、0%、100%、0%'],
  ])('%s', (_name, choice, expected) => {
    expect(describeChoice({ ...nothing, ...choice }, names, zh)).toBe(expected)
    expect(() => describeChoice({ ...nothing, ...choice }, names, en)).not.toThrow()
  })
})

describe('a target', () => {
  const target = makeTarget('I01', '>400', { unitColumn: '件' })
  const confirmedReading = parseTarget('>400件', { name: '办理事项', year: 2022 })
  const confirmation = { recordedAt: '', recordedBy: '' }
  test.each([
    ['as filed', target, '“>400 件”'],
    ['blank', { ...target, rawText: '' }, '未填'],
    ['withdrawn', { ...target, isWithdrawn: true }, '撤销，不再计分'],
    [
      'confirmed',
      { ...target, confirmedReading, confirmation },
      '“>400 件”，确认为：大于 400 件，400 件不达标',
    ],
    [
      'as confirmed elsewhere',
      {
        ...{ ...target, confirmedReading },
        confirmation: { ...confirmation, recalledFrom: { fiscalYear: 2021, departmentName: '某局' } },
      },
      '“>400 件”，沿用某局 2021 年的确认：大于 400 件，400 件不达标',
    ],
  ])('%s', (_name, given, expected) => {
    expect(describeFiledTarget(given, zh)).toBe(expected)
    expect(() => describeFiledTarget(given, en)).not.toThrow()
  })
})

describe('in the history', () => {
  const head = { planId: 'plan', at: '2022-10-08T00:00:00.000Z', by: '', reason: '' }
  test('a target of the first version and one that was adjusted are told apart', () => {
    const target = makeTarget('I01', '>400件')
    const change = { ...head, table: 'targets', from: null, to: target } as const
    expect(describeChange({ ...change, rowKey: ['plan', 'I01', 1] }, names, zh)).toEqual({
      ...{ what: '办理事项，指标值', from: '无', to: '“>400件”' },
    })
    const adjusted = { ...change, rowKey: ['plan', 'I01', 2], from: target, to: makeTarget('I01', '>300件') }
    expect(describeChange(adjusted, names, zh)).toEqual({
      ...{ what: '办理事项，调整后指标值', from: '“>400件”', to: '“>300件”' },
    })
  })
  test('last year’s figure', () => {
    const row = {
      ...{ planId: 'plan', indicatorId: 'I01', fiscalYear: 2021, value: '3' },
      recordedAt: '',
      recordedBy: '',
    }
    const typed = { ...head, table: 'baselines', rowKey: ['plan', 'I01'], from: null, to: row } as const
    expect(describeChange(typed, names, zh)).toEqual({ what: '办理事项，上年实际', from: '无', to: '3' })
  })
  test('a version, and a choice that was taken back', () => {
    const version = { ...makeVersion(2, '2022-07-01'), documentNumber: '某文〔2022〕5号' }
    expect(describeVersion({ ...version, documentNumber: '' }, zh)).toBe('2022 年 7 月 1 日起执行')
    const made = { ...head, table: 'targetVersions', rowKey: ['plan', 2], from: null, to: version } as const
    expect(describeChange(made, names, zh)).toEqual({
      ...{ what: '绩效目标调整（第 2 版）', from: '无', to: '2022 年 7 月 1 日起执行（某文〔2022〕5号）' },
    })
    const choice = { ...nothing, weight: '5' }
    const back = { ...head, table: 'setupChoices', rowKey: ['plan', 'I01'], from: choice, to: null } as const
    expect(describeChange(back, names, zh)).toEqual({
      ...{ what: '办理事项，分值、责任科室等设置', from: '分值 5 分', to: '无' },
    })
  })
})
