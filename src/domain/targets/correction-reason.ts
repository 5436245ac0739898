import type { PlanFacts } from '../model'
import { compareBudget, compareIndicators, compareTasks } from './compare-imports'

/**
 * Whether a corrected table needs a person's reason: it moves what a quarter was closed on, because the filed targets
 * count from 1 January, or it takes back what a person confirmed or settled.
 */
export function asksReason(before: PlanFacts, after: PlanFacts): boolean {
  const isClosed = before.closings.some(({ closed }) => closed)
  return (isClosed && movesFigures(before, after)) || losesAnswers(before, after)
}

function movesFigures(before: PlanFacts, after: PlanFacts): boolean {
  const { added, changed, gone } = compareIndicators(before, after)
  const lists = [added, changed, gone, compareBudget(before, after), compareTasks(before, after)]
  return lists.some((list) => list.length > 0)
}

function losesAnswers(before: PlanFacts, after: PlanFacts): boolean {
  const confirmed = new Set(
    after.targets.filter(({ confirmedReading }) => confirmedReading !== null).map(rowKey),
  )
  const chosen = new Map(after.setupChoices.map((choice) => [choice.indicatorId, choice]))
  return (
    before.targets.some((target) => target.confirmedReading !== null && !confirmed.has(rowKey(target))) ||
    before.setupChoices.some(({ indicatorId, taskIds }) => {
      const kept = chosen.get(indicatorId)
      return kept === undefined || kept.taskIds?.length !== taskIds?.length
    })
  )
}

const rowKey = ({ indicatorId, version }: { readonly indicatorId: string; readonly version: number }) =>
  JSON.stringify([indicatorId, version])
