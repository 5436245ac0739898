import type { PlanFacts, Plan } from '../model'
import { indicatorIdOf, numberOfId, taskIdOf } from './row-ids'

/** The plan's own ids for the rows of a table, by their ids in the table. */
export interface IssuedIds {
  readonly indicatorIds: ReadonlyMap<string, string>
  readonly taskIds: ReadonlyMap<string, string>
  /** The highest numbers given out so far, these among them. */
  readonly issued: NonNullable<Plan['issuedIds']>
}

/**
 * Matched rows keep the plan's id; every other row gets one that no row of this plan ever had, also not one that is
 * gone: the history and the entries of an id speak of one indicator for ever.
 */
export function issueIds(
  facts: PlanFacts,
  read: PlanFacts,
  matchedIndicators: ReadonlyMap<string, string>,
  matchedTasks: ReadonlyMap<string, string>,
): IssuedIds {
  const known = [facts.indicators, facts.targets, facts.actuals, facts.setupChoices, facts.baselines]
  const indicators = give(
    read.indicators.map(({ indicatorId }) => indicatorId),
    matchedIndicators,
    indicatorIdOf,
    highest(
      known.flatMap((rows) => rows.map(({ indicatorId }) => indicatorId)),
      facts.plan.issuedIds?.indicators,
    ),
  )
  const tasks = give(
    read.tasks.map(({ taskId }) => taskId),
    matchedTasks,
    taskIdOf,
    highest(
      [
        ...[...facts.tasks, ...facts.goalJudgements].map(({ taskId }) => taskId),
        ...[...facts.budgetLines, ...facts.executions].map(({ lineId }) => lineId),
      ],
      facts.plan.issuedIds?.tasks,
    ),
  )
  return {
    indicatorIds: indicators.ids,
    taskIds: tasks.ids,
    issued: { indicators: indicators.last, tasks: tasks.last },
  }
}

function give(
  tableIds: readonly string[],
  matched: ReadonlyMap<string, string>,
  idOf: (number: number) => string,
  from: number,
): { ids: Map<string, string>; last: number } {
  let last = from
  const ids = new Map<string, string>()
  for (const tableId of tableIds) {
    ids.set(tableId, matched.get(tableId) ?? idOf(++last))
  }
  return { ids, last }
}

function highest(ids: readonly string[], issued = 0): number {
  return ids.reduce((most, id) => Math.max(most, numberOfId(id) ?? most), issued)
}
