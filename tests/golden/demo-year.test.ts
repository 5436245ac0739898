/** The demo year as an officer finishes it: three figures typed, the register imported, then looked over before filing. */
import { describe, expect, test } from 'vitest'
import { foldBatches } from '@/domain/cases/fold-batches'
import { computeCaseTotals } from '@/domain/cases/compute-case-totals'
import { findFilingIssues } from '@/domain/checks/find-filing-issues'
import type { ActualValue, PlanFacts, SetupChoice } from '@/domain/model'
import { computeScoreboard } from '@/domain/scoreboard'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile } from '@/io/read-case-file'
import { readDemoPlan } from '@/stores/demo-plan'
import { statement } from '../fixtures/filing-facts'
import { makeActual, makeClosing, number, parts } from '../fixtures/plan-facts'
import { inPieces, sample } from '../io/byte-pieces'

// Everything here is about the demo; without it every test fails.
const demo = readDemoPlan() as PlanFacts
const { planId } = demo.plan
const idOf = (name: string) => demo.indicators.find((each) => each.name === name)?.indicatorId ?? name

const hashCaseNumber = createCaseNumberHash(new Uint8Array(16))
const file = await readCaseFile(inPieces(sample('case-register-2022-utf8.csv'), 4096), {
  ...{ hashCaseNumber, latestYear: 2023 },
})
if (!file.ok) throw new Error(file.issue?.code)

const typed = (name: string, value: ActualValue) => ({
  ...makeActual(idOf(name), 12, 'period', value),
  planId,
})
const finished: PlanFacts = {
  ...demo,
  caseTotals: computeCaseTotals(foldBatches([file.reading.intake.chunks])),
  actuals: [
    ...demo.actuals,
    typed('培训人次', number('70')),
    typed('信息日常维护率', parts('66', '68')),
    typed('系统用户满意度', parts('44', '48')),
  ],
}

function lookOver(facts: PlanFacts): string[] {
  return findFilingIssues(computeScoreboard(facts, facts.plan.profile, 12), facts).map(
    ({ severity, code, params }) => [severity, code, params.name].filter(Boolean).join(' '),
  )
}

describe('what the check finds in the demo year', () => {
  test('as it comes: five rows are open, and without them there is no total', () => {
    expect(lookOver(demo).filter((line) => line.startsWith('error'))).toEqual([
      'error register-missing 办理法律援助事项数量',
      'error not-reported 培训人次',
      'error register-missing 法律援助案件完成率',
      'error not-reported 信息日常维护率',
      'error not-reported 系统用户满意度',
    ])
  })

  test('finished: 95.41, 优, and exactly what is written here by hand', () => {
    const { total } = computeScoreboard(finished, demo.plan.profile, 12)
    expect([total.total, total.grade]).toEqual([
      { known: true, value: '95.41' },
      { known: true, value: 'excellent' },
    ])
    expect(lookOver(finished)).toEqual([
      // 97 % done with 57 % of the money.
      'warning task-work-ahead 建设湛江市行政执法信息平台',
      // ≥1次, done eight times.
      'warning target-certain 开展法制宣传数量',
      // 10/11 of 100 %: a note is there, no category.
      'warning deviation-without-category 平台建设按期完成率',
      // 达成 100 % without a word, for a target that asks what 现场 means.
      'warning full-without-basis 基础性法律咨询解答时效',
      'warning reading-unconfirmed 基础性法律咨询解答时效',
      // 3 days of 2.
      'warning deviation-without-category 疑难法律咨询解答时效',
      'warning deviation-without-category 办理业务平均耗时情况',
      'warning deviation-without-category 法律服务专线接通率',
      'warning reading-unconfirmed 平台正常使用年限',
      'hint weights-proposed',
      'hint period-open',
      // 8584.25 + 4316.59 is not 12900.83.
      'hint budget-gap',
      // Judged 70 by its section, 97 by its rows.
      'hint goal-differs-from-rows 建设湛江市行政执法信息平台',
      // 5 of 2, with its reason.
      'hint far-over-target 培训次数',
    ])
  })

  test('mended: what is left cannot be mended in this year any more, and no point has moved', () => {
    const mended = mend(finished)
    expect(lookOver(mended)).toEqual([
      'warning task-work-ahead 建设湛江市行政执法信息平台',
      'warning target-certain 开展法制宣传数量',
      'hint budget-gap',
      'hint goal-differs-from-rows 建设湛江市行政执法信息平台',
      'hint far-over-target 培训次数',
    ])
    const total = (facts: PlanFacts) => computeScoreboard(facts, demo.plan.profile, 12).total
    expect(total(mended)).toEqual(total(finished))
  })
})

/** As an officer would: causes ticked and written, readings and weights confirmed, a sentence added, the year closed. */
function mend(facts: PlanFacts): PlanFacts {
  const { indicators } = computeScoreboard(facts, facts.plan.profile, 12)
  const late = ['平台建设按期完成率', '疑难法律咨询解答时效', '办理业务平均耗时情况', '法律服务专线接通率']
  const explanation = '专家库和座席不足，已扩充，下年按季度检查。'
  const confirmed = { recordedAt: '', recordedBy: '' }
  return {
    ...facts,
    statements: late.map((name) =>
      statement({ planId, indicatorId: idOf(name), deviations: ['staff'], explanation }),
    ),
    targets: facts.targets.map((target) => {
      const row = indicators.find(({ indicator }) => indicator.indicatorId === target.indicatorId)
      const isAsked = row?.reading.certainty === 'ask'
      return isAsked ? { ...target, confirmedReading: row.reading, confirmation: confirmed } : target
    }),
    setupChoices: indicators.map(({ setup: { indicatorId, weight } }): SetupChoice => ({
      ...{ planId, indicatorId, weight, measureKind: null, source: null, taskIds: null },
      ...{ ownerSection: null, quarterShares: null },
      ...confirmed,
    })),
    actuals: facts.actuals.map((each) =>
      each.indicatorId === idOf('基础性法律咨询解答时效') && each.periodEnd === 12
        ? { ...each, note: '窗口咨询当场答复，见全年接待登记。' }
        : each,
    ),
    closings: [{ ...makeClosing(12, true), planId }],
  }
}
