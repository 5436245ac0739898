/** The columns of a file that are not used, in words. Pure: the language comes in as `t`. */
import type { Translate } from '../target-words'

/** Columns that are named; a file may have thousands. */
const NAMED_COLUMNS = 30

/** All of them, or the first and how many there are. '' where there is none. */
export function describeUnusedColumns(headers: readonly string[], t: Translate): string {
  const columns = headers.slice(0, NAMED_COLUMNS).join(t('cases.comma', {}))
  return headers.length > NAMED_COLUMNS
    ? t('ask.columns.unusedMore', { columns, count: headers.length })
    : columns
}
