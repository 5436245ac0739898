import Dexie, { liveQuery, type ObservabilitySet } from 'dexie'
import { db } from './database'
import { reportReadFailure } from './database-state'

export type Unsubscribe = () => void

/**
 * Calls `onChange` with the result now and after every committed change of what was read, in this or another tab.
 * A query that fails ends the watching and is told as the state of the database.
 */
export function watchQuery<Result>(
  query: () => Promise<Result>,
  onChange: (result: Result) => void,
): Unsubscribe {
  const subscription = liveQuery(query).subscribe({ next: onChange, error: reportReadFailure })
  return () => subscription.unsubscribe()
}

/**
 * The same for a query over several tables that can read a part of them anew: `read` is given the names of those that
 * a commit touched, in this or another tab, and at first of all. One reading follows another; what changed meanwhile
 * is read next.
 */
export function watchTables<Result>(
  names: readonly string[],
  read: (changed: ReadonlySet<string>) => Promise<Result>,
  onChange: (result: Result) => void,
): Unsubscribe {
  let changed = new Set(names)
  let isReading = false
  let isOver = false

  function receive(parts: ObservabilitySet): void {
    for (const name of names) if (isTouched(parts, name)) changed.add(name)
    // The event comes from inside the transaction that is just complete: nothing can be read in it any more.
    Dexie.ignoreTransaction(() => void follow())
  }

  async function follow(): Promise<void> {
    if (isReading) return
    isReading = true
    while (changed.size > 0 && !isOver) {
      const result = await readNext()
      if (result && !isOver) onChange(result.value)
    }
    isReading = false
  }

  async function readNext(): Promise<{ readonly value: Result } | null> {
    const now = changed
    changed = new Set()
    try {
      return { value: await read(now) }
    } catch (error) {
      stop()
      reportReadFailure(error)
      return null
    }
  }

  function stop(): void {
    isOver = true
    Dexie.on.storagemutated.unsubscribe(receive)
  }

  Dexie.on('storagemutated', receive)
  Dexie.ignoreTransaction(() => void follow())
  return stop
}

/** `all`: the tab slept and cannot know what it missed. */
function isTouched(parts: ObservabilitySet, name: string): boolean {
  const own = `idb://${db.name}/${name}/`
  return 'all' in parts || Object.keys(parts).some((part) => part.startsWith(own))
}
