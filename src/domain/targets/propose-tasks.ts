import { compareDecimals, movePoint } from '../exact'
import type { Indicator, Task } from '../model'
import { isMoneyUnit } from './parse-unit'
import type { TargetReading } from './reading'
import { normaliseTargetText } from './target-text'
import { SHARED_BY_ALL, TASK_TOPICS } from './task-topics'
import { includesAny } from './word-table'

/** Why an indicator belongs to tasks; `filed` is no proposal, `no-evidence` leaves it with 部门整体. */
export type TaskReason =
  | 'filed'
  | 'same-amount'
  | 'same-standard'
  | 'shared-by-all'
  | 'same-topic'
  | 'same-name-words'
  | 'same-goal-words'
  | 'no-evidence'

export interface ProposedTasks {
  readonly taskIds: readonly string[]
  readonly reason: TaskReason
}

/** So many characters in a row are no chance: in a name 社区矫正, in a goal 基层干部群众的法律意识. */
const NAME_RUN = 4
const GOAL_RUN = 7

/**
 * Tasks an indicator belongs to: the one under which it was filed, in a form with a row per project; else a proposal
 * (系统建议，非批复), where none means 部门整体. A proposed link needs evidence in the filed
 * words or figures, strongest first: the same amount, the same standard, a shared topic, a run of the same words. None
 * is invented to fill a gap, and evidence that points to several tasks alike is none. With the reason a person would ask for.
 */
export function proposeTasks(
  indicator: Indicator,
  reading: TargetReading | undefined,
  tasks: readonly Task[],
): ProposedTasks {
  const found = (linked: readonly Task[], reason: TaskReason): ProposedTasks => ({
    taskIds: linked.map(({ taskId }) => taskId),
    reason,
  })
  const filed = tasks.filter(({ taskId }) => taskId === indicator.filedTaskId)
  if (filed.length > 0) return found(filed, 'filed')
  if (SHARED_BY_ALL.test(indicator.name) && tasks.length > 0) return found(tasks, 'shared-by-all')
  const amount = onlyOne(tasks.filter((task) => hasSameAmount(reading, task)))
  if (amount) return found([amount], 'same-amount')
  const standard = onlyOne(tasks.filter((task) => hasSameStandard(reading, task)))
  if (standard) return found([standard], 'same-standard')
  const byTopic = tasksOfTopic(indicator, tasks)
  if (byTopic !== null) return byTopic.length > 0 ? found(byTopic, 'same-topic') : found([], 'no-evidence')
  const byName = closestBy(tasks, (task) => longestRun(indicator.name, task.name), NAME_RUN)
  if (byName) return found([byName], 'same-name-words')
  const byGoal = closestBy(
    tasks,
    (task) => longestRun(indicator.name, `${task.goal}\n${task.content}`),
    GOAL_RUN,
  )
  return byGoal ? found([byGoal], 'same-goal-words') : found([], 'no-evidence')
}

function onlyOne<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null
}

/** 项目投入成本 390万元 is the 390 万元 of one task. */
function hasSameAmount(reading: TargetReading | undefined, task: Task): boolean {
  if (reading?.value === undefined || task.plannedAmount === null) return false
  if (reading.unit === '万元') return compareDecimals(reading.value, task.plannedAmount) === 0
  if (reading.unit !== '元') return false
  return compareDecimals(movePoint(task.plannedAmount, 4), reading.value) === 0
}

/** 市级补贴标准 2000元 per village is written in one task: 每个村（社区）每年补助2000元. */
function hasSameStandard(reading: TargetReading | undefined, task: Task): boolean {
  if (reading?.value === undefined || reading.unit === undefined) return false
  if (!isMoneyUnit(reading.unit) || !reading.unit.includes('/')) return false
  const money = reading.unit.split('/')[0] ?? ''
  return new RegExp(`(?<![\\d.])${reading.value.replace('.', '\\.')}${money}`).test(
    normaliseTargetText(`${task.content}${task.goal}`),
  )
}

/** The tasks of the first topic that knows the indicator; null when no topic does. */
function tasksOfTopic(indicator: Indicator, tasks: readonly Task[]): readonly Task[] | null {
  const name = normaliseTargetText(indicator.filedName)
  const known = TASK_TOPICS.filter(
    ({ indicator: words, except }) => includesAny(name, words) && !includesAny(name, except),
  )
  for (const { topic, task: words } of known) {
    const linked = tasks.filter(
      (task) => topicOfTask(task) === topic && includesAny(normaliseTargetText(task.name), words),
    )
    if (linked.length > 0) return linked
  }
  return known.length > 0 ? [] : null
}

function topicOfTask(task: Task): string | null {
  const name = normaliseTargetText(task.name)
  return TASK_TOPICS.find(({ task: words }) => includesAny(name, words))?.topic ?? null
}

function closestBy(tasks: readonly Task[], measure: (task: Task) => number, atLeast: number): Task | null {
  const measured = tasks.map((task) => ({ task, run: measure(task) }))
  const longest = Math.max(0, ...measured.map(({ run }) => run))
  if (longest < atLeast) return null
  return onlyOne(measured.filter(({ run }) => run === longest))?.task ?? null
}

/** Words that stand in every table and are no evidence. */
const FILLERS =
  /工作任务|项目建设|专项资金|专项经费|工作经费|完成情况|工作情况|重点工作|项目实施|服务对象|满意度/g

/** Length of the longest run of characters that both texts hold. */
export function longestRun(name: string, text: string): number {
  const words = name.replace(FILLERS, '\n')
  let longest = 0
  for (let start = 0; start < words.length; start++) {
    while (start + longest < words.length) {
      const run = words.slice(start, start + longest + 1)
      if (run.includes('\n') || !text.includes(run)) break
      longest++
    }
  }
  return longest
}
