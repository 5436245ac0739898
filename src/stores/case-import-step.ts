import type { ImportChoices, ImportQuestion } from '@/domain/cases/import-choices'
import type { ImportIssue, ImportPreview, UndoPreview } from '@/domain/cases/import-batch'
import type { ImportStage } from '@/workers/import-messages'

/** Where an import or an undo stands. Nothing is written before `saving`. */
export type CaseImportStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly stage: ImportStage; readonly share: number }
  /** Only a person knows what the file is; nothing is planned yet. */
  | {
      readonly kind: 'question'
      readonly name: string
      readonly question: ImportQuestion
      readonly choices: ImportChoices
    }
  | { readonly kind: 'preview'; readonly preview: ImportPreview; readonly issue: ImportIssue | null }
  | {
      readonly kind: 'undo'
      /** Of the file: the batch itself may be gone meanwhile. */
      readonly name: string
      readonly preview: UndoPreview
      readonly issue: ImportIssue | null
    }
  | { readonly kind: 'failed'; readonly name: string; readonly issue: ImportIssue }
  | { readonly kind: 'imported'; readonly preview: ImportPreview }
  | { readonly kind: 'undone'; readonly name: string }

/** Steps in which the session is at work or holds what a person may still ask for. */
export const stepsInUse: ReadonlySet<CaseImportStep['kind']> = new Set([
  'working',
  'question',
  'preview',
  'undo',
  'imported',
])

/** The file that is spoken of; '' of none. */
export function nameOfStep(step: CaseImportStep): string {
  if (step.kind === 'idle') return ''
  return step.kind === 'preview' || step.kind === 'imported' ? step.preview.fileName : step.name
}
