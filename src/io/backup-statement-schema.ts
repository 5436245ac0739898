import * as v from 'valibot'
import { compareDecimals, isDecimal } from '@/domain/exact'
import type { FiledScore, Reduction, Statement } from '@/domain/evaluation-model'
import { upToHundred } from './backup-rule-schema'
import { decimalOrNull, periodEnd, recorded, text, type RowSchema } from './backup-row-schema'

/** What the unit states for the official forms, and what an officer takes off. */
export const statement: RowSchema<Statement> = v.looseObject({
  ...recorded,
  planId: text,
  indicatorId: text,
  periodEnd,
  forecast: decimalOrNull,
  likelihood: v.nullable(v.picklist(['certain', 'possible', 'impossible'])),
  deviations: v.array(v.picklist(['funding', 'institution', 'staff', 'equipment', 'other'])),
  explanation: text,
})

export const filedScore: RowSchema<FiledScore> = v.looseObject({
  ...recorded,
  planId: text,
  rowId: text,
  points: upToHundred,
  reason: text,
})

export const reduction: RowSchema<Reduction> = v.looseObject({
  ...recorded,
  planId: text,
  indicatorId: text,
  points: v.pipe(
    text,
    v.check((value) => isDecimal(value) && compareDecimals(value, '0') > 0),
  ),
  reason: text,
})
