import type { Statement } from '@/domain/evaluation-model'

/** What one field or another of the statement form changes; the whole of it is stored each time. */
export type StatementPatch = Pick<Statement, 'forecast' | 'likelihood' | 'deviations' | 'explanation'>

/**
 * Where it was typed. A field that goes while somebody types in it still saves, and by then the page shows another row
 * or another period already.
 */
export type StatementPlace = Pick<Statement, 'indicatorId' | 'periodEnd'>
