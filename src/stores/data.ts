import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Instant } from '@/domain/model'
import { readBackup, writeBackup, type Backup, type BackupReading } from '@/io/backup-file'
import type { RegisterIssue } from '@/io/backup-registers'
import { clearAllRows, readAllRows, replaceAllRows, watchRowCounts } from '@/storage/backup'
import type { SaveIssue, SaveResult } from '@/storage/commit'
import type { TableName } from '@/storage/database'
import { readStorageHealth, requestPersistence, type StorageHealth } from '@/storage/health'
import {
  deleteSafetyCopies,
  readSafetyCopy,
  saveSafetyCopy,
  watchSafetyCopies,
  type CopyCause,
  type SafetyCopy,
} from '@/storage/safety-copies'
import { readSetting, saveLastBackup, saveUserName, watchLastBackup } from '@/storage/settings'
import type { Unsubscribe } from '@/storage/watch'
import { loadDemoPlan } from './first-run'
import { findUnworkablePlan } from './unworkable-plan'

export type DataIssue =
  | SaveIssue
  /** The copy that would allow to undo the step could not be kept; nothing was changed. */
  | 'no-safety-copy'
  /** The copy is not what was written. */
  | 'copy-damaged'
  | 'table-unread'
export type DataResult = { readonly ok: true } | { readonly ok: false; readonly issue: DataIssue }

/** A file that was chosen to be restored. */
export type BackupInspection =
  | BackupReading
  /** The browser could not read the file to its end. */
  | { readonly ok: false; readonly issue: { readonly code: 'unreadable' } }
  /** The register of a plan contradicts itself. */
  | {
      readonly ok: false
      readonly issue: { readonly code: 'register-contradicts'; readonly register: RegisterIssue }
    }

/** A step that replaces everything. `notice` heads the copy taken before it; `keepCopy` false: go on without one. */
export interface StepOptions {
  readonly notice: string
  readonly keepCopy: boolean
}

/** Backup, restore, start empty, load the demo: the steps on all data at once, each undone by the copy before it. */
export const useDataStore = defineStore('data', () => {
  const counts = shallowRef<Readonly<Record<TableName, number>> | null>(null)
  const copies = shallowRef<readonly Omit<SafetyCopy, 'file'>[]>([])
  const lastBackupAt = ref<Instant | null>(null)
  const health = shallowRef<StorageHealth | null>(null)

  /** Follows what the screen shows until the returned function is called. */
  function follow(): Unsubscribe {
    const stops = [
      watchRowCounts((read) => (counts.value = read)),
      watchSafetyCopies((read) => (copies.value = read)),
      watchLastBackup((read) => (lastBackupAt.value = read)),
    ]
    void refreshHealth()
    return () => stops.forEach((stop) => stop())
  }

  async function refreshHealth(): Promise<void> {
    health.value = await readStorageHealth()
  }

  async function askToPersist(): Promise<void> {
    await requestPersistence()
    await refreshHealth()
  }

  /** The bytes of a backup of everything, as of now. */
  async function backup(notice: string): Promise<Uint8Array<ArrayBuffer>> {
    const createdAt = new Date().toISOString()
    const file = await writeBackup({ createdAt, rows: await readAllRows() }, notice)
    await saveLastBackup(createdAt)
    return file
  }

  /** Checks a file completely; nothing is changed. */
  async function inspect(file: Blob): Promise<BackupInspection> {
    // A file on a stick that was pulled out, or one that changed since it was chosen.
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return { ok: false, issue: { code: 'unreadable' } }
    const reading = await readBackup(new Uint8Array(bytes))
    if (!reading.ok) return reading
    const row = findUnworkablePlan(reading.backup.rows)
    if (row !== null) return { ok: false, issue: { code: 'invalid-row', table: 'plans', row } }
    // Only who restores a file waits for what counts a register.
    const { findRegisterIssue } = await import('@/io/backup-registers')
    const register = findRegisterIssue(reading.backup.rows)
    return register === null ? reading : { ok: false, issue: { code: 'register-contradicts', register } }
  }

  async function replace(
    cause: CopyCause,
    { notice, keepCopy }: StepOptions,
    step: () => Promise<SaveResult | DataResult>,
  ): Promise<DataResult> {
    if (keepCopy) {
      try {
        const createdAt = new Date().toISOString()
        await saveSafetyCopy(cause, await writeBackup({ createdAt, rows: await readAllRows() }, notice))
      } catch {
        return { ok: false, issue: 'no-safety-copy' }
      }
    }
    // A database that is closed or deleted while the step runs answers with an error instead of an issue.
    return step().catch(() => ({ ok: false, issue: 'storage-failed' }) as const)
  }

  /** The file chosen holds exactly what is here now: it is a backup of its own time. */
  const restore = (read: Backup, options: StepOptions) => replaceBy(read.rows, read.createdAt, options)

  /** Data may go back in time; when a backup file was last written does not: the later of all that is known. */
  async function replaceBy(rows: Backup['rows'], writtenAt: Instant | null, options: StepOptions) {
    return replace('restore', options, async () => {
      const before = await readSetting('lastBackupAt')
      const replaced = await replaceAllRows(rows)
      const known = [before, await readSetting('lastBackupAt'), writtenAt ?? undefined]
      const latest = known
        .filter((each) => each !== undefined)
        .sort()
        .at(-1)
      if (replaced.ok && latest !== undefined) await saveLastBackup(latest)
      return replaced
    })
  }

  const startEmpty = (options: StepOptions) => replace('start-empty', options, clearAllRows)

  const loadDemo = (options: StepOptions) => replace('load-demo', options, loadDemoPlan)

  /** Goes back to the state before a step; the present state is copied too, so that this can be undone as well. */
  async function undo(copyId: number, options: StepOptions): Promise<DataResult> {
    const copy = await readSafetyCopy(copyId).catch(() => undefined)
    const reading = copy ? await readBackup(Uint8Array.from(copy.file)) : null
    if (!reading?.ok) return { ok: false, issue: 'copy-damaged' }
    // The copy lies in this browser and is no backup file.
    return replaceBy(reading.backup.rows, null, options)
  }

  async function deleteCopies(): Promise<DataResult> {
    return deleteSafetyCopies().then(
      () => ({ ok: true }) as const,
      () => ({ ok: false, issue: 'storage-failed' }) as const,
    )
  }

  return {
    ...{ counts, copies, lastBackupAt, health, follow, askToPersist },
    ...{ backup, inspect, restore, startEmpty, loadDemo, undo, deleteCopies, saveUserName },
  }
})
