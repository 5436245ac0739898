/**
 * From the text in a cell of 季度填报 to a figure, or to the reason why it is none. Never throws and never
 * repairs: what is refused is kept as typed (a draft that nothing counts).
 */
import type { ActualValue } from '../model'
import { checkActual } from './check-actual'
import type { EntryContext } from './entry-context'
import type { EntryIssue, Refused } from './entry-issue'
import { printActualValue } from './print-actual'
import { readActualText } from './read-actual'

export type ActualParse =
  | {
      readonly kind: 'value'
      readonly value: ActualValue
      /** The cell will show it in another spelling than was typed: １２ → 12, 1,234.5 → 1234.5. */
      readonly normalised: boolean
      readonly warnings: readonly EntryIssue[]
    }
  | Refused
  /** Blank or 未报: the cell has no figure, which is not 0 and not 不适用. */
  | { readonly kind: 'cleared' }

export function parseActualText(text: string, context: EntryContext): ActualParse {
  const read = readActualText(text, context)
  if (read.kind !== 'read') return read
  const checked = checkActual(read.value, context)
  if (checked.kind === 'refused') return checked
  const printed = printActualValue(read.value)
  return {
    kind: 'value',
    value: read.value,
    normalised: printed !== null && printed !== text.trim(),
    warnings: checked.warnings,
  }
}
