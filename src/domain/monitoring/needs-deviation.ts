import { hasSentence } from '../actuals/has-sentence'
import type { LikelihoodProposal } from '../detail-model'
import type { RuleProfile } from '../profiles/rule-profile'
import type { IndicatorResult } from '../scoreboard-model'

/**
 * Whether the state asks for a 偏差原因 that is not there yet: the form wants a category ticked and a sentence, and one
 * without the other is none; 无 and 同上 are no sentence. 财预〔2019〕136号 has the columns; which states ask for them is the profile's.
 */
export function needsDeviation(
  { status, statement }: Pick<IndicatorResult, 'status' | 'statement'>,
  { deviationStates }: Pick<RuleProfile, 'deviationStates'>,
): boolean {
  if (!deviationStates.includes(status)) return false
  return !statement || statement.deviations.length === 0 || !hasSentence(statement.explanation)
}

/** 有可能 and 完全不可能 ask for a sentence, as stated, else as proposed. 确定能, and no word at all, ask for none. */
export function needsLikelihoodReason(
  { statement }: Pick<IndicatorResult, 'statement'>,
  proposal: LikelihoodProposal | null,
): boolean {
  const likelihood = statement?.likelihood ?? proposal?.likelihood ?? null
  if (likelihood === null || likelihood === 'certain') return false
  return !statement || !hasSentence(statement.explanation)
}
