import { readSetting } from './settings'

/** Bytes of the key of the case-number hash. */
const KEY_BYTES = 16

/**
 * The key under which case numbers are hashed: random per database, kept in the database and its backup only. Before
 * the first import it is a new one, which that import may keep (see cases.ts). Writes nothing.
 */
export async function readLikelyCaseKey(): Promise<Uint8Array> {
  return (await readSetting('caseKey')) ?? crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}
