import type { PlanFacts } from '../model'
import { findTableOddities } from './find-table-oddities'
import type { TableFinding } from './target-table'

/** What is odd in a stored plan as filed, found again from its facts; `row` is 0, the text is not kept. */
export function readFiledNotes(facts: PlanFacts): TableFinding[] {
  const row = 0
  const filed = new Map(
    facts.targets.filter(({ version }) => version === 1).map((target) => [target.indicatorId, target]),
  )
  const indicators = [...facts.indicators]
    .sort((a, b) => a.order - b.order)
    .flatMap((indicator) => {
      const target = filed.get(indicator.indicatorId)
      return target ? [{ ...indicator, row, rawText: target.rawText, unitColumn: target.unitColumn }] : []
    })
  const tasks = [...facts.tasks].sort((a, b) => a.order - b.order).map((task) => ({ ...task, row }))
  const { budget, fiscalYear, profile } = facts.plan
  return findTableOddities({ fiscalYear, budget, tasks, indicators, levelPoints: [] }, row, profile)
}
