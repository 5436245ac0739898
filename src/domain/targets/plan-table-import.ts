import type { PlanFacts } from '../model'
import { compareBudget, compareHead, compareIndicators, compareTasks } from './compare-imports'
import { asksReason } from './correction-reason'
import { factsFromTable } from './facts-from-table'
import { indexRows } from './imported-rows'
import { issueIds } from './issue-ids'
import { matchIndicators, toMatchRows, type Matching } from './match-indicators'
import { matchTasks } from './match-tasks'
import { mergeFacts } from './merge-facts'
import type { DoubtfulPair, TableImportPlan } from './table-import'
import type { TargetTable } from './target-table'

/**
 * What a table that was read again does to the plan that was made from an earlier one. What stayed keeps its id, its
 * figures, choices and, while the text is the same, its confirmation. `pairs`: what a person said of the doubtful
 * rows, by the row's id in the table; null: it is none of the plan's. `sourceName`: the file of the new table.
 *
 * The table is held against the targets as filed at the start of the year: an adjustment is no correction of it.
 */
export function planTableImport(
  facts: PlanFacts,
  table: TargetTable,
  pairs: ReadonlyMap<string, string | null> = new Map(),
  sourceName = facts.plan.sourceName,
): TableImportPlan {
  const { planId, isDemo, profile } = facts.plan
  const read = factsFromTable(table, { planId, sourceName, isDemo, profile })
  const matchedTasks = matchTasks(facts.tasks, read.tasks)
  const matching = matchRows(facts, read, matchedTasks, pairs)
  const after = mergeFacts(facts, read, issueIds(facts, read, matching.matched, matchedTasks))
  const changes = compareIndicators(facts, after)
  const planChanges = compareHead(facts.plan, after.plan)
  const budgetChanges = compareBudget(facts, after)
  const taskChanges = compareTasks(facts, after)
  const lists = [changes.added, changes.changed, changes.gone, planChanges, budgetChanges, taskChanges]
  const isNothing = lists.every((list) => list.length === 0) && !changes.isReordered
  return {
    ...changes,
    ...{ planChanges, budgetChanges, taskChanges, isNothing },
    doubtful: describeDoubts(facts, read, matching),
    isOtherPlan:
      table.fiscalYear !== facts.plan.fiscalYear || table.departmentName !== facts.plan.departmentName,
    needsConsent:
      changes.gone.some(({ actuals }) => actuals > 0) ||
      budgetChanges.some(({ executions }) => executions > 0) ||
      taskChanges.some(({ executions, goalJudgements }) => executions + goalJudgements > 0),
    asksReason: !isNothing && asksReason(facts, after),
    facts: isNothing ? facts : after,
  }
}

function matchRows(
  facts: PlanFacts,
  read: PlanFacts,
  matchedTasks: ReadonlyMap<string, string>,
  pairs: ReadonlyMap<string, string | null>,
): Matching {
  const [own, rows] = [indexRows(facts), indexRows(read)]
  const planRows = toMatchRows(
    facts.indicators,
    (id) => own.get(id)?.target.rawText ?? '',
    (taskId) => taskId,
  )
  const tableRows = toMatchRows(
    read.indicators,
    (id) => rows.get(id)?.target.rawText ?? '',
    // A task that is not yet in the plan: no row of the plan stands under it.
    (taskId) => matchedTasks.get(taskId) ?? `new ${taskId}`,
  )
  return matchIndicators(planRows, tableRows, pairs)
}

function describeDoubts(facts: PlanFacts, read: PlanFacts, { doubtful }: Matching): DoubtfulPair[] {
  const [own, rows] = [indexRows(facts), indexRows(read)]
  return [...doubtful].flatMap(([tableIndicatorId, found]) => {
    const row = rows.get(tableIndicatorId)
    if (!row) return []
    const { filedName, filedSubcategory } = row.indicator
    const candidates = found.flatMap(({ id, reason }) => {
      const candidate = own.get(id)
      return candidate ? [{ ...candidate, reason }] : []
    })
    return [{ tableIndicatorId, filedName, filedSubcategory, rawText: row.target.rawText, candidates }]
  })
}
