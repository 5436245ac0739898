import { describe, expect, it } from 'vitest'
import { findFilingPlace } from '@/components/forms/filing-place'
import { findFilingIssues } from '@/domain/checks/find-filing-issues'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import type { FilingIssue } from '@/domain/detail-model'
import { computeScoreboard } from '@/domain/scoreboard'
import { readDemoPlan } from '@/stores/demo-plan'
import type { PlanFacts } from '@/domain/model'

const demo = readDemoPlan() as PlanFacts
const boardOf = (asOf: number) => computeScoreboard(demo, demo.plan.profile, asOf)
const board = boardOf(12)
const idOf = (name: string) => demo.indicators.find((each) => each.name === name)?.indicatorId ?? name
const placeOf = (issue: FilingIssue, asOf = 12) => findFilingPlace(issue, boardOf(asOf), demo.plan)
const ofRow = (name: string, code: string, params = {}): FilingIssue => ({
  ...{ code, severity: 'warning', params },
  subject: { kind: 'indicator', indicatorId: idOf(name) },
})
const trained = idOf('培训人次')
const handled = idOf('办理法律援助事项数量')

describe('a finding of a row leads to where it is mended', () => {
  it.each([
    ['未报: the cell of the period', ofRow('培训人次', 'not-reported'), 12, 'figure'],
    [
      '缺报: the first quarter missing',
      ofRow('培训人次', 'quarter-missing', { periods: '6, 9' }),
      6,
      'figure',
    ],
    ['a refused text: its own cell', ofRow('培训人次', 'draft-refused', { periodEnd: '9' }), 9, 'figure'],
    // Its last figure is of September.
    ['a rate without parts: the figure that is there', ofRow('培训人次', 'rate-without-parts'), 9, 'figure'],
    ['a sentence: the 说明 of that figure', ofRow('培训人次', 'over-achieved-without-reason'), 9, 'note'],
  ])('%s', (_title, issue, periodEnd, part) => {
    expect(placeOf(issue)).toEqual({ kind: 'cell', rowId: trained, periodEnd, part })
  })

  it('a month that no cell is asked for leads to the period before it', () => {
    expect(placeOf(ofRow('培训人次', 'figure-older'), 7)).toMatchObject({ periodEnd: 6 })
  })

  it.each([
    [
      '偏差原因: the row of 监控情况',
      ofRow('培训人次', 'deviation-missing'),
      { kind: 'statement', rowId: trained },
    ],
    [
      '填报得分: the row of the score table',
      ofRow('培训人次', 'filed-differs'),
      { kind: 'filed-score', rowId: trained },
    ],
    ['指标值: the row of 目标管理', ofRow('培训人次', 'target-unread'), { kind: 'target', rowId: trained }],
    [
      '手工扣减: the page of the indicator',
      ofRow('培训人次', 'reduction-without-reason'),
      { kind: 'indicator', rowId: trained },
    ],
    [
      'no register: 案件导入',
      ofRow('办理法律援助事项数量', 'register-missing'),
      { kind: 'page', name: 'cases' },
    ],
    // Counted figures have no cell.
    [
      'a counted figure: its page',
      ofRow('办理法律援助事项数量', 'not-reported'),
      { kind: 'indicator', rowId: handled },
    ],
    [
      'a sentence on a counted figure: its statement',
      ofRow('办理法律援助事项数量', 'full-without-basis'),
      { kind: 'statement', rowId: handled },
    ],
    [
      'a code that nobody placed: the page of the row',
      ofRow('培训人次', 'something-new'),
      { kind: 'indicator', rowId: trained },
    ],
  ])('%s', (_title, issue, place) => {
    expect(placeOf(issue)).toEqual(place)
  })
})

describe('a finding of task, money or plan leads to its page', () => {
  const taskId = demo.tasks[0]?.taskId ?? ''
  const of = (subject: FilingIssue['subject'], code: string): FilingIssue => ({
    ...{ code, severity: 'hint', params: {}, subject },
  })
  it.each([
    [
      of({ kind: 'task', taskId }, 'goal-not-judged'),
      { kind: 'cell', rowId: taskId, periodEnd: 12, part: 'figure' },
    ],
    [of({ kind: 'task', taskId }, 'task-work-ahead'), { kind: 'task', rowId: taskId }],
    [of({ kind: 'budget' }, 'unspent'), { kind: 'page', name: 'budget' }],
    [
      of({ kind: 'budget' }, 'execution-without-reason'),
      { kind: 'execution', rowId: 'basic', periodEnd: 12, part: 'note' },
    ],
    [
      of({ kind: 'task', taskId }, 'spending-without-reason'),
      { kind: 'execution', rowId: taskId, periodEnd: 12, part: 'note' },
    ],
    [of({ kind: 'task', taskId: 'none' }, 'spending-without-reason'), { kind: 'page', name: 'budget' }],
    [of({ kind: 'budget' }, 'filed-differs'), { kind: 'filed-score', rowId: BUDGET_ROW }],
    [of({ kind: 'budget' }, 'budget-gap'), { kind: 'target', rowId: null }],
    [of({ kind: 'plan' }, 'weights-off'), { kind: 'target', rowId: null }],
    [of({ kind: 'plan' }, 'period-open'), { kind: 'page', name: 'entry' }],
    [of({ kind: 'plan' }, 'all-full-marks'), { kind: 'filed-score', rowId: BUDGET_ROW }],
  ])('%o', (issue, place) => {
    expect(placeOf(issue)).toEqual(place)
  })
})

it('whatever is found in any month of the demo year has a place', () => {
  for (const asOf of [1, 3, 6, 7, 9, 12]) {
    const shown = boardOf(asOf)
    for (const issue of findFilingIssues(shown, demo)) {
      const place = findFilingPlace(issue, shown, demo.plan)
      if (place.kind === 'cell') expect(demo.plan.reportingPeriods).toContain(place.periodEnd)
    }
  }
  expect(findFilingIssues(board, demo).length).toBeGreaterThan(10)
})
