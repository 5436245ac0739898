/** Points in words. Pure. */
import { fraction, isZeroFraction } from '@/domain/exact'
import type { Decimal } from '@/domain/model'

/** Points out of `weight`; '—' out of nothing: a 0.00 would say that something was scored and lost. */
export function printScored(points: Decimal, weight: Decimal): string {
  return isZeroFraction(fraction(weight)) ? '—' : points
}
