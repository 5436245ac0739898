import { groupBy } from '../group-by'
import type { PlanFacts, Recorded, SetupChoice, Target } from '../model'
import { normalName } from './normal-name'
import { readTarget } from './read-target'
import type { TargetReading } from './reading'
import { isSameText, recallReading, type GivenReading, type TargetText } from './recall-reading'

/** What a person settled of an indicator of this name in another plan. */
export interface RememberedReading {
  readonly name: string
  /** With its bracket, which may hold the unit; absent: the name had none. */
  readonly filedName?: string
  readonly rawText: string
  readonly unitColumn: string
  readonly reading: TargetReading
  readonly choice: SetupChoice | null
  readonly fiscalYear: number
  readonly departmentName: string
  readonly confirmation: Recorded
}

/**
 * The targets nobody has settled yet, settled as the same name was settled elsewhere: the same text in the same way;
 * another text of the same kind in direction and unit, never in a number. With a reading its measure kind comes along.
 * `confirmation` keeps who answered and when, `recalledFrom` for which plan. The same facts where nothing is recalled.
 */
export function recallReadings(facts: PlanFacts, remembered: readonly RememberedReading[]): PlanFacts {
  const answers = groupBy(remembered, ({ name }) => normalName(name))
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.indicatorId, indicator]))
  const chosen = new Map(facts.setupChoices.map((choice) => [choice.indicatorId, choice]))
  let isRecalled = false
  const targets = facts.targets.map((target) => {
    const indicator = indicators.get(target.indicatorId)
    const candidates = indicator ? (answers.get(normalName(indicator.name)) ?? []) : []
    if (!indicator || candidates.length === 0 || target.isWithdrawn) return target
    if (target.confirmedReading !== null) return target
    const text: TargetText = { ...target, filedName: indicator.filedName, fiscalYear: facts.plan.fiscalYear }
    const inOrder = sortCandidates(candidates, text, facts.plan.departmentName)
    const settled = recallTarget(target, text, inOrder)
    const reading = readTarget(settled, indicator.filedName, facts.plan.fiscalYear)
    const choice = recallMeasureKind(settled, reading, inOrder, chosen.get(indicator.indicatorId))
    if (choice) chosen.set(indicator.indicatorId, choice)
    if (settled !== target || choice) isRecalled = true
    return settled
  })
  return isRecalled ? { ...facts, targets, setupChoices: [...chosen.values()] } : facts
}

/** The same text first, then the same department, then the latest year and answer. */
function sortCandidates(
  candidates: readonly RememberedReading[],
  text: TargetText,
  departmentName: string,
): RememberedReading[] {
  const likeness = (each: RememberedReading) =>
    (isSameText(text, givenOf(each)) ? 2 : 0) + (each.departmentName === departmentName ? 1 : 0)
  return [...candidates].sort(
    (a, b) =>
      likeness(b) - likeness(a) ||
      b.fiscalYear - a.fiscalYear ||
      (a.confirmation.recordedAt < b.confirmation.recordedAt ? 1 : -1),
  )
}

function givenOf(answer: RememberedReading): GivenReading {
  return { ...answer, filedName: answer.filedName ?? answer.name }
}

function recallTarget(target: Target, text: TargetText, inOrder: readonly RememberedReading[]): Target {
  for (const answer of inOrder) {
    const confirmedReading = recallReading(text, givenOf(answer))
    if (confirmedReading === null) continue
    const { fiscalYear, departmentName, confirmation } = answer
    const recalledFrom = { fiscalYear, departmentName }
    return { ...target, confirmedReading, confirmation: { ...confirmation, recalledFrom } }
  }
  return target
}

/** null: nobody chose one for a target of this kind, or this plan has a choice of its own. */
function recallMeasureKind(
  { planId, indicatorId }: Target,
  { kind }: TargetReading,
  inOrder: readonly RememberedReading[],
  own: SetupChoice | undefined,
): SetupChoice | null {
  if (own && own.measureKind !== null) return null
  const found = inOrder.find(({ reading, choice }) => reading.kind === kind && choice?.measureKind)
  if (!found?.choice) return null
  const { measureKind, recordedAt, recordedBy } = found.choice
  return {
    ...{ planId, indicatorId, source: null, taskIds: null, weight: null },
    ...{ ownerSection: null, quarterShares: null, recordedAt, recordedBy },
    ...own,
    measureKind,
  }
}
