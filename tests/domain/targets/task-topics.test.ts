import { expect, test } from 'vitest'
import { SHARED_BY_ALL, TASK_TOPICS } from '@/domain/targets/task-topics'
import { includesAny } from '@/domain/targets/word-table'

const topicsOf = (name: string) =>
  TASK_TOPICS.filter(
    ({ indicator, except }) => includesAny(name, indicator) && !includesAny(name, except),
  ).map(({ topic }) => topic)

test.each([
  ['法律顾问覆盖率', 'village-adviser'],
  ['涉外法律顾问覆盖率', 'foreign-adviser'],
  ['平台建设按期完成率', 'platform'],
  ['考点数量', 'examination'],
  ['培训次数', ''],
])('%s speaks of %s', (name, topics) => expect(topicsOf(name).join()).toBe(topics))

test('no topic without words on both sides', () => {
  expect(TASK_TOPICS.every(({ task, indicator }) => task.length > 0 && indicator.length > 0)).toBe(true)
})

test.each([
  ['项目完成率', true],
  ['重点工作任务按时完成率', true],
  ['平台项目完成率', false],
])('%s belongs to every task: %s', (name, shared) => expect(SHARED_BY_ALL.test(name)).toBe(shared))
