import { describe, expect, it } from 'vitest'
import { roundFraction } from '@/domain/exact'
import type { GoalJudgement, Task } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import type { IndicatorSetup } from '@/domain/targets/indicator-setup'
import {
  PLAN_ID,
  makeActual,
  makeBudgetLine,
  makeExecution,
  makeFacts,
  makeIndicator,
  makeSetup,
  makeTarget,
  number,
  settle,
} from '../../fixtures/plan-facts'

const task: Task = {
  planId: PLAN_ID,
  taskId: 'T1',
  order: 1,
  filedName: '甲',
  name: '甲',
  content: '',
  plannedAmount: '10',
  goal: '',
}

const setup = (indicatorId: string, weight: string, taskIds: string[]) =>
  makeSetup(indicatorId, { measureKind: 'rate', weight, taskIds })

function judge(periodEnd: number, share: string, band: GoalJudgement['band']): GoalJudgement {
  return {
    recordedAt: '',
    recordedBy: '',
    planId: PLAN_ID,
    taskId: 'T1',
    periodEnd,
    band,
    share,
    sentence: '',
  }
}
function compute(options: {
  rates?: Record<string, string>
  setups?: IndicatorSetup[]
  executed?: string
  judgements?: GoalJudgement[]
  asOf?: number
}) {
  const { rates = {}, setups = [], executed, judgements = [], asOf = 12 } = options
  const ids = ['I01', 'I02']
  const facts = makeFacts({
    tasks: [task],
    indicators: ids.map((id) => makeIndicator(id)),
    targets: ids.map((id) => makeTarget(id, '≥90%')),
    setupChoices: settle(
      ids.map((id) => setups.find((one) => one.indicatorId === id) ?? setup(id, '10', [])),
    ),
    actuals: Object.entries(rates).map(([id, rate]) => makeActual(id, asOf, 'cumulative', number(rate))),
    budgetLines: [makeBudgetLine('T1', 'task', '10')],
    executions: executed === undefined ? [] : [makeExecution('T1', asOf, 'cumulative', executed)],
    goalJudgements: judgements,
  })
  const result = computeScoreboard(facts, profile2020No10, asOf).tasks[0]
  if (!result) throw new Error('one task was given')
  return {
    ...result,
    printed: result.attainment.known ? roundFraction(result.attainment.value, 4) : result.attainment.reason,
  }
}
const both = [setup('I01', '30', ['T1']), setup('I02', '10', ['T1'])]

describe('attainment of a task: Σ w·min(1, attainment) ÷ Σ w over rows that are due and have a figure', () => {
  it('is weighted, and over-achievement of one row does not cover another', () => {
    expect(compute({ rates: { I01: '45', I02: '99' }, setups: both }).printed).toBe('0.6250')
  })
  it('a missing row stands beside it, not in it', () => {
    const result = compute({ rates: { I01: '45' }, setups: both })
    expect(result.printed).toBe('0.5000')
    expect([result.countedRows, result.missingRows]).toEqual([1, 1])
  })
  it('a row of which nothing is planned yet stands neither in it nor beside it', () => {
    const autumn: IndicatorSetup = {
      ...setup('I02', '10', ['T1']),
      measureKind: 'flow',
      quarterShares: ['0', '0', '50', '50'],
    }
    const entries: Record<string, string>[] = [{ I01: '45' }, { I01: '45', I02: '0' }]
    for (const rates of entries) {
      const result = compute({ rates, setups: [setup('I01', '30', ['T1']), autumn], asOf: 6 })
      expect([result.printed, result.countedRows, result.missingRows]).toEqual(['0.5000', 1, 0])
    }
  })
  it('rows of other tasks do not count', () => {
    expect(compute({ rates: { I01: '45', I02: '90' }, setups: [setup('I01', '30', ['T1'])] }).printed).toBe(
      '0.5000',
    )
  })
  it('no rows, no judgement: no figure', () => expect(compute({}).printed).toBe('no-rows'))
})

