/** What a target value means, in one plain sentence. Pure: the language comes in as `t`. */
import { multiplyDecimals, trimDecimal } from '@/domain/exact'
import { comparatorOf } from '@/domain/scoring/score-threshold'
import type { TargetReading } from '@/domain/targets/reading'
import { FULL_COVERAGE } from '@/domain/targets/state-words'
import { describeQuantity, describeTarget, type Translate } from './target-words'

/** `大于 400 件，400 件不达标`, `须判断：明显改善`, `与上年相比提高 5%`. */
export function describeReading(reading: TargetReading, t: Translate): string {
  const words = reading.rawText.trim()
  switch (reading.kind) {
    case 'threshold':
      return describeThreshold(reading, t)
    case 'compound':
      return (reading.parts ?? []).map((part) => describeReading(part, t)).join(t('targets.reading.and', {}))
    case 'relative':
      return describeRelative(reading, t)
    case 'standard':
      return FULL_COVERAGE.test(words)
        ? t('targets.reading.coverage', { words })
        : t('targets.reading.judge', { words })
    case 'qualitative':
      return t('targets.reading.judge', { words })
    case 'trend':
      return t(`targets.reading.${reading.direction === 'lower' ? 'judgeFall' : 'judgeRise'}`, { words })
    case 'damaged':
      return reading.suggestion === undefined
        ? t('targets.reading.damaged', { words })
        : t('targets.reading.damagedSuggestion', { words, suggestion: reading.suggestion })
    case 'deadline':
    case 'period':
      return reading.due === undefined ? t('targets.reading.noYear', { words }) : describeTarget(reading, t)
    case 'range':
      return t('targets.reading.range', { target: describeTarget(reading, t) })
    case 'frequency':
      return describeFrequency(reading, t)
    case 'yes-no':
      return t('targets.reading.yesNo', { target: describeTarget(reading, t) })
    case 'none':
      return describeTarget(reading, t)
  }
}

/** `办理法律援助事项数量：大于 400 件，400 件不达标`: the sentence where no column beside it has the name. */
export function explainReading(name: string, reading: TargetReading, t: Translate): string {
  return t('targets.reading.named', { name, sentence: describeReading(reading, t) })
}

/** Why a person is asked; '' where the text says what it means. */
export function describeDoubt(reading: TargetReading, t: Translate): string {
  if (reading.certainty !== 'ask') return ''
  return t(`targets.reading.doubt.${doubtOf(reading)}`, { words: reading.rawText.trim() })
}

function doubtOf(reading: TargetReading): string {
  switch (reading.kind) {
    case 'relative':
      return reading.unit === '%' ? 'percentOrPoints' : 'unclear'
    case 'qualitative':
    case 'standard':
      return /[\d０-９]/.test(reading.rawText) ? 'notUnderstood' : 'wordForFigure'
    case 'deadline':
    case 'period':
      return reading.due === undefined ? 'noYear' : 'unclear'
    case 'frequency':
      return reading.per === undefined ? 'round' : 'unclear'
    case 'none':
      return 'noValue'
    case 'damaged':
      return 'damaged'
    default:
      return 'unclear'
  }
}

const ROUNDS_PER_YEAR = { week: '52', month: '12', quarter: '4', 'half-year': '2', year: '1' } as const

/** 每季度 1 次，全年 4 次: a round that is missed stays missed (score-frequency.ts). */
function describeFrequency(reading: TargetReading, t: Translate): string {
  const target = describeTarget(reading, t)
  if (reading.value === undefined || reading.per === undefined) return target
  const inYear = trimDecimal(multiplyDecimals(reading.value, ROUNDS_PER_YEAR[reading.per]))
  const year = describeQuantity(inYear, reading.unit, t)
  return t(`targets.reading.frequency.${reading.per}`, { target, year })
}

function describeThreshold(reading: TargetReading, t: Translate): string {
  const target = describeTarget(reading, t)
  if (reading.value === undefined) return target
  const value = trimDecimal(reading.value)
  const quantity = describeQuantity(value, reading.unit, t)
  const comparator = comparatorOf(reading)
  if (value === '0' && comparator === '<=') return t('targets.reading.zero', { quantity })
  if (comparator === '>' || comparator === '<') return t('targets.reading.strict', { target, quantity })
  return comparator === '=' ? t('targets.reading.exact', { target }) : target
}

function describeRelative(reading: TargetReading, t: Translate): string {
  const falls = reading.direction === 'lower'
  if (reading.value === undefined)
    return t(`targets.reading.${falls ? 'notAboveLastYear' : 'notBelowLastYear'}`, {})
  const change =
    reading.unit === '百分点'
      ? t('indicator.percentPoints', { value: reading.value })
      : describeQuantity(trimDecimal(reading.value), reading.unit, t)
  return t(`targets.reading.${falls ? 'fall' : 'rise'}`, { change })
}
