import { liveQuery } from 'dexie'
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
