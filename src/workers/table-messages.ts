import type { FileNote } from '@/domain/targets/table-preview'
import type { TableIssue, TargetTable } from '@/domain/targets/target-table'
import type { TargetFileIssue } from '@/io/read-target-file'

/** What the page asks of the worker: one table, then it ends. */
export type TableRequest =
  | { readonly type: 'file'; readonly file: File }
  | { readonly type: 'pasted'; readonly html: string | null; readonly text: string }

/** Why nothing was read. */
export type TableRefusal =
  /** The browser could not read the file to its end. */
  { readonly code: 'unreadable' } | { readonly code: TargetFileIssue } | TableIssue

export type TableReply =
  | { readonly ok: true; readonly tables: readonly TargetTable[]; readonly notes: readonly FileNote[] }
  | { readonly ok: false; readonly refusal: TableRefusal }
