import type { Indicator, Task } from '../model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorSetup } from './indicator-setup'
import { proposeMeasureKind } from './propose-measure-kind'
import { proposeSource } from './propose-source'
import { proposeTasks } from './propose-tasks'
import { proposeWeights } from './propose-weights'
import type { TargetReading } from './reading'

export interface SetupInput {
  readonly tasks: readonly Task[]
  readonly indicators: readonly Indicator[]
  /** By indicatorId. */
  readonly readings: ReadonlyMap<string, TargetReading>
}

/** Work is planned evenly unless somebody says otherwise. */
const EQUAL_SHARES: IndicatorSetup['quarterShares'] = ['25', '25', '25', '25']

/** What the filed form does not say, proposed for every indicator that has a reading: 系统建议，非批复. */
export function proposeSetups(input: SetupInput, profile: RuleProfile): IndicatorSetup[] {
  const weights = proposeWeights(input.indicators, profile)
  return input.indicators.flatMap((indicator) => {
    const reading = input.readings.get(indicator.indicatorId)
    if (!reading) return []
    const measureKind = proposeMeasureKind(indicator.name, reading)
    return [
      {
        indicatorId: indicator.indicatorId,
        measureKind,
        source: proposeSource(indicator.name, measureKind),
        weight: weights.get(indicator.indicatorId) ?? '0',
        taskIds: proposeTasks(indicator, reading, input.tasks),
        quarterShares: EQUAL_SHARES,
      },
    ]
  })
}
