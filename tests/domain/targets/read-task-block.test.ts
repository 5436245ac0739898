import { describe, expect, test } from 'vitest'
import { isTaskHeader, readTaskBlock } from '@/domain/targets/read-task-block'
import { readTableRows } from '@/domain/targets/table-text'

const HEADER = '\t名称\t主要实施内容\t拟投入的资金（万元）\t期望达到的目标（概述）'
const read = (...lines: string[]) => readTaskBlock(readTableRows([HEADER, ...lines].join('\n')))

describe('年度重点工作任务', () => {
  test('text, text, amount, text: whatever the column', () => {
    const straight = read('年度重点工作任务\t甲任务\t做甲\t390\t甲好').tasks
    const shifted = read('\t\t甲任务\t做甲\t390\t甲好').tasks
    const left = read('甲任务\t做甲\t390\t甲好').tasks
    for (const tasks of [straight, shifted, left]) {
      expect(tasks).toMatchObject([
        { taskId: 'T1', order: 1, name: '甲任务', content: '做甲', plannedAmount: '390', goal: '甲好' },
      ])
    }
  })

  test.each([
    ['任务4：组织考试', '组织考试'],
    ['任务一、组织考试', '组织考试'],
    ['3.组织考试', '组织考试'],
    ['3.5公里道路', '3.5公里道路'],
    ['任务型培训', '任务型培训'],
  ])('%s is named %s, the filed name is kept', (filedName, name) => {
    expect(read(`\t${filedName}\t内容\t1\t目标`).tasks).toMatchObject([{ filedName, name }])
  })

  test('an empty amount is null, a running number is no name', () => {
    expect(read('\t4\t助学\t发放\t\t应助尽助').tasks).toMatchObject([
      { name: '助学', plannedAmount: null, goal: '应助尽助' },
    ])
  })

  test('placeholders and totals are no tasks', () => {
    const { tasks, repairs } = read('\t任务3：\t\t\t', '\t合计\t\t100\t', '其他需完成的任务 (可选填)\t\t\t\t')
    expect(tasks).toEqual([])
    expect(repairs).toEqual([{ row: 2, code: 'placeholder-dropped', params: { found: '任务3：' } }])
  })

  test('without its header there is no task block', () => {
    expect(readTaskBlock(readTableRows('甲\t乙\t1\t丙'))).toEqual({ tasks: [], repairs: [] })
    expect(readTableRows('名称\t内容').map(isTaskHeader)).toEqual([false])
  })
})
