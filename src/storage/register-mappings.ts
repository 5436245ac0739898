import type { MappingToKeep, RememberedMapping } from '@/domain/cases/import-choices'
import type { Instant } from '@/domain/model'
import { commit, type SaveResult } from './commit'
import { db } from './database'
import { readSetting } from './settings'
import { watchQuery, type Unsubscribe } from './watch'

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

/** Takes a forgetting back: the mapping stands where it stood, unless these headers were mapped anew meanwhile. */
export async function restoreMapping(forgotten: RememberedMapping): Promise<SaveResult> {
  return commit([db.settings], async () => {
    const stored = await readRegisterMappings()
    if (stored.some(({ headerSet }) => headerSet === forgotten.headerSet)) return
    const isLater = ({ recordedAt }: RememberedMapping) => recordedAt > forgotten.recordedAt
    const value = [...stored.filter((each) => !isLater(each)), forgotten, ...stored.filter(isLater)]
    await db.settings.put({ key: 'registerMappings', value: value.slice(-MOST_MAPPINGS) })
  })
}

/** Oldest first. */
export function watchRegisterMappings(onChange: (read: readonly RememberedMapping[]) => void): Unsubscribe {
  return watchQuery(readRegisterMappings, onChange)
}
