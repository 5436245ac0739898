import type { RememberedMapping } from '@/domain/cases/import-choices'
import type { Instant } from '@/domain/model'
import { commit, type SaveResult } from './commit'
import { db } from './database'
import { watchQuery, type Unsubscribe } from './watch'

export interface SettingValues {
  /** Name typed on this machine; '' is shown as 本机用户. */
  userName: string
  /** What the first start of the program did; absent: it has not happened. */
  firstRun: 'demo' | 'empty'
  /** When a backup file was last written. */
  lastBackupAt: Instant
  /** Key of the case-number hash; random per database, travels only in the backup. */
  caseKey: Uint8Array
  /** How registers are read whose headers a person mapped. */
  registerMappings: readonly RememberedMapping[]
}
export type SettingKey = keyof SettingValues
export type Setting = {
  [Key in SettingKey]: { readonly key: Key; readonly value: SettingValues[Key] }
}[SettingKey]

/** undefined: never set. */
export async function readSetting<Key extends SettingKey>(key: Key): Promise<SettingValues[Key] | undefined> {
  const setting = await db.settings.get(key)
  // The key decides the type of the value, which the type of a table cannot say.
  return setting?.value as SettingValues[Key] | undefined
}

/** The name that facts written from now on carry; '' takes it away. */
export async function saveUserName(userName: string): Promise<SaveResult> {
  return commit([db.settings], async () => {
    await db.settings.put({ key: 'userName', value: userName.trim() })
  })
}

/** Once the file is written: what 上次备份 shows. */
export async function saveLastBackup(lastBackupAt: Instant): Promise<SaveResult> {
  return commit([db.settings], async () => {
    await db.settings.put({ key: 'lastBackupAt', value: lastBackupAt })
  })
}

/** null: no backup was ever written from this database. */
export function watchLastBackup(onChange: (lastBackupAt: Instant | null) => void): Unsubscribe {
  return watchQuery(async () => (await readSetting('lastBackupAt')) ?? null, onChange)
}

/** '' while no name was typed. */
export function watchUserName(onChange: (userName: string) => void): Unsubscribe {
  return watchQuery(async () => (await readSetting('userName')) ?? '', onChange)
}
