import { expect, test } from 'vitest'
import { indicatorIdOf, numberOfId, taskIdOf } from '@/domain/targets/row-ids'

test.each([
  [1, 'I01', 'T1'],
  [27, 'I27', 'T27'],
  [100, 'I100', 'T100'],
])('row %i is %s or %s, and back', (number, indicatorId, taskId) => {
  expect([indicatorIdOf(number), taskIdOf(number)]).toEqual([indicatorId, taskId])
  expect([numberOfId(indicatorId), numberOfId(taskId)]).toEqual([number, number])
})

test.each(['basic', 'project', 'I', 'I1x', ''])('%s has no number', (id) => {
  expect(numberOfId(id)).toBeNull()
})
