import type { Task } from '../model'
import { isSameAmount } from './imported-rows'
import { indexNames } from './similar-names'
import { normaliseTargetText } from './target-text'

/**
 * Which task of a table is which of the plan (table's id → plan's id): the same name, else a name alike, else the same
 * amount where only one task has it on each side. A renamed task keeps its money and its judgements; the preview shows
 * both names before anything is written.
 */
export function matchTasks(planTasks: readonly Task[], tableTasks: readonly Task[]): Map<string, string> {
  const matched = new Map<string, string>()
  const free = new Map(byOrder(planTasks).map((task) => [task.taskId, task]))
  const open = () => byOrder(tableTasks).filter(({ taskId }) => !matched.has(taskId))
  const take = (task: Task, planTaskId: string | undefined) => {
    if (planTaskId !== undefined && free.delete(planTaskId)) matched.set(task.taskId, planTaskId)
  }
  for (const task of open()) {
    take(task, [...free.values()].find((other) => taskName(other) === taskName(task))?.taskId)
  }
  const findAlike = indexNames([...free.values()].map((task) => ({ id: task.taskId, name: taskName(task) })))
  for (const task of open()) take(task, findAlike(taskName(task)).find(({ id }) => free.has(id))?.id)
  for (const task of open()) {
    const costsAsMuch = ({ plannedAmount }: Task) =>
      plannedAmount !== null && isSameAmount(plannedAmount, task.plannedAmount)
    const same = [...free.values()].filter(costsAsMuch)
    if (open().filter(costsAsMuch).length === 1 && same.length === 1) take(task, same[0]?.taskId)
  }
  return matched
}

function taskName({ name }: Task): string {
  return normaliseTargetText(name).replace(/[\s,，、。.;；:：“”"《》()（）]/g, '')
}

function byOrder(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => a.order - b.order)
}
