import { describe, expect, test } from 'vitest'
import type { Target } from '@/domain/model'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { computeScoreboard } from '@/domain/scoreboard'
import { compareAdjusted } from '@/domain/targets/adjustment-effect'
import {
  makeActual,
  makeFacts,
  makeIndicator,
  makeTarget,
  makeVersion,
  number,
} from '../../fixtures/plan-facts'

const facts = makeFacts({
  indicators: [makeIndicator('I1', { name: '案件数量' }), makeIndicator('I2', { name: '培训次数' })],
  targets: [makeTarget('I1', '≥100件'), makeTarget('I2', '≥5次')],
  actuals: [
    makeActual('I1', 12, 'cumulative', number('80')),
    makeActual('I2', 12, 'cumulative', number('5')),
  ],
})
const boardWith = (...targets: Target[]) =>
  computeScoreboard(
    {
      ...facts,
      targetVersions: [...facts.targetVersions, makeVersion(2, '2022-09-01')],
      targets: [...facts.targets, ...targets],
    },
    profile2020No10,
    12,
  )
const before = computeScoreboard(facts, profile2020No10, 12)

describe('the effect of an adjustment', () => {
  test('is told for the row it changes, with both totals', () => {
    const effect = compareAdjusted(before, boardWith(makeTarget('I1', '≥80件', { version: 2 })))
    const [row, ...others] = effect.rows
    expect(others).toEqual([])
    expect([row?.before.target.rawText, row?.after.target.rawText]).toEqual(['≥100件', '≥80件'])
    expect(Number(effect.after.earned)).toBeGreaterThan(Number(effect.before.earned))
    expect(effect.asOf).toBe(12)
  })

  test('a row that is adjusted without a change of points is told too', () => {
    const effect = compareAdjusted(before, boardWith(makeTarget('I2', '不少于5次', { version: 2 })))
    expect(effect.rows.map(({ after }) => after.indicator.indicatorId)).toEqual(['I2'])
  })

  test('nothing adjusted: no row, the same total', () => {
    const effect = compareAdjusted(before, boardWith())
    expect(effect.rows).toEqual([])
    expect(effect.after).toEqual(effect.before)
  })

  test('a withdrawn row leaves the sum', () => {
    const effect = compareAdjusted(
      before,
      boardWith(makeTarget('I1', '≥100件', { version: 2, isWithdrawn: true })),
    )
    expect(effect.rows.find(({ after }) => after.indicator.indicatorId === 'I1')?.after.status).toBe(
      'not-applicable',
    )
    expect(Number(effect.after.notApplicableWeight)).toBeGreaterThan(0)
  })
})
