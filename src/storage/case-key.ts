import { db } from './database'
import { readSetting } from './settings'

/** Bytes of the key of the case-number hash. */
const KEY_BYTES = 16

/** The key of this database or, before the first import, a random one that may become it. Writes nothing. */
export async function readLikelyCaseKey(): Promise<Uint8Array> {
  return (await readSetting('caseKey')) ?? crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}

/**
 * The key under which case numbers are hashed: random per database, made at the first import, kept in the database
 * and its backup only. `likely` is what `readLikelyCaseKey` gave; it is kept where there is no key yet. Two tabs that
 * ask at once get the same key.
 */
export async function readOrKeepCaseKey(likely: Uint8Array): Promise<Uint8Array> {
  // Reading first: a transaction that may write waits for the disk.
  const known = await readSetting('caseKey')
  if (known) return known
  return db.transaction('rw', db.settings, async () => {
    const meanwhile = await readSetting('caseKey')
    if (meanwhile) return meanwhile
    await db.settings.put({ key: 'caseKey', value: likely })
    return likely
  })
}