describe('the goal judgement', () => {
  it('is the attainment of a task without indicators', () => {
    const result = compute({ judgements: [judge(12, '70', 'partly-achieved')] })
    expect(result.printed).toBe('0.7000')
    expect(result.status).toBe('nearly-met')
  })
  it.each([
    ['90', 'achieved', 'met'],
    ['70', 'partly-achieved', 'nearly-met'],
    ['30', 'not-achieved', 'not-met'],
  ] as const)('%s, %s: %s', (share, band, expected) =>
    expect(compute({ judgements: [judge(12, share, band)] }).status).toBe(expected),
  )
  it('does not speak for a task with a single indicator', () => {
    const result = compute({
      rates: { I01: '45' },
      setups: [setup('I01', '30', ['T1'])],
      judgements: [judge(12, '90', 'achieved')],
    })
    expect(result.status).toBe('not-met')
  })
  it('stands beside the computed one when there are indicators', () => {
    const result = compute({
      rates: { I01: '90', I02: '90' },
      setups: both,
      judgements: [judge(12, '70', 'partly-achieved')],
    })
    expect(result.printed).toBe('1.0000')
    expect(result.goalJudgement?.share).toBe('70')
    expect(result.status).toBe('met')
  })
  it('the latest up to the as-of period counts', () => {
    const judgements = [
      judge(3, '50', 'not-achieved'),
      judge(9, '90', 'achieved'),
      judge(12, '70', 'partly-achieved'),
    ]
    expect(compute({ judgements, asOf: 9 }).goalJudgement?.share).toBe('90')
  })
  it.each<[string, number, number, string, string]>([
    ['of the period itself', 6, 6, 'met', '0.9000'],
    ['between two periods', 6, 7, 'met', '0.9000'],
    ['of one period before', 3, 6, 'met', '0.9000'],
    ['older than one period: 数据过期, still the last that was said', 3, 9, 'stale', '0.9000'],
    ['of September at the year end: 未报', 9, 12, 'no-data', 'no-data'],
    ['of March at the year end: 未报', 3, 12, 'no-data', 'no-data'],
  ])('%s', (_title, given, asOf, status, printed) => {
    const result = compute({ judgements: [judge(given, '90', 'achieved')], asOf })
    expect([result.status, result.goalStatus, result.printed]).toEqual([status, status, printed])
    expect(result.goalJudgement?.periodEnd).toBe(given)
  })
  it('out of date it leaves the state of a task with indicators alone', () => {
    const result = compute({
      rates: { I01: '90', I02: '90' },
      setups: both,
      judgements: [judge(3, '70', 'partly-achieved')],
      asOf: 9,
    })
    expect([result.status, result.goalStatus]).toEqual(['met', 'stale'])
  })
  it('未报 at the year end is out of step with no money', () => {
    expect(compute({ judgements: [judge(9, '90', 'achieved')], executed: '1' }).balance).toBeNull()
    expect(compute({ judgements: [judge(12, '90', 'achieved')], executed: '1' }).balance).toBe('work-ahead')
  })
  it('no judgement has no state', () => expect(compute({}).goalStatus).toBeNull())
})

describe('a task is as far behind as its worst row', () => {
  it.each([
    ['90', '90', 'met'],
    ['90', '85', 'nearly-met'],
    ['90', '10', 'not-met'],
  ])('%s and %s of 90: %s', (a, b, expected) => {
    expect(compute({ rates: { I01: a, I02: b }, setups: both }).status).toBe(expected)
  })
})

describe('the pair of work and money is named when they lie more than 20 points apart', () => {
  it.each([
    ['90', '8', 'in-step'],
    ['90', '7.99', 'work-ahead'],
    ['63', '9', 'in-step'],
    ['62', '9', 'money-ahead'],
    ['45', '9', 'money-ahead'],
  ])('rate %s of 90, %s of 10 万元 spent: %s', (rate, executed, balance) => {
    expect(compute({ rates: { I01: rate, I02: rate }, setups: both, executed }).balance).toBe(balance)
  })
  it.each([
    ['25', '2.5', 'in-step'],
    ['12', '2.5', 'money-ahead'],
    ['25', '1.24', 'work-ahead'],
  ])(
    'before the year end a flow by its pace: %s of 90件 and %s of 10 万元 by March: %s',
    (done, executed, balance) => {
      const flow: IndicatorSetup = { ...setup('I01', '30', ['T1']), measureKind: 'flow' }
      expect(compute({ rates: { I01: done }, setups: [flow], executed, asOf: 3 }).balance).toBe(balance)
    },
  )
  it('needs both', () => expect(compute({ rates: { I01: '90' }, setups: both }).balance).toBeNull())
})
