import { KEY_BYTES } from '@/domain/cases/case-intake'
import { readSetting } from './settings'

/**
 * The key under which case numbers are hashed: random per database, kept in the database and its backup only. Before
 * the first import it is a new one, which that import may keep (see commit-to-register.ts). Writes nothing.
 */
export async function readLikelyCaseKey(): Promise<Uint8Array> {
  return (await readSetting('caseKey')) ?? crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}
