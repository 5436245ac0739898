import { createCaseFilter } from './case-filter'
import type { CaseListing, CasePart, CaseQuery, CaseVerdict, ListedCase } from './case-query'
import { createRowReader } from './compute-rule-totals'
import { createCaseSorter, judge, judgeCase, newJudgedCase } from './judge-case'
import { dayAt, readCase, type PackedCases } from './packed-cases'
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
  const { measure } = query.rule
  const sort = createCaseSorter(query.rule, fiscalYear)
  const readRule = createRowReader(query.rule)
  const narrows = createCaseFilter(query.filter)
  const readNarrow = createRowReader({ measure: { kind: 'closed-of-due' }, filter: query.filter })
  const isInQuarter = createQuarterTest(query, fiscalYear)
  const wanted = new Set(query.parts)
  const partCounts = emptyCounts()
  const places = createPlaces()
  const judged = newJudgedCase()
  register.cases.forEach((chunk, row) => {
    if (!isInQuarter(chunk, row) || narrows(readNarrow(chunk, row)) !== null) return
    const { part } = judge(measure, sort(readRule(chunk, row), judged), query.asOf)
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

const ROW_BITS = 65_536
const DAYS = 65_536

/** Places of rows as single numbers, and their order: the newest end first, open ones last, of both the newest 受理. */
function createPlaces() {
  const chunks: PackedCases[] = []
  let current: PackedCases | null = null
  let found = new Float64Array(1024)
  let size = 0
  const at = (place: number) => {
    const chunk = chunks[Math.floor(place / ROW_BITS)]
    if (!chunk) throw new RangeError(`no chunk for place ${place}`)
    return { chunk, row: place % ROW_BITS }
  }

  /** Stable, by counting: days are few. */
  function sortBy(places: Float64Array, keyOf: (place: number) => number): Float64Array {
    const starts = new Uint32Array(DAYS + 1)
    const keys = new Uint16Array(places.length)
    places.forEach((place, index) => {
      const key = (keys[index] = keyOf(place))
      starts[key + 1] = (starts[key + 1] ?? 0) + 1
    })
    for (let key = 0; key < DAYS; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
    const sorted = new Float64Array(places.length)
    places.forEach((place, index) => {
      const key = keys[index] ?? 0
      const to = starts[key] ?? 0
      sorted[to] = place
      starts[key] = to + 1
    })
    return sorted
  }

  return {
    add(chunk: PackedCases, row: number): void {
      if (chunk !== current) {
        current = chunk
        chunks.push(chunk)
      }
      if (size === found.length) {
        const wider = new Float64Array(size * 2)
        wider.set(found)
        found = wider
      }
      found[size] = (chunks.length - 1) * ROW_BITS + row
      size += 1
    },
    at,
    sort(): Float64Array {
      const newestFirst = (field: 'accepted' | 'ended') => (place: number) => {
        const { chunk, row } = at(place)
        const day = dayAt(chunk, row, field)
        return day === null ? DAYS - 1 : DAYS - 2 - day
      }
      return sortBy(sortBy(found.subarray(0, size), newestFirst('accepted')), newestFirst('ended'))
    },
  }
}
