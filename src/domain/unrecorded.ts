import type { Recorded } from './model'

/** Who and when is the database's to say: it stamps what is not recorded yet when it is written. */
export const unrecorded: Recorded = { recordedAt: '', recordedBy: '' }
