import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { readTargetTables } from '@/domain/targets/read-target-table'
import {
  arrangeTables,
  changesNothing,
  isReady,
  planTable,
  previewTable,
  type FileNote,
  type PlannedTable,
} from '@/domain/targets/table-preview'
import type { TargetTable } from '@/domain/targets/target-table'
import { readPastedTable, readTargetFile } from '@/io/read-target-file'
import type { CorrectionConsent } from '@/storage/corrected-table'
import { createId } from '@/storage/new-id'
import { readPlanOf, saveTableImports, type TableImport } from '@/storage/table-imports'
import { readRememberedReadings } from '@/storage/targets'
import type { TableArrangement, TableReply, TableRequest, TableSource } from './table-messages'

/** One file on its way into plans: read, planned as often as the person arranges it, written. */
export function createTableJob(): (request: TableRequest) => Promise<TableReply> {
  let sourceName = ''
  let tables: readonly TargetTable[] = []
  let notes: readonly FileNote[] = []
  let planned: readonly PlannedTable[] = []

  async function read(source: TableSource): Promise<TableReply> {
    sourceName = source.type === 'file' ? source.file.name : source.name
    const file = await readSheets(source)
    if (!file.ok) return { type: 'refused', refusal: { code: file.issue } }
    const reading = readTargetTables(file.sheets)
    if (!reading.ok) return { type: 'refused', refusal: reading.issue }
    tables = reading.tables
    notes = file.notes
    return arrange({ arrangement: 'tasks', chosen: new Set(tables.keys()), answers: [] })
  }

  /** On the facts of this moment: they may have changed since the file was read. */
  async function arrange({ arrangement, chosen, answers }: TableArrangement): Promise<TableReply> {
    planned = await Promise.all(
      arrangeTables(tables, arrangement, chosen).map(async (table, index) => {
        const existing = await readPlanOf(table.departmentName, table.fiscalYear)
        const planId = existing?.plan.planId ?? createId()
        const identity = { planId, sourceName, isDemo: false, profile: profile2020No10 }
        return planTable(table, existing, identity, await readRememberedReadings(planId), answers[index])
      }),
    )
    const choices = tables.map(({ projectName, title, indicators }) => ({
      name: projectName ?? title,
      indicators: indicators.length,
    }))
    return { type: 'planned', tables: choices, notes, previews: planned.map(previewTable) }
  }

  async function commit(consent: CorrectionConsent): Promise<TableReply> {
    if (!planned.every(isReady)) return { type: 'failed', issue: 'facts-changed' }
    const imports = planned
      .filter((each) => !changesNothing(each))
      .map(({ existing, facts }): TableImport =>
        existing === null ? { kind: 'new', facts } : { kind: 'corrected', before: existing, after: facts },
      )
    const result = await saveTableImports(imports, consent)
    if (!result.ok) return { type: 'failed', issue: result.issue }
    return { type: 'written', importId: result.importId }
  }

  return (request) => {
    switch (request.type) {
      case 'read':
        return read(request.source)
      case 'arrange':
        return arrange(request)
      case 'commit':
        return commit(request.consent)
    }
  }
}

type Sheets =
  Awaited<ReturnType<typeof readTargetFile>> | { readonly ok: false; readonly issue: 'unreadable' }

async function readSheets(source: TableSource): Promise<Sheets> {
  if (source.type === 'pasted')
    return { ok: true, sheets: readPastedTable(source.html, source.text), notes: [] }
  // A file on a stick that was pulled out, or one that changed since it was chosen.
  const bytes = await source.file.arrayBuffer().catch(() => null)
  if (bytes === null) return { ok: false, issue: 'unreadable' }
  return readTargetFile(new Uint8Array(bytes), source.file.name)
}
