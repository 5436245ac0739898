import { describe, expect, it } from 'vitest'
import { findAskedReason, hasForecastFigure } from '@/components/forms/monitoring-form-words'
import { describeComputedForecast, type MonitoringLine } from '@/components/forms/monitoring-form-words'
import type { Statement } from '@/domain/evaluation-model'
import type { PlanFacts } from '@/domain/model'
import { computeIndicatorDetail } from '@/domain/monitoring/compute-indicator-detail'
import { computeScoreboard } from '@/domain/scoreboard'
import { readDemoPlan } from '@/stores/demo-plan'
import { translateTo } from '../../fixtures/translate'

const zh = translateTo('zh-CN')
const demo = readDemoPlan() as PlanFacts
const idOf = (name: string) => demo.indicators.find((each) => each.name === name)?.indicatorId ?? name

function lineOf(name: string, asOf: number, stated?: Partial<Statement>): MonitoringLine {
  const indicatorId = idOf(name)
  const statement: Statement = {
    ...{ planId: demo.plan.planId, indicatorId, periodEnd: asOf, recordedAt: '', recordedBy: '' },
    ...{ forecast: null, likelihood: null, deviations: [], explanation: '' },
    ...stated,
  }
  const facts = stated ? { ...demo, statements: [statement] } : demo
  const board = computeScoreboard(facts, facts.plan.profile, asOf)
  const result = board.indicators.find(({ indicator }) => indicator.indicatorId === indicatorId)
  if (!result) throw new Error(name)
  return { result, detail: computeIndicatorDetail(result, board, facts), note: '' }
}

describe('what a row of 监控情况 still asks for', () => {
  const late = '疑难法律咨询解答时效'
  const fine = '信息采购部件'
  it.each([
    ['late, nothing said: both', late, undefined, 'both'],
    ['late, a category alone: the sentence', late, { deviations: ['staff'] }, 'sentence'],
    ['late, a sentence alone: the category', late, { explanation: '专家库不足' }, 'category'],
    ['late, blanks are no sentence', late, { deviations: ['staff'], explanation: '  ' }, 'sentence'],
    ['late, both: nothing', late, { deviations: ['staff'], explanation: '专家库不足' }, null],
    ['in order: nothing', fine, undefined, null],
    ['确定能 asks for nothing', fine, { likelihood: 'certain' }, null],
    ['有可能 as stated asks for a sentence', fine, { likelihood: 'possible' }, 'sentence'],
    ['有可能 with its sentence: nothing', fine, { likelihood: 'possible', explanation: '待验收' }, null],
  ] as const)('%s', (_title, name, stated, asked) => {
    expect(findAskedReason(lineOf(name, 12, stated))).toBe(asked)
  })

  it('a likelihood that is only proposed is nobody’s word and asks for nothing', () => {
    const lines = demo.indicators.map(({ name }) => lineOf(name, 3))
    const proposed = lines.filter(
      ({ detail }) => detail.likelihood?.likelihood === 'possible' && !detail.needsDeviation,
    )
    expect(proposed.length).toBeGreaterThan(0)
    expect(proposed.map(findAskedReason)).toEqual(proposed.map(() => null))
  })
})

describe('全年预计完成 before the unit states its own', () => {
  it.each([
    ['a flow: its figure', '信息采购部件', 12, '测算 11 件'],
    ['with its range while the year runs', '信息采购部件', 9, '测算 11 件（最慢 10 件，最快 11 件）'],
    ['a rate: as it stands', '设备验收合格率', 12, '测算 96.84%'],
    ['a judgement: as it stands', '基础性法律咨询解答时效', 12, '测算 达成（100 分）'],
    ['no register: why', '办理法律援助事项数量', 12, '暂无测算：未报（案件登记表未导入）'],
    ['a judgement that was not given: why', '基础性法律咨询解答时效', 1, '暂无测算：未报'],
  ])('%s', (_title, name, asOf, text) => {
    expect(describeComputedForecast(lineOf(name, asOf).result, zh)).toBe(text)
  })

  it('the range stays beside what the unit states', () => {
    const { result } = lineOf('政府采购个数', 9, { forecast: '10' })
    expect(describeComputedForecast(result, zh)).toBe('测算 11 个（最慢 9 个，最快 12 个）')
  })

  it('is a number to type except for judgements, days and promises', () => {
    expect(hasForecastFigure(lineOf('信息采购部件', 12).result)).toBe(true)
    expect(hasForecastFigure(lineOf('基础性法律咨询解答时效', 12).result)).toBe(false)
  })
})
