import { commit, type SaveResult } from './commit'
import { db, tableNames, type TableName } from './database'
import { isSameData } from './same-data'
import { watchQuery, type Unsubscribe } from './watch'

/** Every row of every table, in the order of its keys. What the rows are is checked where a file is read. */
export type AllRows = Readonly<Record<TableName, readonly unknown[]>>

/** Thrown inside the transaction, so that what was not written whole is not written at all. */
class ReadBackDiffers extends Error {}

/** The whole database as it was at one moment: one read transaction. */
export async function readAllRows(): Promise<AllRows> {
  return db.transaction('r', allTables(), async () => {
    const read = await Promise.all(
      tableNames.map(async (name): Promise<[TableName, unknown[]]> => [name, await db.table(name).toArray()]),
    )
    // One entry per table name, which fromEntries cannot say.
    return Object.fromEntries(read) as Record<TableName, unknown[]>
  })
}

/**
 * Puts `rows` in the place of everything, in one transaction: clear, write, read back, compare. A row that does
 * not come back as it was written rolls everything back. Once complete, it is read again from the database.
 */
export async function replaceAllRows(rows: AllRows): Promise<SaveResult> {
  const result = await commit(allTables(), async () => {
    for (const name of tableNames) {
      await db.table(name).clear()
      await db.table(name).bulkPut([...rows[name]])
    }
    await compareAll(rows)
  })
  if (!result.ok) return result
  return isSameData(await readAllRows(), rows) ? result : { ok: false, issue: 'storage-failed' }
}

/**
 * Empties every table. The name of the person at this machine stays, and when a backup was last written: the file
 * is there still. The demo does not come back by itself.
 */
export async function clearAllRows(): Promise<SaveResult> {
  return commit(allTables(), async ({ recordedBy }) => {
    const lastBackup = await db.settings.get('lastBackupAt')
    for (const name of tableNames) await db.table(name).clear()
    await db.settings.bulkPut([
      ...(lastBackup ? [lastBackup] : []),
      { key: 'userName', value: recordedBy },
      { key: 'firstRun', value: 'empty' },
    ])
  })
}

/** How many rows each table has, now and after every change. */
export function watchRowCounts(onChange: (counts: Readonly<Record<TableName, number>>) => void): Unsubscribe {
  return watchQuery(async () => {
    const counted = await Promise.all(
      tableNames.map(async (name): Promise<[TableName, number]> => [name, await db.table(name).count()]),
    )
    // One entry per table name, which fromEntries cannot say.
    return Object.fromEntries(counted) as Record<TableName, number>
  }, onChange)
}

async function compareAll(rows: AllRows): Promise<void> {
  for (const name of tableNames) {
    if (!isSameData(await db.table(name).toArray(), rows[name])) throw new ReadBackDiffers(name)
  }
}

function allTables() {
  return tableNames.map((name) => db.table(name))
}
