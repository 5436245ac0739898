import { compareDecimals } from '../exact'
import type { Decimal, PlanFacts } from '../model'
import type { GoneIndicator } from './table-import'

/** Each indicator with its target as filed at the start of the year, and how many figures it has. */
export function indexRows(facts: PlanFacts): Map<string, GoneIndicator> {
  const targets = new Map(
    facts.targets.filter(({ version }) => version === 1).map((target) => [target.indicatorId, target]),
  )
  const figures = new Map<string, number>()
  for (const { indicatorId, value } of facts.actuals) {
    if (value !== null) figures.set(indicatorId, (figures.get(indicatorId) ?? 0) + 1)
  }
  const rows = new Map<string, GoneIndicator>()
  for (const indicator of facts.indicators) {
    const { indicatorId } = indicator
    const target = targets.get(indicatorId)
    if (target) rows.set(indicatorId, { indicator, target, actuals: figures.get(indicatorId) ?? 0 })
  }
  return rows
}

/** 390 and 390.00 are the same amount; an empty cell is only itself. */
export function isSameAmount(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(a, b) === 0
}
