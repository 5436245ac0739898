/** What a target value means, in one plain sentence. Pure: the language comes in as `t`. */
import { trimDecimal } from '@/domain/exact'
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
    case 'frequency':
    case 'yes-no':
    case 'none':
      return describeTarget(reading, t)
  }
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
