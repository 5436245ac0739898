import { describe, expect, it } from 'vitest'
import type { Task } from '@/domain/model'
import { parseTarget } from '@/domain/targets/parse-target'
import { longestRun, proposeTasks } from '@/domain/targets/propose-tasks'
import { makeIndicator, PLAN_ID } from '../../fixtures/plan-facts'

const task = (taskId: string, filedName: string, plannedAmount: string, goal: string): Task => ({
  planId: PLAN_ID,
  taskId,
  order: Number(taskId.slice(1)),
  filedName,
  name: filedName,
  content: '',
  plannedAmount,
  goal,
})
const TASKS = [
  task('T1', '配套一村（社区）一法律顾问工作经费', '390', '法律服务在全市1950条村（社区）实现全覆盖'),
  task('T2', '建设湛江市行政执法信息平台', '208.71', '实现省市县乡镇（街道）四级全面应用的目标'),
  task(
    'T3',
    '任务4：组织国家统一法律职业资格考试工作',
    '32.93',
    '做好考点落实、购置设备、人员培训等各项准备工作',
  ),
  task('T4', '市政府涉外法律顾问工作', '19.8', '为对外事务决策提供法律参考意见'),
]

function linked(filedName: string, raw: string): string {
  const name = filedName.replace(/\s*[({][^({]*$/, '')
  const reading = parseTarget(raw, { name: filedName, unit: '', year: 2022 })
  return proposeTasks(makeIndicator('I01', { filedName, name }), reading, TASKS).taskIds.join(' ')
}

describe('a row filed under a task belongs to it', () => {
  const reading = parseTarget('390万元', { name: '项目投入成本(万元)', unit: '', year: 2022 })
  it.each([
    ['whatever its words and figures say', 'T4', ['T4'], 'filed'],
    ['under none: by what they say', null, ['T1'], 'same-amount'],
    ['under one that the plan does not have: by what they say', 'T9', ['T1'], 'same-amount'],
  ])('%s', (_name, filedTaskId, taskIds, reason) =>
    expect(
      proposeTasks(makeIndicator('I01', { name: '项目投入成本', filedTaskId }), reading, TASKS),
    ).toMatchObject({ taskIds, reason }),
  )
})

describe('a proposed link has a reason in the filed words or figures', () => {
  it.each([
    ['the same amount', '项目投入成本(万元)', '390万元', 'T1'],
    ['the unit names the villages', '市级补贴标准{元/村(社区)}', '2000元', 'T1'],
    ['two tasks have advisers, one speaks of coverage', '法律顾问覆盖率 (%)', '100', 'T1'],
    ['villages', '村(居)委、群众等服务对象满意度 (%)', '≥ 90', 'T1'],
    ['platform', '平台建设按期完成率(%)', '100%', 'T2'],
    ['a system is a platform', '系统用户满意度 (%)', '≥ 90%', 'T2'],
    ['every task', '项目完成率(%)', '≥95%', 'T1 T2 T3 T4'],
    ['another amount is no link', '项目投入成本(万元)', '391万元', ''],
    ['nothing shared: 部门整体', '法律服务专线接通率 (%)', '100%', ''],
    ['no link is invented for 培训', '培训次数(次)', '2', ''],
    ['nor for 设备', '设备验收合格率(%)', '≥90%', ''],
  ])('%s: %s %s', (_why, name, raw, expected) => expect(linked(name, raw)).toBe(expected))

  it.each([
    ['项目投入成本(万元)', '390万元', 'same-amount'],
    ['项目投入成本(元)', '3900000元', 'same-amount'],
    ['市级补贴标准{元/村(社区)}', '2000元', 'same-topic'],
    ['项目完成率(%)', '≥95%', 'shared-by-all'],
    ['培训次数(次)', '2', 'no-evidence'],
  ])('says why: %s %s is %s', (filedName, raw, reason) => {
    const reading = parseTarget(raw, { name: filedName, unit: '', year: 2022 })
    const indicator = makeIndicator('I01', { filedName, name: filedName.replace(/[({].*$/, '') })
    expect(proposeTasks(indicator, reading, TASKS).reason).toBe(reason)
  })

  it('a standard that stands in one task belongs to it', () => {
    const [first, ...others] = TASKS
    const tasks = first
      ? [{ ...first, name: '经费', content: '市财政每个村（社区）每年补助2000元' }, ...others]
      : []
    const filedName = '补助标准(元/户)'
    const reading = parseTarget('2000元', { name: filedName })
    const indicator = makeIndicator('I01', { filedName, name: '补助标准' })
    expect(proposeTasks(indicator, reading, tasks)).toEqual({ taskIds: ['T1'], reason: 'same-standard' })
    const doubled = tasks.map((task) => ({ ...task, content: '补助2000元' }))
    expect(proposeTasks(indicator, reading, doubled).reason).toBe('no-evidence')
  })

  it('a long run of the same words in one goal is evidence, a short one is not', () => {
    const [first, ...others] = TASKS
    const tasks = first ? [{ ...first, goal: '基层干部群众的法律意识显著增强' }, ...others] : []
    const long = makeIndicator('I01', {
      filedName: '基层干部群众的法律意识水平',
      name: '基层干部群众的法律意识水平',
    })
    const short = makeIndicator('I02', { filedName: '群众的获得感', name: '群众的获得感' })
    expect(proposeTasks(long, undefined, tasks)).toEqual({ taskIds: ['T1'], reason: 'same-goal-words' })
    expect(proposeTasks(short, undefined, tasks).reason).toBe('no-evidence')
  })

  it('counts the longest run of characters that both texts hold, fillers aside', () => {
    expect(longestRun('社区矫正对象管理', '加强社区矫正工作')).toBe(4)
    expect(longestRun('专项资金支付', '专项资金')).toBe(0)
  })

  it('without tasks there is nothing to link', () => {
    expect(proposeTasks(makeIndicator('I01', { name: '项目完成率' }), undefined, []).taskIds).toEqual([])
  })
})
