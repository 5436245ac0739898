import { describe, expect, test } from 'vitest'
import type { PlanFacts } from '@/domain/model'
import { DemoRowError, readDemoFacts, type DemoTexts } from '@/io/demo-facts'
import { readDemoPlan } from '@/stores/demo-plan'

// Its structure is what the rows are held against.
const demo = readDemoPlan() as PlanFacts
const facts: PlanFacts = { ...demo, actuals: [], executions: [], goalJudgements: [], setupChoices: [] }
const head = {
  actuals: '指标\t季度\t口径\t完成值\t说明',
  executions: '预算项目\t季度\t口径\t执行数\t说明',
  goalJudgements: '任务\t季度\t判断\t比例\t说明',
  owners: '指标\t责任科室',
}
const read = (over: Partial<DemoTexts>) => readDemoFacts({ ...head, ...over }, facts)

describe('rows of made-up facts are read like typed ones', () => {
  test('by filed name, quarter, basis and text; lines of # are left out', () => {
    const actuals = `# 演示数据\n${head.actuals}\n培训次数(次)\t2\t本季\t１\t加办一期\n`
    expect(read({ actuals }).actuals).toEqual([
      {
        planId: facts.plan.planId,
        indicatorId: 'I04',
        periodEnd: 6,
        basis: 'period',
        value: { kind: 'number', value: '1' },
        rawText: '１',
        note: '加办一期',
      },
    ])
  })

  test('money by the name of its line or task', () => {
    const executions = `${head.executions}\n基本支出\t1\t累计\t1890.12\t\n市政府涉外法律顾问工作\t4\t本季\t1.98\t\n`
    expect(read({ executions }).executions).toMatchObject([
      { lineId: 'basic', periodEnd: 3, basis: 'cumulative', amount: '1890.12' },
      { lineId: 'T4', periodEnd: 12, basis: 'period', amount: '1.98' },
    ])
  })

  test('a judgement with its band, point and sentence', () => {
    const goalJudgements = `${head.goalJudgements}\n市政府涉外法律顾问工作\t3\t部分达成\t70\t滞后\n`
    expect(read({ goalJudgements }).goalJudgements).toMatchObject([
      { taskId: 'T4', periodEnd: 9, band: 'partly-achieved', share: '70', sentence: '滞后' },
    ])
  })
})

test('who answers for an indicator, and nothing else of it', () => {
  expect(read({ owners: `# 演示数据\n${head.owners}\n培训次数(次)\t普法科\n` }).setupChoices).toEqual([
    {
      ...{ planId: facts.plan.planId, indicatorId: 'I04', ownerSection: '普法科' },
      ...{ measureKind: null, source: null, taskIds: null, weight: null, quarterShares: null },
    },
  ])
})

describe('a row that does not fit the plan stops the reading', () => {
  test.each([
    ['an unknown indicator', { actuals: `${head.actuals}\n培训场次\t1\t本季\t1\t\n` }],
    ['a fifth quarter', { actuals: `${head.actuals}\n培训次数(次)\t5\t本季\t1\t\n` }],
    ['an unknown basis', { actuals: `${head.actuals}\n培训次数(次)\t1\t当季\t1\t\n` }],
    ['a text in a number', { actuals: `${head.actuals}\n培训次数(次)\t1\t本季\t若干\t\n` }],
    ['a missing column', { actuals: '指标\t季度\t完成值\t说明\n培训次数(次)\t1\t1\t\n' }],
    ['a column too many', { actuals: `${head.actuals}\t备注\n培训次数(次)\t1\t本季\t1\t\t无\n` }],
    ['a row with a cell too many', { actuals: `${head.actuals}\n培训次数(次)\t1\t本季\t1\t\t无\n` }],
    ['a row that is cut off', { actuals: `${head.actuals}\n培训次数(次)\t1\n` }],
    ['an unknown budget line', { executions: `${head.executions}\n其他支出\t1\t累计\t1\t\n` }],
    ['an amount that is none', { executions: `${head.executions}\n基本支出\t1\t累计\t1.2.3\t\n` }],
    [
      'a point outside its band',
      { goalJudgements: `${head.goalJudgements}\n市政府涉外法律顾问工作\t1\t达成\t79\t\n` },
    ],
    ['an owner of nothing', { owners: `${head.owners}\n培训场次\t普法科\n` }],
    ['an indicator of nobody', { owners: `${head.owners}\n培训次数(次)\t\n` }],
    ['an unknown task', { goalJudgements: `${head.goalJudgements}\n法考\t1\t达成\t90\t\n` }],
  ])('%s', (_name, texts) => {
    expect(() => read(texts)).toThrow(DemoRowError)
  })
})
