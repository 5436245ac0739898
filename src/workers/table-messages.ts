import type {
  Arrangement,
  FileNote,
  PairAnswers,
  PlanPreview,
  TableChoice,
} from '@/domain/targets/table-preview'
import type { TableIssue } from '@/domain/targets/target-table'
import type { TargetFileIssue } from '@/io/read-target-file'
import type { CorrectionConsent } from '@/storage/corrected-table'
import type { SettleIssue } from '@/storage/settle'

export type TableSource =
  | { readonly type: 'file'; readonly file: File }
  | { readonly type: 'pasted'; readonly html: string | null; readonly text: string; readonly name: string }

/** How the tables that were read become plans. */
export interface TableArrangement {
  readonly arrangement: Arrangement
  readonly chosen: ReadonlySet<number>
  /** By the place of the plan. */
  readonly answers: readonly PairAnswers[]
}

/** What the page asks of the worker, in this order; one answer to each. */
export type TableRequest =
  | { readonly type: 'read'; readonly source: TableSource }
  | ({ readonly type: 'arrange' } & TableArrangement)
  /** Writes what was planned. */
  | { readonly type: 'commit'; readonly consent: CorrectionConsent }

/** Why nothing was read. */
export type TableRefusal =
  /** The browser could not read the file to its end. */
  { readonly code: 'unreadable' } | { readonly code: TargetFileIssue } | TableIssue

export type TableReply =
  | { readonly type: 'refused'; readonly refusal: TableRefusal }
  | {
      readonly type: 'planned'
      readonly tables: readonly TableChoice[]
      readonly notes: readonly FileNote[]
      readonly previews: readonly PlanPreview[]
    }
  /** `importId` leads the way back; null: there was nothing to write. */
  | { readonly type: 'written'; readonly importId: number | null }
  | { readonly type: 'failed'; readonly issue: SettleIssue }
