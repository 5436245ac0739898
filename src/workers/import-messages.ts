import type { RefusedRow } from '@/domain/cases/case-issue'
import type { ConflictDecisions } from '@/domain/cases/conflict-decisions'
import type { ImportIssue, ImportPreview, UndoPreview } from '@/domain/cases/import-batch'
import type { ImportChoices, ImportQuestion } from '@/domain/cases/import-choices'
import type { ChangedCase } from '@/domain/cases/plan-import'

/** What the page asks of the worker: one import or undo after the other. */
export type ImportRequest =
  | {
      readonly type: 'plan-import'
      readonly planId: string
      readonly file: File
      readonly choices?: ImportChoices
    }
  | { readonly type: 'plan-undo'; readonly planId: string; readonly batchId: string }
  | { readonly type: 'list-refused' }
  /** Plans the same import anew, with other decisions on what is known and stands otherwise. */
  | { readonly type: 'decide'; readonly decisions: ConflictDecisions }
  /** Some of the cases that are known and stand otherwise, in the order of the file. */
  | { readonly type: 'list-conflicts'; readonly from: number; readonly count: number }
  /** Does what was planned. `reason` only where a closed quarter is corrected. */
  | { readonly type: 'commit'; readonly reason: string }
  /** Lets go of what was planned. The only request without a reply. */
  | { readonly type: 'forget' }

export type ImportStage = 'reading' | 'comparing' | 'saving'

/** What the worker tells the page. */
export type ImportReply =
  | { readonly type: 'progress'; readonly stage: ImportStage; readonly share: number }
  | { readonly type: 'import-planned'; readonly preview: ImportPreview }
  /** Nothing is planned yet. */
  | {
      readonly type: 'import-asked'
      readonly question: ImportQuestion
      readonly choices: ImportChoices
    }
  | { readonly type: 'undo-planned'; readonly preview: UndoPreview }
  | { readonly type: 'refused-listed'; readonly rows: readonly RefusedRow[] }
  | { readonly type: 'conflicts-listed'; readonly from: number; readonly rows: readonly ChangedCase[] }
  | { readonly type: 'committed' }
  | { readonly type: 'failed'; readonly issue: ImportIssue }
