import * as v from 'valibot'
import type { CaseTotals, RuleTotals } from '@/domain/cases/case-totals'
import type { CaseAnalysis } from '@/domain/cases/case-analysis'
import type { ClearedCases } from '@/domain/cases/cleared-cases'
import type { ImportBatch } from '@/domain/cases/import-batch'
import { CHUNK_ROWS, type PackedCases } from '@/domain/cases/packed-cases'
import { countingRule } from './backup-setup-schema'
import { count, recorded, text, type RowSchema } from './backup-row-schema'

const ruleTotals: RowSchema<RuleTotals> = v.looseObject({
  rule: countingRule,
  fiscalYear: count,
  sums: v.pipe(
    v.array(
      v.looseObject({
        ...{ numerator: count, denominator: count },
        ...{ legalHelp: count, leftOut: count, carriedOver: count },
      }),
    ),
    v.length(12),
  ),
})

const month = v.pipe(text, v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))

const caseTotals: RowSchema<CaseTotals> = v.looseObject({
  counts: v.array(
    v.looseObject({
      acceptedMonth: month,
      endedMonth: v.nullable(month),
      status: v.picklist(['closed', 'open', 'terminated', 'withdrawn', 'transferred']),
      isLegalHelp: v.boolean(),
      count,
      totalDays: v.pipe(v.number(), v.integer()),
    }),
  ),
  hasOpenCases: v.boolean(),
  rules: v.optional(v.array(ruleTotals)),
})

const batchKey = { planId: text, batchId: text }

export const importBatch: RowSchema<ImportBatch> = v.looseObject({
  ...recorded,
  ...batchKey,
  fileName: text,
  fileSize: count,
  fingerprint: text,
  encoding: v.picklist(['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'workbook']),
  hasBom: v.boolean(),
  delimiter: text,
  droppedHeaders: v.array(text),
  keepsHandlers: v.optional(v.boolean()),
  sequence: count,
  counts: v.looseObject({
    ...{ rows: count, added: count, changed: count },
    ...{ unchanged: count, duplicates: count, refused: count },
  }),
  reason: text,
  isCleared: v.optional(v.boolean()),
  foldTotals: v.nullable(caseTotals),
})

/**
 * Four words of the key, four dates and eight texts a row: an array cut short would shift every row after it. More rows
 * than a chunk has would be taken for those of the next one.
 */
const packedCases: RowSchema<PackedCases> = v.pipe(
  v.looseObject({
    rows: count,
    keys: v.instance(Uint32Array),
    lines: v.instance(Uint32Array),
    days: v.instance(Uint16Array),
    flags: v.instance(Uint8Array),
    texts: v.instance(Uint16Array),
    words: v.array(text),
    handlers: v.optional(v.instance(Uint16Array)),
  }),
  v.check(
    ({ rows, keys, lines, days, flags, texts, handlers }) =>
      rows <= CHUNK_ROWS &&
      keys.length === rows * 4 &&
      days.length === rows * 4 &&
      texts.length === rows * 8 &&
      [lines, flags, handlers].every((each) => each === undefined || each.length === rows),
  ),
)

export const caseChunk = v.looseObject({ ...batchKey, chunkIndex: count, cases: packedCases })

const tallies = v.array(v.looseObject({ word: text, count }))
const analysis: RowSchema<CaseAnalysis> = v.looseObject({
  quarters: v.array(v.looseObject({ quarter: v.picklist([1, 2, 3, 4]), accepted: count, closed: count })),
  ...{ handled: count, legalHelp: count },
  ...{ byType: tallies, bySource: tallies, byRecipientCategory: tallies },
  daysToClose: v.looseObject({
    ...{ closed: count, totalDays: count, median: v.nullable(v.number()) },
    spans: v.array(v.looseObject({ upTo: v.nullable(count), count })),
  }),
  cleared: count,
})

export const clearedCases: RowSchema<ClearedCases> = v.pipe(
  v.looseObject({
    ...recorded,
    planId: text,
    cases: count,
    keys: v.instance(Uint32Array),
    totals: caseTotals,
    analyses: v.pipe(v.array(analysis), v.length(12)),
    reason: text,
  }),
  v.check(({ cases, keys }) => keys.length === cases * 4),
)
