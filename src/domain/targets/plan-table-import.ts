import type { PlanFacts } from '../model'
import type { TableImportPlan } from './table-import'
import type { TargetTable } from './target-table'

/**
 * What a table that was read again does to the plan that was made from an earlier one. What stayed keeps its id, its
 * figures, choices and, while the text is the same, its confirmation. `pairs`: what a person said of the doubtful
 * rows, by the row's id in the table; null: it is none of the plan's. `sourceName`: the file of the new table.
 */
export function planTableImport(
  facts: PlanFacts,
  table: TargetTable,
  pairs: ReadonlyMap<string, string | null> = new Map(),
  sourceName = facts.plan.sourceName,
): TableImportPlan {
  void [table, pairs, sourceName]
  throw new Error(`nothing is planned yet for ${facts.plan.planId}`)
}
