/** What known cases keep where a file has no column for it, in words. Pure: the language comes in as `t`. */
import type { CarriedField, CarriedFields } from '@/domain/cases/carry-over'
import type { Translate } from '../target-words'

/** In the order in which the columns of a register are compared. */
const order: readonly CarriedField[] = [
  ...(['status', 'isLegalHelp', 'applied', 'assigned', 'caseType', 'cause', 'source'] as const),
  ...(['recipientCategory', 'result', 'recovered', 'subsidy', 'satisfaction'] as const),
]

/** One sentence a field that cases keep; empty: none does. */
export function describeCarried(carried: CarriedFields, t: Translate): string[] {
  return order.flatMap((field) => {
    const count = carried[field] ?? 0
    if (count === 0) return []
    if (field === 'status' || field === 'isLegalHelp') return [t(`carried.${field}`, { count })]
    return [t('carried.field', { count, field: t(`cases.field.${field}`, {}) })]
  })
}
