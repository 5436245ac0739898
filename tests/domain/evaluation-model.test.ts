import { expect, test } from 'vitest'
import { BUDGET_ROW } from '@/domain/evaluation-model'
import { indicatorIdOf, numberOfId } from '@/domain/targets/row-ids'

test('the row of 预算执行率 can be taken for no indicator', () => {
  expect(numberOfId(BUDGET_ROW)).not.toBe(numberOfId(indicatorIdOf(1)))
  expect(BUDGET_ROW).not.toMatch(/^I\d+$/)
})
