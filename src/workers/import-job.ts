import type { RefusedRow } from '@/domain/cases/case-issue'
import { hasCasesOfYear } from '@/domain/cases/cases-of-year'
import type { ImportIssue, ImportPreview } from '@/domain/cases/import-batch'
import { planBatch } from '@/domain/cases/plan-batch'
import { isNoChange } from '@/domain/cases/plan-import'
import { fileSource } from '@/io/byte-source'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { readLikelyCaseKey } from '@/storage/case-key'
import { commitImport, readCaseState } from '@/storage/cases'
import type { ImportStage } from './import-messages'
import { issueOf } from './undo-job'

export type Planned =
  | {
      readonly ok: true
      readonly preview: ImportPreview
      readonly refused: readonly RefusedRow[]
      /** Writes it. null: done. An import that changes nothing writes nothing. */
      readonly commit: (reason: string) => Promise<ImportIssue | null>
    }
  | { readonly ok: false; readonly issue: ImportIssue }

export type OnProgress = (stage: ImportStage, share: number) => void

/** Refused rows shown beside the preview; all of them are given on request. */
const LISTED_REFUSALS = 200

/**
 * Reads a file and plans its import against the register, writing nothing. Never rejects for what is in the file.
 * `likelyCaseKey` may be asked for before there is a file.
 */
export async function planCaseImport(
  planId: string,
  file: File,
  onProgress: OnProgress,
  likelyCaseKey: Promise<Uint8Array> = readLikelyCaseKey(),
): Promise<Planned> {
  const source = fileSource(file)
  const likely = await likelyCaseKey
  const read = (caseKey: Uint8Array) =>
    readCaseFile(source, {
      hashCaseNumber: createCaseNumberHash(caseKey),
      latestYear: new Date().getFullYear() + 1,
      onProgress: (bytesRead) => onProgress('reading', bytesRead / Math.max(1, file.size)),
    })
  // The database answers while the file is read.
  const [first, state] = await Promise.all([read(likely), readCaseState(planId)])
  const caseKey = state?.caseKey ?? likely
  // Another key only where another tab made the first one, or a backup was restored, since `likely` was read.
  const result = caseKey.join() === likely.join() ? first : await read(caseKey)
  if (!result.ok) return result
  onProgress('comparing', 0)
  if (!state) return { ok: false, issue: { code: 'register-changed' } }

  const { reading } = result
  const { chunks, refused } = reading.intake
  const before = state.batches.at(-1)?.foldTotals ?? null
  const { rows, fiscalYear } = state
  const { plan, after, changedPeriods } = planBatch({ rows, totals: before, fiscalYear }, chunks)
  const counts = {
    rows: reading.intake.rows,
    added: plan.added,
    changed: plan.changed,
    unchanged: plan.unchanged,
    duplicates: reading.intake.duplicates,
    refused: refused.length,
  }
  const importFile = {
    fileName: file.name,
    fileSize: file.size,
    fingerprint: reading.fingerprint,
    encoding: reading.encoding,
    hasBom: reading.hasBom,
    delimiter: reading.delimiter,
    droppedHeaders: reading.columns.dropped.map((column) => column.header),
  }
  const same = state.batches.findLast((batch) => batch.fingerprint === reading.fingerprint)
  const preview: ImportPreview = {
    ...importFile,
    ...columnsOf(reading),
    before,
    after,
    closedPeriods: changedPeriods.filter((end) => state.closedPeriods.includes(end)),
    counts,
    plan,
    refused: refused.slice(0, LISTED_REFUSALS),
    fiscalYear,
    hasCasesOfYear: hasCasesOfYear(chunks, fiscalYear),
    sameFile: same ? { fileName: same.fileName, recordedAt: same.recordedAt } : null,
  }
  const batchIds = state.batches.map((batch) => batch.batchId)
  async function commit(reason: string): Promise<ImportIssue | null> {
    if (isNoChange(plan) || after === null) return null
    onProgress('saving', 0)
    const saved = await commitImport({
      planId,
      basedOn: { batchIds, caseKey },
      batch: { ...importFile, counts },
      rows: chunks,
      foldTotals: after,
      changedPeriods,
      reason,
    })
    return issueOf(saved)
  }
  return { ok: true, preview, refused, commit }
}

function columnsOf({ sheet, columns, headerLine, preview, intake }: CaseFileReading) {
  return {
    sheet,
    headerLine,
    keptHeaders: columns.keptHeaders,
    firstRows: preview,
    droppedColumns: columns.dropped,
    unusedHeaders: columns.unused,
    withheldCells: Object.entries(intake.withheld).map(([field, count]) => ({
      // The keys of `withheld` are fields; Object.entries forgets it.
      header: columns.headers[field as keyof typeof intake.withheld],
      count,
    })),
    hasStatusColumn: columns.at.status >= 0,
  }
}
