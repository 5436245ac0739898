import * as v from 'valibot'
import type { RememberedMapping } from '@/domain/cases/import-choices'
import { instant, text, type RowSchema } from './backup-row-schema'

/** How the registers of a system are read; the program asks anew for what of it does not fit the headers of a file. */
export const rememberedMapping: RowSchema<RememberedMapping> = v.looseObject({
  headerSet: text,
  mapping: v.looseObject({
    columns: v.record(text, text),
    statusWords: v.record(text, v.picklist(['closed', 'open', 'terminated', 'withdrawn', 'transferred'])),
  }),
  recordedAt: instant,
})
