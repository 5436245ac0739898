import { movePoint, trimDecimal } from '../exact'
import type { Decimal } from '../model'

/** A filed amount in 万元; `unit` is what the heading says of the column. null: no number. */
export function readAmount(cell: string, unit: '万元' | '元'): Decimal | null {
  const plain = cell
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')
  const match = /^(-?\d+(?:\.\d+)?)(万元|元)?$/.exec(plain)
  if (match?.[1] === undefined) return null
  return (match[2] ?? unit) === '元' ? movePoint(match[1], -4) : trimDecimal(match[1])
}
