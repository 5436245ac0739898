import type { Light, Status } from '../figure-model'

/** The one table of states: every screen and form takes a light from here. */
export const LIGHT_OF_STATUS: Readonly<Record<Status, Light>> = {
  met: 'green',
  'over-achieved': 'blue',
  'on-track': 'green',
  'nearly-met': 'yellow',
  'not-met': 'red',
  'not-due': 'grey',
  'no-data': 'grey',
  incomplete: 'grey',
  stale: 'grey',
  'not-applicable': 'grey',
}

/** Worst first: what a leader must see first. */
export const STATUS_BY_URGENCY: readonly Status[] = [
  'not-met',
  'nearly-met',
  'incomplete',
  'stale',
  'no-data',
  'on-track',
  'over-achieved',
  'met',
  'not-due',
  'not-applicable',
]

/** `no-data` for none. */
export function worstStatus(statuses: readonly Status[]): Status {
  return STATUS_BY_URGENCY.find((status) => statuses.includes(status)) ?? 'no-data'
}
