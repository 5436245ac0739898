/** Texts that were broken on the way: suggest what stood there, never repair silently. */
import type { TargetReading } from './reading'
import type { Quantity } from './read-quantity'
import { isOverfull } from './parse-threshold'
import { settleUnit, type UnitSources } from './settle-unit'

type Damaged = Omit<TargetReading, 'rawText'>

const damaged = (suggestion?: string): Damaged =>
  suggestion === undefined
    ? { kind: 'damaged', certainty: 'ask' }
    : { kind: 'damaged', certainty: 'ask', suggestion }

const printSign = (text: string) => text.replace(/>=/g, '≥').replace(/<=/g, '≤')

/** Damage that shows in the characters: a lost sign, letters for digits, figures that ran together. */
export function parseBrokenText(text: string): Damaged | null {
  if (/[\ufffd?]+(?=\d)/.test(text)) {
    // The sign was lost when the file was saved in another encoding; mostly it was ≥.
    return damaged(printSign(text.replace(/[\ufffd?]+(?=\d)/, '≥')))
  }
  if (text.includes('\ufffd')) return damaged()
  if (/\d[OolI]+(?:\d|%|$)/.test(text)) {
    const digits = (letters: string) => letters.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
    return damaged(printSign(text.replace(/(?<=\d)[OolI]+/g, digits)))
  }
  if (/\d \d/.test(text) && !/\d[-:]\d/.test(text)) return damaged()
  return /\d,\d/.test(text) ? damaged() : null
}

/** 292% of something that has no more than all: ≥ was read as 2. Only without a comparator. */
export function parseLostSign(quantity: Quantity, sources: UnitSources): Damaged | null {
  if (quantity.comparator !== null || quantity.label !== '' || quantity.direction !== null) return null
  const settled = settleUnit(quantity, sources)
  if (!isOverfull(settled, sources.name)) return null
  const rest = /^2(\d{2}(?:\.\d+)?|100)$/.exec(quantity.number)?.[1]
  const isShare = rest !== undefined && Number.parseInt(rest, 10) <= 100 && !rest.startsWith('0')
  return damaged(isShare ? `≥${rest}${quantity.unit === '' ? '' : '%'}` : undefined)
}
