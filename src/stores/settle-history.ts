import type { NewBaseline } from '@/storage/baselines'
import type { ConfirmedReading } from '@/storage/targets'
import type { NewSetupChoice } from '@/storage/setup-choices'
import { useStepHistory } from './step-history'

/** What one Ctrl+Z takes back: a reading, a choice or last year's figure of one indicator, as it was and as it became. */
export type SettleStep =
  | { readonly kind: 'reading'; readonly before: ConfirmedReading; readonly after: ConfirmedReading }
  | { readonly kind: 'choice'; readonly before: NewSetupChoice; readonly after: NewSetupChoice }
  | { readonly kind: 'baseline'; readonly before: NewBaseline; readonly after: NewBaseline }

export const useSettleHistory = () => useStepHistory<SettleStep>()
