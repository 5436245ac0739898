import type { RefusedRow } from '@/domain/cases/case-issue'
import { knownHeadersOf } from '@/domain/cases/map-columns'
import { absentFieldsOf } from '@/domain/cases/carry-over'
import { indexCases } from '@/domain/cases/case-register'
import { hasCasesOfYear } from '@/domain/cases/cases-of-year'
import { takeAll, type ConflictDecisions } from '@/domain/cases/conflict-decisions'
import type { ImportIssue, ImportPreview } from '@/domain/cases/import-batch'
import { planBatch, type BatchPlanner } from '@/domain/cases/plan-batch'
import { noChoices, type ImportChoices, type ImportQuestion } from '@/domain/cases/import-choices'
import { withoutCleared } from '@/domain/cases/without-cleared'
import { isNoChange } from '@/domain/cases/plan-import'
import { fileSource } from '@/io/byte-source'
import { createCaseNumberHash } from '@/io/case-key'
import { readCaseFile, type CaseFileReading } from '@/io/read-case-file'
import { readLikelyCaseKey } from '@/storage/case-key'
import { readRegisterMappings } from '@/storage/register-mappings'
import { readCaseState, stampOf, termsOf, type CaseState } from '@/storage/register-state'
import { commitImport } from '@/storage/cases'
import type { ImportStage } from './import-messages'
import { issueOf } from './undo-job'

export interface PlannedImport {
  readonly ok: true
  readonly preview: ImportPreview
  readonly refused: readonly RefusedRow[]
  /** The same import with other decisions. */
  readonly decide: (decisions: ConflictDecisions) => PlannedImport
  readonly listConflicts: BatchPlanner['listConflicts']
  /** Writes it. null: done. An import that changes nothing writes nothing. */
  readonly commit: (reason: string) => Promise<ImportIssue | null>
}
export type Planned =
  | PlannedImport
  | { readonly ok: false; readonly issue: ImportIssue; readonly question?: undefined }
  /** Only a person knows: planned again with the answer among the choices. */
  | { readonly ok: false; readonly question: ImportQuestion; readonly issue?: undefined }

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
  choices: ImportChoices = noChoices,
): Promise<Planned> {
  const source = fileSource(file)
  const remembered = readRegisterMappings()
  const likely = await likelyCaseKey
  const read = (caseKey: Uint8Array) =>
    readCaseFile(source, {
      hashCaseNumber: createCaseNumberHash(caseKey),
      latestYear: new Date().getFullYear() + 1,
      choices,
      remembered,
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

  return planReading({ planId, file, choices, reading: result.reading, state, caseKey, onProgress })
}

/** A file that was read, and the register as it stood meanwhile. */
interface ReadFile {
  readonly planId: string
  readonly file: File
  readonly choices: ImportChoices
  readonly reading: CaseFileReading
  readonly state: CaseState
  /** By which its case numbers are hashed. */
  readonly caseKey: Uint8Array
  readonly onProgress: OnProgress
}

/** What a file that was read would make of the register. */
function planReading(read: ReadFile): PlannedImport {
  const { planId, reading, state, caseKey, onProgress } = read
  const { intake } = reading
  const before = state.batches.at(-1)?.foldTotals ?? null
  const uncleared = withoutCleared(intake.chunks, state.cleared)
  const incoming = uncleared.cleared === 0 ? intake : indexCases(uncleared.chunks)
  const { rows: stored, reportingPeriods } = state
  const absent = absentFieldsOf(reading.columns)
  const planner = planBatch(
    { ...termsOf(state), reportingPeriods, rows: stored, totals: before },
    incoming,
    absent,
  )
  const importFile = describeFile(read)
  const ofFile = { ...importFile, ...describeReading(read) }

  function decide(decisions: ConflictDecisions): PlannedImport {
    const { plan, rows, after, changedPeriods } = planner.decide(decisions)
    const counts = {
      rows: intake.rows,
      added: plan.added,
      changed: plan.changed,
      kept: plan.kept,
      unchanged: plan.unchanged,
      duplicates: intake.duplicates,
      cleared: uncleared.cleared,
      refused: intake.refused.length,
    }
    const closedPeriods = changedPeriods.filter((end) => state.closedPeriods.includes(end))
    return {
      ok: true,
      preview: { ...ofFile, decisions, before, after, closedPeriods, counts, plan },
      refused: intake.refused,
      decide,
      listConflicts: planner.listConflicts,
      async commit(reason) {
        if (isNoChange(plan) || after === null) return null
        onProgress('saving', 0)
        const saved = await commitImport({
          ...{ planId, rows, reason },
          basedOn: stampOf(state, caseKey),
          batch: { ...importFile, counts },
          foldTotals: after,
          mappingToKeep: reading.mappingToKeep,
        })
        return issueOf(saved)
      },
    }
  }
  return decide(takeAll)
}

/** What a batch keeps of its file. */
function describeFile({ file, reading }: ReadFile) {
  const { fingerprint, encoding, hasBom, delimiter, columns } = reading
  return {
    ...{ fileName: file.name, fileSize: file.size, fingerprint, encoding, hasBom, delimiter },
    droppedHeaders: columns.dropped.map((column) => column.header),
    ...(columns.at.handler >= 0 && { keepsHandlers: true }),
  }
}

/** What is shown of a file before anything is decided. */
function describeReading({ choices, reading, state: { batches, fiscalYear } }: ReadFile) {
  const { intake, fingerprint } = reading
  const same = batches.findLast((batch) => batch.fingerprint === fingerprint)
  return {
    choices,
    ...columnsOf(reading),
    refused: intake.refused.slice(0, LISTED_REFUSALS),
    fiscalYear,
    hasCasesOfYear: hasCasesOfYear(intake.chunks, fiscalYear),
    sameFile: same ? { fileName: same.fileName, recordedAt: same.recordedAt } : null,
  }
}

function columnsOf({ sheet, columns, mapping, headerLine, preview, intake }: CaseFileReading) {
  return {
    sheet,
    mapping,
    headerLine,
    keptHeaders: columns.keptHeaders,
    knownHeaders: knownHeadersOf(columns),
    firstRows: preview,
    droppedColumns: columns.dropped,
    unusedHeaders: columns.unused,
    withheldCells: Object.entries(intake.withheld).map(([field, count]) => ({
      // The keys of `withheld` are fields; Object.entries forgets it.
      header: columns.headers[field as keyof typeof intake.withheld],
      count,
    })),
    hasStatusColumn: columns.at.status >= 0,
    tellsLegalHelp: columns.at.caseType >= 0 || columns.at.serviceForm >= 0,
  }
}
