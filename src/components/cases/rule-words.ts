/** A counting rule and its verdicts in words. Pure: the language comes in as `t`. */
import type { CasePart, CaseVerdict } from '@/domain/cases/case-query'
import type { CaseMeasure, CountingRule } from '@/domain/cases/counting-rule'
import { filterFields } from '@/domain/cases/case-filter'
import type { PeriodEnd } from '@/domain/model'
import type { Translate } from '../target-words'

/** Words of one field that are named; of more, the first and how many. */
const NAMED_WORDS = 6

/**
 * The whole rule in one plain sentence: `统计口径：结案日期在 1—9 月、状态为办结的案件，含法律帮助，不含终止、撤销、转出。`
 */
export function describeRule(rule: CountingRule, asOf: PeriodEnd, t: Translate): string {
  return t('counting.sentence.whole', { text: describeRuleInside(rule, asOf, t) })
}

/** The same inside another sentence. */
export function describeRuleInside({ measure, filter }: CountingRule, asOf: PeriodEnd, t: Translate): string {
  const words = filterFields.flatMap((field) => {
    const chosen = filter.words[field] ?? []
    if (chosen.length === 0) return []
    return [
      t('counting.sentence.words', { field: t(`cases.field.${field}`, {}), words: listWords(chosen, t) }),
    ]
  })
  const parts = [
    describeMeasure(measure, asOf, t),
    t(`counting.sentence.legalHelp.${filter.legalHelp}`, {}),
    ...words,
    t(`counting.sentence.leftOut.${isRateOfParts(measure) ? 'rate' : 'count'}`, {}),
  ]
  return parts.join(t('counting.sentence.comma', {}))
}

function describeMeasure(measure: CaseMeasure, month: PeriodEnd, t: Translate): string {
  const say = (name: string, named: Record<string, unknown> = {}) =>
    t(`counting.sentence.measure.${name}`, { period: t('counting.sentence.period', { month }), ...named })
  const date = (field: string) => t(`cases.field.${field}`, {})
  switch (measure.kind) {
    case 'count':
      return measure.by === 'ended' ? say('count-ended') : say('count-other', { date: date(measure.by) })
    case 'handled-of-quota':
      return say(measure.kind, { quota: measure.quota })
    case 'closed-in-time':
      return say(measure.kind, { date: date(measure.from), days: measure.limitDays })
    case 'mean-days':
      return say(measure.kind, { date: date(measure.from) })
    case 'satisfaction':
      return say(measure.kind, { words: listWords(measure.satisfiedWords, t) })
    default:
      return say(measure.kind)
  }
}

/** Cases that ended otherwise leave both parts of it; elsewhere they are simply not counted. */
function isRateOfParts({ kind }: CaseMeasure): boolean {
  return kind === 'closed-of-accepted' || kind === 'closed-of-due' || kind === 'closed-in-time'
}

function listWords(words: readonly string[], t: Translate): string {
  const named = words
    .slice(0, NAMED_WORDS)
    .map((word) => describeWord(word, t))
    .join(t('counting.sentence.list', {}))
  return words.length > NAMED_WORDS
    ? t('counting.sentence.more', { words: named, count: words.length })
    : named
}

/** What stands in a cell, in quotation marks; 空白 where nothing does. */
export function describeWord(word: string, t: Translate): string {
  return word === '' ? t('counting.sentence.blank', {}) : t('counting.sentence.word', { word })
}

/** Counts have no denominator: what is their numerator is simply counted. */
export function describePart(part: CasePart, measure: CaseMeasure['kind'], t: Translate): string {
  return t(`counting.part.${part === 'numerator' && measure === 'count' ? 'counted' : part}`, {})
}

/** `只在分母：超过期限`. Of what ended otherwise the part says it all. */
export function describeVerdict(
  { part, reason }: CaseVerdict,
  measure: CaseMeasure['kind'],
  t: Translate,
): string {
  const named = describePart(part, measure, t)
  if (part === 'left-out') return named
  return t('counting.verdict', { part: named, why: t(`counting.why.${reason}`, {}) })
}

/** Parts in which a case can stand under a measure, in the order in which they are offered. */
export function partsOf(measure: CaseMeasure['kind']): readonly CasePart[] {
  const outside = ['left-out', 'not-counted'] as const
  switch (measure) {
    case 'count':
    case 'handled-of-quota':
    case 'mean-days':
      return ['numerator', ...outside]
    case 'closed-of-accepted':
      return ['numerator', 'numerator-only', 'denominator-only', ...outside]
    default:
      return ['numerator', 'denominator-only', ...outside]
  }
}
