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
  const tasks = [...input.tasks].sort((a, b) => a.order - b.order)
  return input.indicators.flatMap((indicator) => {
    const reading = input.readings.get(indicator.indicatorId)
    const weight = weights.get(indicator.indicatorId)
    if (!reading || weight === undefined) return []
    const { measureKind, reason } = proposeMeasureKind(indicator.name, reading)
    const source = proposeSource(indicator.name, measureKind)
    const links = proposeTasks(indicator, reading, tasks)
    const quarterShares = proposeQuarterShares(indicator.name)
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
