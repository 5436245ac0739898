import type { CasePartReason, CaseQuery, ListedCase } from './case-query'
import { createRowJudge } from './compute-rule-totals'
import { listedCase } from './list-cases'
import type { PackedCases } from './packed-cases'
import type { RegisterCases } from './register-cases'

const SAMPLES = 3

interface Place {
  readonly chunk: PackedCases
  readonly row: number
}

/** A few cases that count under a rule and a few that do not, with different reasons as far as there are. */
export function sampleCases(
  register: RegisterCases,
  query: Pick<CaseQuery, 'rule' | 'asOf'>,
): { readonly counted: readonly ListedCase[]; readonly notCounted: readonly ListedCase[] } {
  const { rule, asOf } = query
  const judgeRow = createRowJudge(rule, register.fiscalYear, asOf)
  const counted = new Map<CasePartReason, Place[]>()
  const notCounted = new Map<CasePartReason, Place[]>()
  register.cases.forEach((chunk, row) => {
    const { part, reason } = judgeRow(chunk, row)
    const found = part === 'left-out' || part === 'not-counted' ? notCounted : counted
    const places = found.get(reason)
    if (!places) found.set(reason, [{ chunk, row }])
    else if (places.length < SAMPLES) places.push({ chunk, row })
  })
  const list = (found: Map<CasePartReason, Place[]>) =>
    takeInTurn([...found.values()]).map(({ chunk, row }) => listedCase(register, query, chunk, row))
  return { counted: list(counted), notCounted: list(notCounted) }
}

/** The first of each reason, then the second of each, and so on. */
function takeInTurn(groups: readonly (readonly Place[])[]): readonly Place[] {
  const turns = Array.from({ length: SAMPLES }, (_, turn) => groups.flatMap((group) => group[turn] ?? []))
  return turns.flat().slice(0, SAMPLES)
}
