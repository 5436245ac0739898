import type { Instant, PeriodEnd, Recorded } from '../model'
import type { FileEncoding, FileIssue, RefusedRow } from './case-issue'
import type { CaseTotals } from './case-totals'
import type { ConflictDecisions } from './conflict-decisions'
import type { ImportChoices, MappingSheet } from './import-choices'
import type { PersonalKind } from './personal-columns'
import type { ImportPlan } from './plan-import'
import type { RegisterSheet } from './register-sheet'

/** rows = added + changed + kept + unchanged + duplicates + cleared + refused: every row of the file is accounted for. */
export interface ImportCounts {
  readonly rows: number
  readonly added: number
  readonly changed: number
  /** Known, otherwise in the file, and decided to stay as they are. Absent in batches from before: none. */
  readonly kept?: number
  readonly unchanged: number
  readonly duplicates: number
  /** Cases whose details were cleared: counted already. Absent in batches from before: none. */
  readonly cleared?: number
  readonly refused: number
}

/** What is known of a file without its rows. */
export interface ImportFile {
  readonly fileName: string
  readonly fileSize: number
  readonly fingerprint: string
  readonly encoding: FileEncoding
  readonly hasBom: boolean
  /** '' of a workbook. */
  readonly delimiter: string
  /** Headers of the columns with personal information that were dropped. */
  readonly droppedHeaders: readonly string[]
  /** Whether its rows name 承办人. Absent in batches from before: they do not. */
  readonly keepsHandlers?: boolean
}

/**
 * 导入批次: one imported file, never changed. Its rows are packed beside it, also those that were there already, so
 * that an earlier batch can go without them.
 */
export interface ImportBatch extends Recorded, ImportFile {
  readonly planId: string
  readonly batchId: string
  /** Order of import within the plan, rising. */
  readonly sequence: number
  readonly counts: ImportCounts
  /** Why a closed quarter was corrected; '' where none was. */
  readonly reason: string
  /** Its rows were deleted (按年度清除明细): it cannot be undone. */
  readonly isCleared?: boolean
  /**
   * Totals of the register after all remaining batches: in the newest batch only, null in all others. Kept because
   * counting a million rows at every start would take seconds; a test holds it against the rows.
   */
  readonly foldTotals: CaseTotals | null
}

/** What a case-fed figure would become. */
export interface RegisterEffect {
  readonly before: CaseTotals | null
  readonly after: CaseTotals | null
  /** Closed period ends whose figures would change: a correction, which needs a reason. */
  readonly closedPeriods: readonly PeriodEnd[]
}

/** What a person sees before anything is written. */
export interface ImportPreview extends ImportFile, RegisterEffect {
  /** Of a workbook; null for text. */
  readonly sheet: RegisterSheet | null
  readonly headerLine: number
  /** What a person settled of the file. */
  readonly choices: ImportChoices
  /** How its columns were read and could be. */
  readonly mapping: MappingSheet
  readonly keptHeaders: readonly string[]
  /** The same columns by names that are known without a mapping. */
  readonly knownHeaders: readonly string[]
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly droppedColumns: readonly { readonly header: string; readonly kind: PersonalKind }[]
  readonly unusedHeaders: readonly string[]
  /** Single cells left out because of personal information, by header. */
  readonly withheldCells: readonly { readonly header: string; readonly count: number }[]
  /** False: the date of the end tells closed cases from open ones. */
  readonly hasStatusColumn: boolean
  /** False: neither 案件类型 nor 服务形式 is there, so every new case counts as 案件, none as 法律帮助. */
  readonly tellsLegalHelp: boolean
  readonly fiscalYear: number
  /** False: no case was accepted or ended in the fiscal year, so it is probably another year's file. */
  readonly hasCasesOfYear: boolean
  /** What the counts and the figures are under. */
  readonly decisions: ConflictDecisions
  readonly counts: ImportCounts
  readonly plan: ImportPlan
  /** The first refused rows; `counts.refused` are all. */
  readonly refused: readonly RefusedRow[]
  /** A batch with the very same bytes. */
  readonly sameFile: { readonly fileName: string; readonly recordedAt: Instant } | null
}

/** What undoing a batch would do. */
export interface UndoPreview extends RegisterEffect {
  readonly batchId: string
}

/** Why an import or an undo did not happen. Nothing was written. */
export type ImportIssue =
  | FileIssue
  /** A closed quarter would change and no reason was given. */
  | { readonly code: 'period-closed' }
  /** The rows of the batch were cleared: what it brought stays counted. */
  | { readonly code: 'details-cleared' }
  /** Another tab imported, undid, cleared, restored or changed a counting rule: the preview no longer holds. */
  | { readonly code: 'register-changed' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-failed' }
  /** The program itself failed. */
  | { readonly code: 'import-failed' }
