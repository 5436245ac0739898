import type { SetupChoice } from '../model'
import type { IndicatorSetup, SettledField } from './indicator-setup'
import { measureKindOfRule } from './measure-kind-of-rule'

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

/** What a rule counts says by itself what kind of figure it is, unless somebody said otherwise. */
function applyChoice(setup: IndicatorSetup, choice: SetupChoice): IndicatorSetup {
  const implied = choice.source?.kind === 'cases' ? measureKindOfRule(choice.source.rule) : null
  const { reasons } = setup
  return {
    ...setup,
    measureKind: choice.measureKind ?? implied ?? setup.measureKind,
    ...(reasons && implied ? { reasons: { ...reasons, measureKind: 'counting-rule' } } : {}),
    source: choice.source ?? setup.source,
    taskIds: choice.taskIds ?? setup.taskIds,
    weight: choice.weight ?? setup.weight,
    ownerSection: choice.ownerSection ?? setup.ownerSection,
    quarterShares: choice.quarterShares ?? setup.quarterShares,
    settled: FIELDS.filter((field) => choice[field] !== null),
  }
}
