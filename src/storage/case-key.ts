import { db } from './database'
import { readSetting } from './settings'

/** Bytes of the key of the case-number hash. */
const KEY_BYTES = 16

/**
 * The key under which case numbers are hashed: random per database, made at the first import, kept in the database
 * and its backup only. Two tabs that ask at once get the same key.
 */
export async function readOrCreateCaseKey(): Promise<Uint8Array> {
  return db.transaction('rw', db.settings, async () => {
    const known = await readSetting('caseKey')
    if (known) return known
    const value = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
    await db.settings.put({ key: 'caseKey', value })
    return value
  })
}
