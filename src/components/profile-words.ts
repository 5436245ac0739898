/** The rules of a profile in sentences, as they are printed under a form. Pure: the language comes in as `t`. */
import type { Indicator } from '@/domain/model'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { effectiveWeights, type EffectiveWeights } from '@/domain/targets/level-points'
import { describeRuleSource } from './rule-sentence'
import type { Translate } from './target-words'

export interface ProfileLine {
  readonly text: string
  /** 依据：财预〔2020〕10号（条款未核）, or that it is this program's default. */
  readonly source: string
}

/**
 * Every choice that moves a score, with where it stands; an article that was not at hand prints as 条款未核. The points
 * are those that the filed levels bring into effect.
 */
export function describeProfile(
  profile: RuleProfile,
  indicators: readonly Indicator[],
  t: Translate,
): ProfileLine[] {
  const comma = t('forms.listComma', {})
  const line = (field: keyof RuleProfile, text: string): ProfileLine => ({
    text,
    source: describeRuleSource(profile.sources[field], profile, t),
  })
  const weights = effectiveWeights(indicators, profile)
  const isWithCost = weights.categoryWeights === profile.weightsWithCost?.categoryWeights
  return [
    line(
      isWithCost ? 'weightsWithCost' : 'categoryWeights',
      t('forms.rule.weights', { parts: weightParts(weights, t).join(comma) }),
    ),
    line('reverseFormula', t(`forms.rule.reverse.${profile.reverseFormula}`, {})),
    line('strictInequality', t(`forms.rule.strict.${profile.strictInequality ? 'yes' : 'no'}`, {})),
    line('judgementBands', t('forms.rule.bands', bandEdges(profile))),
    line('satisfactionRule', t(`forms.rule.satisfaction.${profile.satisfactionRule}`, {})),
    line('missingSurvey', t(`forms.rule.survey.${profile.missingSurvey}`, {})),
    line('lateLossPerStep', t('forms.rule.late', { share: profile.lateLossPerStep })),
    line('grades', t('forms.rule.grades', { parts: gradeParts(profile, t).join(comma) })),
  ]
}

function weightParts({ budgetWeight, categoryWeights }: EffectiveWeights, t: Translate): string[] {
  const part = (name: string, weight: string) =>
    t('forms.rule.weightPart', { name: t(`forms.categoryWord.${name}`, {}), weight })
  return [
    part('budget', budgetWeight),
    ...Object.entries(categoryWeights).map(([name, weight]) => part(name, weight)),
  ]
}

function bandEdges({ judgementBands }: RuleProfile): Record<string, string> {
  return { achieved: judgementBands.achievedFrom, partly: judgementBands.partlyFrom }
}

/** The lowest grade begins at 0, which nobody says: it is what lies below the one before. */
function gradeParts({ grades }: RuleProfile, t: Translate): string[] {
  return grades.map(({ grade: code, from }, index) => {
    const grade = t(`forms.gradeWord.${code}`, {})
    const below = grades[index - 1]?.from
    return index === grades.length - 1 && below !== undefined
      ? t('forms.rule.gradeLast', { grade, below })
      : t('forms.rule.gradePart', { grade, from })
  })
}
