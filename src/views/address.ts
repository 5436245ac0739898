import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { PeriodEnd } from '@/domain/model'

/** What the address says of plan and period; null where it says nothing that can be read. */
export interface Address {
  readonly planId: string | null
  readonly year: number | null
  readonly asOf: PeriodEnd | null
}

/** Never throws: an address typed by hand says what can be read of it. */
export function readAddress(query: LocationQuery): Address {
  const plan = query.plan
  return {
    planId: typeof plan === 'string' && plan !== '' ? plan : null,
    year: readInteger(query.year, 1949, 9999),
    asOf: readInteger(query.asOf, 1, 12),
  }
}

function readInteger(value: LocationQuery[string] | undefined, low: number, high: number): number | null {
  if (typeof value !== 'string' || !/^\d{1,4}$/.test(value)) return null
  const number = Number(value)
  return number >= low && number <= high ? number : null
}

/** A row or cell that a link leads to; the page of the address shows it. */
export interface AddressedPlace {
  readonly rowId: string
  readonly periodEnd: PeriodEnd | null
  readonly part: 'figure' | 'note'
}

/** null where the address names no row. Never throws. */
export function readPlace(query: LocationQuery): AddressedPlace | null {
  const { row } = query
  if (typeof row !== 'string' || row === '') return null
  return {
    rowId: row,
    periodEnd: readInteger(query.period, 1, 12),
    part: query.part === 'note' ? 'note' : 'figure',
  }
}

export function writePlace({ rowId, periodEnd, part }: AddressedPlace): Record<string, string> {
  return { row: rowId, ...(periodEnd === null ? {} : { period: String(periodEnd), part }) }
}

/** The part of the address that goes with the reader from page to page; `plan` only where the year is not enough. */
export function writeAddress(address: Address, hasSeveralPlans: boolean): LocationQueryRaw {
  return {
    ...(address.year === null ? {} : { year: String(address.year) }),
    ...(address.asOf === null ? {} : { asOf: String(address.asOf) }),
    ...(hasSeveralPlans && address.planId !== null ? { plan: address.planId } : {}),
  }
}
