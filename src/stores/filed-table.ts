import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { profile2020No10 } from '@/domain/profiles/profile-2020-10'
import { factsFromTable } from '@/domain/targets/facts-from-table'
import { joinAsTasks } from '@/domain/targets/join-as-tasks'
import { readTargetTable, readTargetTables } from '@/domain/targets/read-target-table'
import type { TableIssue, TableRepair, TargetTable } from '@/domain/targets/target-table'
import { readTargetFile, type TargetFileIssue } from '@/io/read-target-file'
import type { SaveIssue } from '@/storage/commit'
import { createId } from '@/storage/new-id'
import { saveNewPlan } from '@/storage/new-plan'

export type TableRead =
  | { readonly ok: true; readonly table: TargetTable }
  | { readonly ok: false; readonly issue: TargetFileIssue | TableIssue }

export type TableSaved =
  { readonly ok: true; readonly planId: string } | { readonly ok: false; readonly issue: SaveIssue }

/** A department's filed table on its way from text to plan: read and shown first, written when a person says so. */
export const useFiledTableStore = defineStore('filed-table', () => {
  /** What was put right in the table of the shown plan; null: its text was not kept. */
  const repairs = shallowRef<readonly TableRepair[] | null>(null)

  /** Reads the text that comes with the program once more; that of other tables is not kept. */
  async function readRepairs(sourceName: string): Promise<void> {
    repairs.value = null
    if (sourceName !== 'zhanjiang-justice-2022.txt') return
    const { default: text } = await import('/data/2022/zhanjiang-justice-2022.txt?raw')
    const reading = readTargetTable(text)
    repairs.value = reading.ok ? reading.table.repairs : null
  }

  /** Nothing is written. */
  async function readFile(file: Blob): Promise<TableRead> {
    const name = file instanceof File ? file.name : ''
    const read = await readTargetFile(new Uint8Array(await file.arrayBuffer()), name)
    if (!read.ok) return read
    const reading = readTargetTables(read.sheets)
    return reading.ok ? { ok: true, table: joinAsTasks(reading.tables) } : reading
  }

  /** A new plan beside the ones there are; refused where this department already has one for the year. */
  async function saveAsPlan(table: TargetTable, sourceName: string): Promise<TableSaved> {
    const planId = createId()
    const identity = { planId, sourceName, isDemo: false, profile: profile2020No10 }
    const result = await saveNewPlan(factsFromTable(table, identity), 'add')
    return result.ok ? { ok: true, planId } : result
  }

  return { repairs, readRepairs, readFile, readText: readTargetTable, saveAsPlan }
})
