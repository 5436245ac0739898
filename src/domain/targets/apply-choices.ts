import type { SetupChoice } from '../model'
import type { IndicatorSetup, SettledField } from './indicator-setup'

const FIELDS: readonly SettledField[] = [
  'measureKind',
  'source',
  'taskIds',
  'weight',
  'ownerSection',
  'quarterShares',
]

/**
 * The proposals with what a person settled in their place. Weights come in already shared out around the fixed ones
 * (`proposeWeights`), so a fixed weight is here only marked as settled.
 */
export function applyChoices(
  proposed: readonly IndicatorSetup[],
  choices: readonly SetupChoice[],
): readonly IndicatorSetup[] {
  if (choices.length === 0) return proposed
  const choiceOf = new Map(choices.map((choice) => [choice.indicatorId, choice]))
  return proposed.map((setup) => {
    const choice = choiceOf.get(setup.indicatorId)
    return choice ? applyChoice(setup, choice) : setup
  })
}

function applyChoice(setup: IndicatorSetup, choice: SetupChoice): IndicatorSetup {
  return {
    ...setup,
    measureKind: choice.measureKind ?? setup.measureKind,
    source: choice.source ?? setup.source,
    taskIds: choice.taskIds ?? setup.taskIds,
    weight: choice.weight ?? setup.weight,
    ownerSection: choice.ownerSection ?? setup.ownerSection,
    quarterShares: choice.quarterShares ?? setup.quarterShares,
    settled: FIELDS.filter((field) => choice[field] !== null),
  }
}
