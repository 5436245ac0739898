import Big from 'big.js'
import type { Decimal } from '../model'

/** A filed amount in 万元; `unit` is what the heading says of the column. null: no number. */
export function readAmount(cell: string, unit: '万元' | '元'): Decimal | null {
  const plain = cell
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '')
  const match = /^(-?\d+(?:\.\d+)?)(万元|元)?$/.exec(plain)
  if (match?.[1] === undefined) return null
  const amount = new Big(match[1])
  // Multiplied, not divided: the result is exact.
  return (match[2] ?? unit) === '元' ? amount.times('0.0001').toFixed() : amount.toFixed()
}
