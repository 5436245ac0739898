import { Dexie } from 'dexie'
import { db, schemaVersion } from './database'

/** Whether the database can be worked with, and if not, why: the frame says what a person can do about it. */
export type DatabaseState =
  | 'opening'
  | 'open'
  /** Another tab still runs an older version of the program: it must be closed or reloaded. */
  | 'blocked'
  /** Another tab runs a newer version of the program: this tab must be reloaded. */
  | 'outdated'
  /** The database was written by a newer version of the program than this one. */
  | 'newer'
  /** This browser, or its private mode or policy, gives no IndexedDB. */
  | 'unavailable'
  /** The disk is full or the browser's quota is used up. */
  | 'full'
  /** The browser cannot read its own files. */
  | 'failed'

function stateOfError(error: unknown): DatabaseState {
  const name = error instanceof Error ? error.name : ''
  // Dexie hides the browser's error in `inner`.
  const inner = error instanceof Dexie.DexieError && error.inner instanceof Error ? error.inner.name : ''
  if (name === 'MissingAPIError' || [name, inner].includes('SecurityError')) return 'unavailable'
  // Firefox refuses IndexedDB in this way when its history is switched off.
  if ([name, inner].includes('InvalidStateError')) return 'unavailable'
  if ([name, inner].includes('QuotaExceededError')) return 'full'
  if ([name, inner].includes('VersionError')) return 'newer'
  return 'failed'
}

let report: (state: DatabaseState) => void = () => undefined

/** For live queries: a closed database was told when it was closed, anything else is told here. */
export function reportReadFailure(error: unknown): void {
  if (error instanceof Error && error.name === 'DatabaseClosedError') return
  report(stateOfError(error))
}

/**
 * Opens the database and tells every later change of its state. Never rejects: 'open' or a state that says why not.
 */
export async function openDatabase(onState: (state: DatabaseState) => void): Promise<void> {
  report = onState
  onState('opening')
  db.on('blocked', () => {
    onState('blocked')
    return undefined
  })
  db.on('versionchange', (event) => {
    // A deletion (newVersion null) only closes the connection; an upgrade by a newer program ends this tab's work.
    db.close({ disableAutoOpen: event.newVersion !== null })
    onState('outdated')
    return false
  })
  try {
    if (await isFromNewerProgram()) return onState('newer')
    await db.open()
    onState('open')
  } catch (error) {
    onState(stateOfError(error))
  }
}

/**
 * Asked before opening: Dexie opens a database of a higher version without complaint, and changes it to fit. Its
 * versions are ten times the program's. Browsers without `databases()` cannot be asked.
 */
async function isFromNewerProgram(): Promise<boolean> {
  const known = await globalThis.indexedDB?.databases?.().catch(() => [])
  const installed = known?.find(({ name }) => name === db.name)?.version ?? 0
  return Math.floor(installed / 10) > schemaVersion
}
