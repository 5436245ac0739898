/** What is measured how: targets in force, their readings, and everything that is proposed or settled around them. */
import type { Finding } from '../finding'
import type { FigureFacts, Indicator, IsoDate, SetupChoice, Target, Task } from '../model'
import type { YearFreeze } from '../evaluation-model'
import type { RuleProfile } from '../profiles/rule-profile'
import { applyChoices } from './apply-choices'
import { findWeightGaps } from './find-weight-gaps'
import { readingInForce } from './frozen-reading'
import type { IndicatorSetup } from './indicator-setup'
import { proposeSetups } from './propose-setup'
import type { LockedWeights } from './propose-weights'
import type { TargetReading } from './reading'
import { targetOf, versionsInForce } from './target-in-force'

export interface Setups {
  /** The indicators in filed order. */
  readonly inOrder: readonly Indicator[]
  /** By indicatorId, as the three that follow. */
  readonly targets: ReadonlyMap<string, Target | undefined>
  readonly readings: ReadonlyMap<string, TargetReading>
  readonly setups: ReadonlyMap<string, IndicatorSetup>
  /** Levels whose points do not add up. */
  readonly findings: readonly Finding[]
}

/** As of a day; no figure is looked at. A closed year is taken as it was frozen. */
export function computeSetups(facts: FigureFacts, profile: RuleProfile, day: IsoDate): Setups {
  const inOrder = [...facts.indicators].sort((a, b) => a.order - b.order)
  const { versions } = versionsInForce(facts.targetVersions, day)
  const targets = new Map(
    inOrder.map(({ indicatorId }) => [indicatorId, targetOf(facts.targets, indicatorId, versions)]),
  )
  const readings = new Map<string, TargetReading>()
  for (const indicator of inOrder) {
    const target = targets.get(indicator.indicatorId)
    if (target) readings.set(indicator.indicatorId, readingInForce(facts, target, indicator.filedName))
  }
  if (facts.freeze) return frozenSetups(facts.freeze, { inOrder, targets, readings }, facts.plan.profile)
  const { setups: proposed, findings } = propose(facts, inOrder, readings, profile)
  const setups = new Map(
    applyChoices(proposed, facts.setupChoices).map((setup) => [setup.indicatorId, setup]),
  )
  return { inOrder, targets, readings, setups, findings }
}

/** A closed year stands by what it was closed with: nothing is proposed, and no later choice is applied. */
function frozenSetups(
  freeze: YearFreeze,
  settled: Pick<Setups, 'inOrder' | 'targets' | 'readings'>,
  profile: RuleProfile,
): Setups {
  const setups = new Map(freeze.setups.map((setup) => [setup.indicatorId, setup]))
  const weights: LockedWeights = new Map(
    freeze.setups.map(({ indicatorId, weight }) => [indicatorId, weight]),
  )
  return { ...settled, setups, findings: findWeightGaps(settled.inOrder, profile, weights) }
}

/**
 * A proposal depends on the filed table and the locked weights alone, and figures change far more often: it stands
 * while these do.
 */
const lastProposals = new WeakMap<readonly Indicator[], Proposal>()

interface Proposal {
  readonly tasks: readonly Task[]
  readonly readings: ReadonlyMap<string, TargetReading>
  readonly profile: RuleProfile
  readonly lockedWeights: LockedWeights
  readonly setups: readonly IndicatorSetup[]
  readonly findings: readonly Finding[]
}

function propose(
  { indicators, tasks, setupChoices }: FigureFacts,
  inOrder: readonly Indicator[],
  readings: ReadonlyMap<string, TargetReading>,
  profile: RuleProfile,
): Proposal {
  const lockedWeights = lockedWeightsOf(setupChoices)
  const last = lastProposals.get(indicators)
  const isSame =
    last?.tasks === tasks &&
    last.profile === profile &&
    isSameMap(last.readings, readings) &&
    isSameMap(last.lockedWeights, lockedWeights)
  if (isSame) return last
  const proposal: Proposal = {
    ...{ tasks, readings, profile, lockedWeights },
    setups: proposeSetups({ tasks, indicators: inOrder, readings, lockedWeights }, profile),
    findings: findWeightGaps(inOrder, profile, lockedWeights),
  }
  lastProposals.set(indicators, proposal)
  return proposal
}

function lockedWeightsOf(choices: readonly SetupChoice[]): LockedWeights {
  return new Map(
    choices.flatMap(({ indicatorId, weight }) => (weight === null ? [] : [[indicatorId, weight]])),
  )
}

function isSameMap<Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  return a.size === b.size && [...b].every(([key, value]) => a.get(key) === value)
}
