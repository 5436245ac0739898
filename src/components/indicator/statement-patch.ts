import type { Statement } from '@/domain/evaluation-model'

/** What one field or another of the statement form changes; the whole of it is stored each time. */
export type StatementPatch = Pick<Statement, 'forecast' | 'likelihood' | 'deviations' | 'explanation'>
