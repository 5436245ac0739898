import type { MeasureKind } from './indicator-setup'

const RATE_KINDS: ReadonlySet<MeasureKind> = new Set([
  'rate',
  'stock-rate',
  'carry-over-rate',
  'satisfaction',
])

/** Whether figures of this kind are a part ÷ a whole, in per cent. A mean duration is a quotient too, but in days. */
export function isRateKind(kind: MeasureKind): boolean {
  return RATE_KINDS.has(kind)
}
