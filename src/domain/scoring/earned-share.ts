import type { Fraction } from '../exact'
import type { MissingReason, RuleId } from '../figure-model'

/**
 * What a figure earns of its row's points under one rule. `share` is capped to 0…1; `attainment` is 完成程度,
 * uncapped (a/t for higher is better). `inputs` name the printed numbers of the formula.
 */
export type EarnedShare =
  | {
      readonly known: true
      readonly share: Fraction
      readonly attainment: Fraction
      /** Reached the target as written: strict signs strictly. A score of 1 is not yet 达标. */
      readonly met: boolean
      readonly ruleId: RuleId
      readonly inputs: Readonly<Record<string, string>>
    }
  | { readonly known: false; readonly reason: MissingReason }
