import type { RefusedRow } from '@/domain/cases/case-issue'
import type { ImportIssue, ImportPreview, UndoPreview } from '@/domain/cases/import-batch'

/** What the page asks of the worker: one import or undo after the other. */
export type ImportRequest =
  | { readonly type: 'plan-import'; readonly planId: string; readonly file: File }
  | { readonly type: 'plan-undo'; readonly planId: string; readonly batchId: string }
  | { readonly type: 'list-refused' }
  /** Does what was planned. `reason` only where a closed quarter is corrected. */
  | { readonly type: 'commit'; readonly reason: string }
  /** Lets go of what was planned. The only request without a reply. */
  | { readonly type: 'forget' }

export type ImportStage = 'reading' | 'comparing' | 'saving'

/** What the worker tells the page. */
export type ImportReply =
  | { readonly type: 'progress'; readonly stage: ImportStage; readonly share: number }
  | { readonly type: 'import-planned'; readonly preview: ImportPreview }
  | { readonly type: 'undo-planned'; readonly preview: UndoPreview }
  | { readonly type: 'refused-listed'; readonly rows: readonly RefusedRow[] }
  | { readonly type: 'committed' }
  | { readonly type: 'failed'; readonly issue: ImportIssue }
