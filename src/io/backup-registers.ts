import type { ClearedCases } from '@/domain/cases/cleared-cases'
import { findContradiction, type Contradiction, type StatedRegister } from '@/domain/cases/find-contradiction'
import type { ImportBatch } from '@/domain/cases/import-batch'
import type { Plan } from '@/domain/model'
import type { BackupRows } from './backup-file'

/** A register that contradicts itself, with whose it is; '' and null where the plan is not in the file. */
export type RegisterIssue = Contradiction & {
  readonly departmentName: string
  readonly fiscalYear: number | null
}

type Chunk = StatedRegister['chunks'][number] & { readonly planId: string }

/**
 * Holds the rows, batches and totals of each register against each other, which the check of single rows cannot: what
 * is missing or counted otherwise would be restored as if it were whole. The first contradiction, or null.
 */
export function findRegisterIssue(rows: BackupRows): RegisterIssue | null {
  const plans = rowsOf<Plan>(rows, 'plans')
  const batches = rowsOf<ImportBatch>(rows, 'importBatches')
  const chunks = rowsOf<Chunk>(rows, 'caseChunks')
  const cleared = rowsOf<ClearedCases>(rows, 'clearedCases')
  const settings = rowsOf<{ readonly key: string }>(rows, 'settings')
  const hasCaseKey = settings.some(({ key }) => key === 'caseKey')
  for (const planId of new Set([...batches, ...chunks, ...cleared].map((row) => row.planId))) {
    const ofPlan = (row: { readonly planId: string }) => row.planId === planId
    const plan = plans.find(ofPlan)
    const found = findContradiction({
      fiscalYear: plan?.fiscalYear ?? 0,
      batches: batches.filter(ofPlan),
      chunks: chunks.filter(ofPlan),
      cleared: cleared.find(ofPlan) ?? null,
      hasCaseKey,
    })
    if (found)
      return { ...found, departmentName: plan?.departmentName ?? '', fiscalYear: plan?.fiscalYear ?? null }
  }
  return null
}

/** Each row was held against the schema of its table when the file was read, which its type does not say. */
function rowsOf<Row>(rows: BackupRows, table: keyof BackupRows): readonly Row[] {
  return rows[table] as readonly Row[]
}
