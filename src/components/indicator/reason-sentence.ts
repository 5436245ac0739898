/** Reasons of points, light and forecast in sentences. Pure: the language comes in as `t`. */
import type { Reason } from '@/domain/detail-model'
import type { RuleProfile } from '@/domain/profiles/rule-profile'
import { describeFormula } from '../rule-sentence'
import { describeDay, describeQuantity, type Translate } from '../target-words'

export interface ReasonWords {
  /** The formula with its numbers, or the figure that was held against its lines. */
  readonly formula: string
  /** The rule in words. */
  readonly rule: string
  /** 依据：财预〔2020〕10号（条款未核）, or that it is this program's default; never a guessed article. */
  readonly source: string
  /** 精确值 1.6597…，四舍五入得 1.66; '' where nothing was rounded. */
  readonly rounding: string
  /** 少得 0.13 分：完成值未达到指标值; '' where no point is missing. */
  readonly lost: string
}

export function describeReason(reason: Reason, profile: RuleProfile, t: Translate): ReasonWords {
  const { subject, code, rounding, lost } = reason
  return {
    formula: formulaOf(reason, t),
    rule: t(subject === 'score' ? `rule.name.${code}` : `reason.${subject}Rule.${code}`, {
      ...reason.figures,
    }),
    source: describeSource(reason, profile, t),
    rounding: rounding ? t('reason.rounding', { ...rounding }) : '',
    lost: lost ? t('reason.lost', { points: lost.points, why: t(`reason.lostWhy.${lost.why}`, {}) }) : '',
  }
}

function formulaOf({ subject, code, figures }: Reason, t: Translate): string {
  if (subject === 'score') return describeFormula({ ruleId: code, inputs: figures }, t)
  return t(`reason.${subject}.${code}`, printed(figures, t))
}

/** Figures in the unit of the target carry it; days are printed as days; the rest stands as it is. */
function printed(figures: Reason['figures'], t: Translate): Record<string, string> {
  const { unit = '' } = figures
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      if (inUnit.includes(name)) return [name, describeQuantity(figure, unit, t)]
      return [name, dayPattern.test(figure) ? describeDay(figure, t) : figure]
    }),
  )
}

const inUnit = ['actual', 'target', 'high', 'low', 'forecast', 'computed', 'stated', 'expected']
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

function describeSource({ source, code }: Reason, profile: RuleProfile, t: Translate): string {
  if (code === 'no-score' || code === 'none') return ''
  if (!source) return t('rule.ownDefault', { document: profile.document })
  return t('rule.source', { document: source.document, article: source.article ?? t('rule.unverified', {}) })
}
