import { expect, test } from 'vitest'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { computeScoreboard } from '@/domain/scoreboard'
import { needsFiledReason } from '@/domain/scoring/needs-filed-reason'
import { threeIndicators } from '../../fixtures/three-indicators'

const board = computeScoreboard(threeIndicators, threeIndicators.plan.profile, 6)

// 44/50 of ≥90 % earns 30 × 88 ÷ 90 = 29.33; 50 of 100 spent earns 5.00; of I03 nothing was reported.
test.each([
  ['I02', '29.33', false],
  ['I02', '29.330', false],
  ['I02', '29.34', true],
  ['I02', '30', true],
  ['I02', '0', true],
  [BUDGET_ROW, '5', false],
  [BUDGET_ROW, '5.01', true],
  ['I03', '0', true],
  ['I99', '0', true],
])('%s filed with %s: a reason is asked: %s', (rowId, points, isAsked) => {
  expect(needsFiledReason(board, rowId, points)).toBe(isAsked)
})
