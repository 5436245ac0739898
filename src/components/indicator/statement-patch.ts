import type { Statement } from '@/domain/evaluation-model'

/** The fields of the statement form. A save carries those that a person confirmed, and no other. */
export type StatementPatch = Pick<Statement, 'forecast' | 'likelihood' | 'deviations' | 'explanation'>

/**
 * Where it was typed. A field that goes while somebody types in it still saves, and by then the page shows another row
 * or another period already.
 */
export type StatementPlace = Pick<Statement, 'indicatorId' | 'periodEnd'>

const fields = ['forecast', 'likelihood', 'deviations', 'explanation'] as const
export type StatementField = (typeof fields)[number]

/** In the order of the form; both with their deviations in the order of the categories. */
export function changedFields(next: StatementPatch, stored: StatementPatch): StatementField[] {
  return fields.filter((field) => JSON.stringify(next[field]) !== JSON.stringify(stored[field]))
}
