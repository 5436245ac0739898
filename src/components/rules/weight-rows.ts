/** 分值 of a rule set as inputs: the levels, those of 成本指标 where it is filed, 效益 and 满意度 together. */
import type { Category } from '@/domain/model'
import { profile2021No101 } from '@/domain/profiles/profile-2021-101'
import type { CategoryWeights, RuleProfile } from '@/domain/profiles/rule-profile'
import { choiceRow, decimalRow, numberInput, toYesNo, yesNo, type FormRow } from './form-inputs'

export const budgetWeight = decimalRow('budgetWeight', 'points')

/** A blank takes the level out of the weights: 湖北 has none for 满意度, which shares those of 效益. */
function withWeight(weights: CategoryWeights, category: Category, text: string): CategoryWeights {
  const { [category]: _, ...rest } = weights
  return text === '' ? rest : { ...weights, [category]: text }
}
export const categoryWeights: FormRow = {
  field: 'categoryWeights',
  inputs: (['output', 'benefit', 'satisfaction'] as const).map((category) =>
    numberInput(
      `categoryWeights.${category}`,
      'points',
      (profile) => profile.categoryWeights[category] ?? '',
      (profile, text) => ({
        ...profile,
        categoryWeights: withWeight(profile.categoryWeights, category, text),
      }),
    ),
  ),
}

/** What is offered where an officer asks for weights of 成本指标 and there are none yet. */
const { weightsWithCost: usualCostWeights } = profile2021No101

export function costWeights({ weightsWithCost }: RuleProfile): FormRow {
  const [has] = choiceRow(
    'weightsWithCost',
    ['no', 'yes'],
    (profile) => toYesNo(profile.weightsWithCost !== null),
    (choice) => ({ weightsWithCost: choice === 'yes' ? usualCostWeights : null }),
  ).inputs
  const inputs = (['cost', 'output', 'benefit', 'satisfaction'] as const).map((category) =>
    numberInput(
      `weightsWithCost.${category}`,
      'points',
      (profile) => profile.weightsWithCost?.categoryWeights[category] ?? '',
      (profile, text) => {
        const { weightsWithCost: own } = profile
        if (!own) return profile
        const weights = withWeight(own.categoryWeights, category, text)
        return { ...profile, weightsWithCost: { ...own, categoryWeights: weights } }
      },
    ),
  )
  const budget = numberInput(
    'weightsWithCost.budget',
    'points',
    (profile) => profile.weightsWithCost?.budgetWeight ?? '',
    (profile, text) =>
      profile.weightsWithCost
        ? { ...profile, weightsWithCost: { ...profile.weightsWithCost, budgetWeight: text } }
        : profile,
  )
  const own = weightsWithCost ? [...inputs, budget] : []
  return { field: 'weightsWithCost', inputs: has ? [has, ...own] : own }
}

export const pooling = choiceRow(
  'poolsBenefitAndSatisfaction',
  yesNo,
  (profile) => toYesNo(profile.poolsBenefitAndSatisfaction),
  (choice) => ({ poolsBenefitAndSatisfaction: choice === 'yes' }),
)
