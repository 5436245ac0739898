import { createCaseFilter, filterFields } from './case-filter'
import type { CaseListing, CasePart, CaseQuery, CaseVerdict, ListedCase } from './case-query'
import { chunkNumberAt, placeOf, rowAt } from './case-register'
import { createRowJudge, createRowReader } from './compute-rule-totals'
import type { CaseFilter } from './counting-rule'
import { judgeCase } from './judge-case'
import { dayAt, handlerAt, packedLayout, readCase, type PackedCases } from './packed-cases'
import type { RegisterCases } from './register-cases'
import { createMonthOf } from './year-month'

/** A query without its page: what has to be looked for only once. */
export type CaseSelection = Omit<CaseQuery, 'page' | 'pageSize'>

export interface CaseList {
  readonly total: number
  readonly partCounts: CaseListing['partCounts']
  /** From 0; shorter at the end. */
  readonly rowsOf: (page: number, pageSize: number) => readonly ListedCase[]
}

/** The places of the cases that a query asks for, in its order: a million of them are a few megabytes. */
export function listCases(register: RegisterCases, query: CaseSelection): CaseList {
  const { fiscalYear } = register
  const { handler } = query
  const judgeRow = createRowJudge(query.rule, fiscalYear, query.asOf)
  const isInQuarter = createQuarterTest(query, fiscalYear)
  const passes = createNarrowing(query.filter)
  const wanted = new Set(query.parts)
  const partCounts = emptyCounts()
  const places = createPlaces()
  register.cases.forEach((chunk, row) => {
    if (!isInQuarter(chunk, row) || !passes(chunk, row)) return
    if (handler !== null && handlerAt(chunk, row) !== handler) return
    const { part } = judgeRow(chunk, row)
    partCounts[part] += 1
    if (wanted.has(part)) places.add(chunk, row)
  })
  const sorted = places.sort()
  return {
    total: sorted.length,
    partCounts,
    rowsOf: (page, pageSize) =>
      Array.from(sorted.subarray(page * pageSize, (page + 1) * pageSize), (place) => {
        const { chunk, row } = places.at(place)
        return listedCase(register, query, chunk, row)
      }),
  }
}

/** One case with its verdict, found again by the file and line it came from. */
export function listedCase(
  register: RegisterCases,
  { rule, asOf }: Pick<CaseQuery, 'rule' | 'asOf'>,
  chunk: PackedCases,
  row: number,
): ListedCase {
  const read = readCase(chunk, row)
  const verdict: CaseVerdict = judgeCase(rule, read, register.fiscalYear, asOf)
  return { ...verdict, fileName: register.fileNameOf(chunk), line: chunk.lines[row] ?? 0, row: read }
}

function emptyCounts(): Record<CasePart, number> {
  return { numerator: 0, 'numerator-only': 0, 'denominator-only': 0, 'left-out': 0, 'not-counted': 0 }
}

function createNarrowing(filter: CaseFilter): (chunk: PackedCases, row: number) => boolean {
  const isWide = filter.legalHelp === 'with' && filterFields.every((field) => !filter.words[field]?.length)
  if (isWide) return () => true
  const misfitOf = createCaseFilter(filter)
  const { read, into } = createRowReader({ measure: { kind: 'closed-of-due' }, filter })
  return (chunk, row) => {
    read(chunk, row)
    return misfitOf(into) === null
  }
}

function createQuarterTest(
  { quarter }: CaseSelection,
  fiscalYear: number,
): (chunk: PackedCases, row: number) => boolean {
  if (quarter === null) return () => true
  const monthOf = createMonthOf(fiscalYear)
  return (chunk, row) => {
    const day = dayAt(chunk, row, quarter.by)
    return day !== null && Math.ceil(monthOf(day) / 3) === quarter.quarter
  }
}

/** Packed days, newest first, and behind them what has none. */
const DAYS = 65_537

/** Places of rows as single numbers, and their order: the newest end first, open ones last, of both the newest 受理. */
function createPlaces() {
  const chunks: PackedCases[] = []
  let current: PackedCases | null = null
  let found = new Uint32Array(1024)
  let size = 0

  /** Stable, by counting: days are few. */
  function sortBy(places: Uint32Array, column: number): Uint32Array {
    const keys = new Uint32Array(places.length)
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0
      const day = chunks[chunkNumberAt(place)]?.days[rowAt(place) * packedLayout.dayWidth + column]
      keys[index] = day ? DAYS - 1 - day : DAYS - 1
    }
    const starts = new Uint32Array(DAYS + 1)
    for (let index = 0; index < keys.length; index += 1) {
      const next = (keys[index] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let key = 0; key < DAYS; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
    const sorted = new Uint32Array(places.length)
    for (let index = 0; index < places.length; index += 1) {
      const key = keys[index] ?? 0
      const to = starts[key] ?? 0
      sorted[to] = places[index] ?? 0
      starts[key] = to + 1
    }
    return sorted
  }

  function at(place: number): { readonly chunk: PackedCases; readonly row: number } {
    const chunk = chunks[chunkNumberAt(place)]
    if (!chunk) throw new RangeError(`no chunk for place ${place}`)
    return { chunk, row: rowAt(place) }
  }

  return {
    add(chunk: PackedCases, row: number): void {
      if (chunk !== current) {
        current = chunk
        chunks.push(chunk)
      }
      if (size === found.length) {
        const wider = new Uint32Array(size * 2)
        wider.set(found)
        found = wider
      }
      found[size] = placeOf(chunks.length - 1, row)
      size += 1
    },
    at,
    sort(): Uint32Array {
      const { accepted, ended } = packedLayout.dayPlaces
      return sortBy(sortBy(found.subarray(0, size), accepted), ended)
    },
  }
}
