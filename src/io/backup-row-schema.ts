import * as v from 'valibot'
import { isDecimal } from '@/domain/exact'

/**
 * What every row of a backup must look like before any of it is put into the database. The type makes the compiler
 * ask for a check of every field that the program relies on. Fields beyond these are kept.
 */
export type RowSchema<Row> = v.GenericSchema<unknown, Row>

export const text = v.string()
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const decimal = v.pipe(text, v.check(isDecimal))
export const decimalOrNull = v.nullable(decimal)
export const day = v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/))
export const instant = v.pipe(text, v.isoTimestamp())
export const periodEnd = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))
export const recorded = { recordedAt: instant, recordedBy: text }
