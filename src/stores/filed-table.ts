import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { readTargetTable } from '@/domain/targets/read-target-table'
import type { TableRepair } from '@/domain/targets/target-table'

/** What was put right in the table of the shown plan: only that of the demo can be told, its text comes along. */
export const useFiledTableStore = defineStore('filed-table', () => {
  /** null: the text was not kept. */
  const repairs = shallowRef<readonly TableRepair[] | null>(null)

  /** Reads the text that comes with the program once more; that of other tables is not kept. */
  async function readRepairs(sourceName: string): Promise<void> {
    repairs.value = null
    if (sourceName !== 'zhanjiang-justice-2022.txt') return
    const { default: text } = await import('/data/2022/zhanjiang-justice-2022.txt?raw')
    const reading = readTargetTable(text)
    repairs.value = reading.ok ? reading.table.repairs : null
  }

  return { repairs, readRepairs }
})
