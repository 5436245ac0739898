import { countHeaderWords } from './map-columns'

/** Titles may stand above the header, so it is looked for in the first rows. */
export const HEADER_WITHIN = 30
/** One word alone may stand in a title. */
const FEWEST_WORDS = 2

/** Place of the row that names most columns; -1 where none names two. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const counts = rows.slice(0, HEADER_WITHIN).map(countHeaderWords)
  const most = Math.max(0, ...counts)
  return most < FEWEST_WORDS ? -1 : counts.indexOf(most)
}
