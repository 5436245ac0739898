import { describe, expect, test } from 'vitest'
import { compareDecimals, sumDecimals } from '@/domain/exact'
import type { PlanFacts } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import type { BudgetLineResult } from '@/domain/scoreboard-model'
import { readDemoPlan } from '@/stores/demo-plan'

const quarters = [3, 6, 9, 12]
// The whole file is about the demo; without it every test fails here.
const facts = readDemoPlan() as PlanFacts
const boards = quarters.map((asOf) => computeScoreboard(facts, facts.plan.profile, asOf))
const yearEnd = boards.at(-1) ?? computeScoreboard(facts, facts.plan.profile, 12)
const executedBy = (lineId: string, quarter: number): string => {
  const { total, lines } = boards[quarter]?.budget ?? yearEnd.budget
  const line: BudgetLineResult | undefined =
    lineId === 'total' ? total : lines.find((l) => l.lineId === lineId)
  return line?.executed.known ? line.executed.value : 'missing'
}

describe('the demo plan is the filed table of 2022', () => {
  test('read by the program: 4 tasks, 27 indicators, one version, a budget line for each filed amount', () => {
    expect(facts.plan).toMatchObject({ fiscalYear: 2022, departmentName: '湛江市司法局', isDemo: true })
    expect([facts.tasks.length, facts.indicators.length, facts.targets.length]).toEqual([4, 27, 27])
    expect(facts.targetVersions).toMatchObject([{ version: 1, effectiveFrom: '2022-01-01' }])
    expect(facts.budgetLines.map(({ lineId, initialBudget }) => [lineId, initialBudget])).toEqual([
      ['basic', '8584.25'],
      ['project', '4316.59'],
      ['T1', '390'],
      ['T2', '208.71'],
      ['T3', '32.93'],
      ['T4', '19.8'],
    ])
  })

  test('every row carries the id of its plan, and two readings have two ids', () => {
    const { plan, caseTotals: _none, freeze, lastYear, ...tables } = facts
    expect([freeze, lastYear]).toEqual([null, null])
    for (const rows of Object.values(tables)) {
      for (const row of rows) expect(row).toMatchObject({ planId: plan.planId })
    }
    expect(readDemoPlan()?.plan.planId).not.toBe(plan.planId)
  })
})

describe('the made-up actuals', () => {
  const isReported = (indicatorId: string, periodEnd: number) =>
    facts.actuals.some((each) => each.indicatorId === indicatorId && each.periodEnd === periodEnd)
  const caseFed = yearEnd.indicators.filter(({ setup }) => setup.source.kind === 'cases')
  const typed = yearEnd.indicators.filter(({ setup }) => setup.source.kind === 'entry')

  test('leave the two case-fed indicators to the register', () => {
    expect(caseFed.map(({ indicator }) => indicator.name)).toEqual([
      '办理法律援助事项数量',
      '法律援助案件完成率',
    ])
    for (const { indicator } of caseFed) {
      expect(facts.actuals.filter((each) => each.indicatorId === indicator.indicatorId)).toEqual([])
    }
  })

  test('are there for every other indicator and quarter but three cells of the fourth', () => {
    const open = typed.flatMap(({ indicator: { indicatorId, name } }) =>
      quarters.filter((end) => !isReported(indicatorId, end)).map((end) => `${name} ${end}`),
    )
    expect(open).toEqual(['培训人次 12', '信息日常维护率 12', '系统用户满意度 12'])
  })

  test('say at each place who wrote them', () => {
    for (const each of [...facts.actuals, ...facts.executions, ...facts.goalJudgements]) {
      expect(each.recordedBy).toBe('演示数据')
    }
  })

  test('give a reason with every judgement below full points', () => {
    for (const { value, note } of facts.actuals) {
      if (value?.kind === 'judgement' && value.share !== '100') expect(note).not.toBe('')
    }
  })

  test('hold one broken limit: 3 days on the year against 2', () => {
    const broken = yearEnd.indicators.filter(({ status }) => status === 'not-met')
    expect(broken.map(({ indicator }) => indicator.name)).toEqual(['疑难法律咨询解答时效'])
    expect(broken[0]?.yearToDate.measurement).toMatchObject({
      value: { parts: { numerator: '528', denominator: '176' } },
    })
  })

  test('meet most targets, miss some by a little, overshoot two', () => {
    const count = (light: string) => yearEnd.lights.find((each) => each.light === light)?.rows
    expect(['green', 'yellow', 'red', 'blue', 'grey'].map(count)).toEqual([16, 3, 1, 2, 5])
  })

  test('cumulative figures never fall', () => {
    for (const { indicator } of typed) {
      const rows = facts.actuals
        .filter((each) => each.indicatorId === indicator.indicatorId && each.basis === 'cumulative')
        .sort((a, b) => a.periodEnd - b.periodEnd)
      const figures = rows.flatMap(({ value }) =>
        value?.kind === 'number' ? [value.value] : value?.kind === 'parts' ? [value.numerator] : [],
      )
      figures.forEach((figure, index) => {
        expect(compareDecimals(figure, figures[index - 1] ?? '0'), indicator.name).toBeGreaterThanOrEqual(0)
      })
    }
  })
})

