import type { Indicator, Task } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorSetup } from './indicator-setup'
import { proposeMeasureKind } from './propose-measure-kind'
import { proposeQuarterShares } from './propose-quarter-shares'
import { proposeSource } from './propose-source'
import { proposeTasks } from './propose-tasks'
import { explainWeight, proposeWeights, type LockedWeights } from './propose-weights'
import type { TargetReading } from './reading'

export interface SetupInput {
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  /** By indicatorId. */
  readonly readings: ReadonlyMap<string, TargetReading>
  /** The points that a person fixed; the rest is shared out around them. */
  readonly lockedWeights?: LockedWeights
}

/** What the filed form does not say, proposed for every indicator that has a reading: 系统建议，非批复. */
export function proposeSetups(input: SetupInput, profile: RuleProfile): IndicatorSetup[] {
  const weights = proposeWeights(input.indicators, profile, input.lockedWeights)
  return input.indicators.flatMap((indicator) => {
    const reading = input.readings.get(indicator.indicatorId)
    const weight = weights.get(indicator.indicatorId)
    if (!reading || weight === undefined) return []
    const { measureKind, reason, source, links, quarterShares } = proposeOwn(indicator, reading, input.tasks)
    const isEqual = quarterShares.every((share) => share === quarterShares[0])
    const reasons: IndicatorSetup['reasons'] = {
      measureKind: reason,
      source: source.kind === 'cases' ? 'counts-the-register' : 'typed',
      tasks: links.reason,
      weight: explainWeight(indicator, input.lockedWeights),
      quarterShares: isEqual ? 'equal' : 'season-in-name',
    }
    return [
      {
        indicatorId: indicator.indicatorId,
        measureKind,
        source,
        weight,
        taskIds: links.taskIds,
        quarterShares,
        ownerSection: '',
        settled: [],
        reasons,
      },
    ]
  })
}

/** What is proposed for an indicator whatever stands in the other rows: everything but its points. */
interface OwnProposal {
  readonly indicator: Indicator
  readonly tasks: readonly Task[]
  readonly measureKind: IndicatorSetup['measureKind']
  readonly reason: ReturnType<typeof proposeMeasureKind>['reason']
  readonly source: IndicatorSetup['source']
  readonly links: ReturnType<typeof proposeTasks>
  readonly quarterShares: IndicatorSetup['quarterShares']
}

/** Looking for the words of a row in the tasks takes its time, and settling one row changes the reading of one. */
const ownProposals = new WeakMap<TargetReading, OwnProposal>()

function proposeOwn(indicator: Indicator, reading: TargetReading, tasks: readonly Task[]): OwnProposal {
  const known = ownProposals.get(reading)
  if (known?.indicator === indicator && known.tasks === tasks) return known
  const { measureKind, reason } = proposeMeasureKind(indicator.name, reading)
  const inOrder = [...tasks].sort((a, b) => a.order - b.order)
  const own: OwnProposal = {
    ...{ indicator, tasks, measureKind, reason },
    source: proposeSource(indicator.name, measureKind),
    links: proposeTasks(indicator, reading, inOrder),
    quarterShares: proposeQuarterShares(indicator.name),
  }
  ownProposals.set(reading, own)
  return own
}
