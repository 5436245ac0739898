import { compareDecimals } from '../exact'
import type { Indicator, Task } from '../model'
import type { TargetReading } from './reading'
import { includesAny, wordList } from './word-table'

/** Words that name one and the same thing in tasks and indicators; a row links what shares one. */
const TOPICS: readonly (readonly string[])[] = [
  wordList('村（社区） 村(社区) 村(居) 村（居） 村居 一村'),
  wordList('平台 系统'),
  wordList('顾问'),
  wordList('考试 法考 考点'),
  wordList('涉外'),
  wordList('调解'),
  wordList('公证'),
  wordList('社区矫正'),
  wordList('戒毒'),
]
/** Rates over all projects belong to every task. */
const SHARED_BY_ALL = /^(?:项目|任务|重点工作(?:任务)?)(?:按期)?完成率/

/**
 * Tasks that an indicator belongs to, as a proposal (系统建议，非批复); none means 部门整体. A link needs a reason in the
 * filed words or figures: the same amount, or a shared topic. None is invented to fill a gap.
 */
export function proposeTasks(
  indicator: Indicator,
  reading: TargetReading | undefined,
  tasks: readonly Task[],
): string[] {
  if (SHARED_BY_ALL.test(indicator.name)) return tasks.map((task) => task.taskId)
  const sameAmount = tasks.filter((task) => reading !== undefined && hasSameAmount(reading, task))
  if (sameAmount.length > 0) return sameAmount.map((task) => task.taskId)
  const scored = tasks.map((task) => ({
    task,
    shared: countSharedTopics(indicator.filedName, task.filedName),
  }))
  const most = Math.max(0, ...scored.map(({ shared }) => shared))
  const closest = scored.filter(({ shared }) => shared > 0 && shared === most).map(({ task }) => task)
  return closerByGoal(indicator, closest).map((task) => task.taskId)
}

/** 项目投入成本 390万元 is the 390 of one task. */
function hasSameAmount(reading: TargetReading, task: Task): boolean {
  if (reading.unit !== '万元' || reading.value === undefined || task.plannedAmount === null) return false
  return compareDecimals(reading.value, task.plannedAmount) === 0
}

function countSharedTopics(indicatorName: string, taskName: string): number {
  return TOPICS.filter((words) => includesAny(indicatorName, words) && includesAny(taskName, words)).length
}

/** Of tasks that are equally near, those whose own goal speaks of what the indicator measures (覆盖, 满意). */
function closerByGoal(indicator: Indicator, tasks: readonly Task[]): readonly Task[] {
  if (tasks.length < 2) return tasks
  const measured = ['覆盖', '满意', '培训', '设备'].filter((word) => indicator.name.includes(word))
  const spoken = tasks.filter((task) => includesAny(task.goal, measured))
  return spoken.length > 0 ? spoken : tasks
}