describe('the made-up sections', () => {
  test('one answers for every indicator; points, tasks and measures are the program’s proposals still', () => {
    expect(yearEnd.indicators.map(({ setup }) => setup.ownerSection)).not.toContain('')
    expect(new Set(yearEnd.indicators.flatMap(({ setup }) => setup.settled))).toEqual(
      new Set(['ownerSection']),
    )
  })

  test('say that nobody typed them', () => {
    for (const { recordedBy } of facts.setupChoices) expect(recordedBy).toBe('演示数据')
  })
})

describe('the made-up judgements and money', () => {
  test('judge the goal of each task at the end of each quarter, with a sentence', () => {
    const keys = facts.goalJudgements.map(({ taskId, periodEnd }) => `${taskId} ${periodEnd}`).sort()
    expect(keys).toEqual(
      ['T1', 'T2', 'T3', 'T4'].flatMap((id) => quarters.map((end) => `${id} ${end}`)).sort(),
    )
    for (const { sentence } of facts.goalJudgements) expect(sentence.length).toBeGreaterThan(8)
  })

  test('spend 12255.79 of 12900.83 in the year: 95.00 %, 9.50 points', () => {
    expect(executedBy('total', 3)).toBe('12255.79')
    expect(yearEnd.budget.score.points).toEqual({ known: true, value: '9.50' })
  })

  test.each([0, 1, 2, 3])('add up at the end of quarter %i + 1: tasks lie inside the projects', (quarter) => {
    const tasks = sumDecimals(['T1', 'T2', 'T3', 'T4'].map((id) => executedBy(id, quarter)))
    expect(compareDecimals(tasks, executedBy('project', quarter))).toBe(-1)
    const total = sumDecimals([executedBy('basic', quarter), executedBy('project', quarter)])
    expect(compareDecimals(total, executedBy('total', quarter))).toBe(0)
  })

  test.each(['basic', 'project', 'T1', 'T2', 'T3', 'T4'])(
    'of %s never fall and stay inside the budget',
    (id) => {
      const line = yearEnd.budget.lines.find(({ lineId }) => lineId === id)
      const amounts = [0, 1, 2, 3].map((quarter) => executedBy(id, quarter))
      amounts.forEach((amount, index) => {
        expect(compareDecimals(amount, amounts[index - 1] ?? '0')).toBeGreaterThanOrEqual(0)
      })
      expect(compareDecimals(amounts[3] ?? '', line?.adjustedBudget ?? '0')).toBeLessThanOrEqual(0)
    },
  )

  test('the cost of the village counsel is what its task has spent', () => {
    const cost = yearEnd.indicators.find(({ indicator }) => indicator.name === '项目投入成本')
    quarters.forEach((end, quarter) => {
      const entry = cost?.periods().find(({ periodEnd }) => periodEnd === end)?.value
      expect(entry).toEqual({ kind: 'number', value: executedBy('T1', quarter) })
    })
  })

  test('one task is clearly underspent at year end, one ran ahead at mid-year', () => {
    expect(yearEnd.tasks.map(({ budget }) => budget?.light)).toEqual(['green', 'red', 'green', 'green'])
    const midYear = boards[1]?.budget.lines.find(({ lineId }) => lineId === 'T4')
    expect(midYear?.findings.map(({ code }) => code)).toEqual(['spending-too-fast'])
  })
})
