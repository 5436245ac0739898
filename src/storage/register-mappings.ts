import type { MappingToKeep, RememberedMapping } from '@/domain/cases/import-choices'
import type { Instant } from '@/domain/model'
import { commit, type SaveResult } from './commit'
import { db } from './database'
import { readSetting } from './settings'

/** Sets of headers that are remembered; of more, those that were read by last. */
const MOST_MAPPINGS = 50

/** How registers were read by hand, oldest first. */
export async function readRegisterMappings(): Promise<readonly RememberedMapping[]> {
  return (await readSetting('registerMappings')) ?? []
}

/** Remembers a mapping, or forgets it, within the transaction of the import that was read by it. */
export async function keepMapping({ headerSet, mapping }: MappingToKeep, recordedAt: Instant): Promise<void> {
  const others = (await readRegisterMappings()).filter((each) => each.headerSet !== headerSet)
  const value = mapping === null ? others : [...others, { headerSet, mapping, recordedAt }]
  await db.settings.put({ key: 'registerMappings', value: value.slice(-MOST_MAPPINGS) })
}

/** The next register with these headers is read by the known names again, or asked about. */
export async function forgetMapping(headerSet: string): Promise<SaveResult> {
  return commit([db.settings], async ({ recordedAt }) =>
    keepMapping({ headerSet, mapping: null }, recordedAt),
  )
}
