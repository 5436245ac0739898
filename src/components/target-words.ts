/** Figures and targets in words. Pure: the language comes in as `t`. */
import { formatFigure } from '@/domain/format-figure'
import { formatForecast, formatForecastRange } from '@/domain/monitoring/format-forecast'
import { fraction, trimDecimal, type Fraction } from '@/domain/exact'
import type { Decimal, Indicator, IsoDate } from '@/domain/model'
import type { Forecast } from '@/domain/scoreboard-model'
import { comparatorOf } from '@/domain/scoring/score-threshold'
import type { Comparator, TargetReading } from '@/domain/targets/reading'

export type Translate = (key: string, named: Record<string, unknown>) => string

/** Units as they are written in target tables; what is not here is printed as it was filed. */
const unitKeys: Readonly<Record<string, string>> = {
  件: 'piece',
  个: 'item',
  次: 'time',
  人次: 'personTime',
  人: 'person',
  户: 'household',
  项: 'project',
  日: 'day',
  天: 'calendarDay',
  个月: 'month',
  年: 'year',
  小时: 'hour',
  分钟: 'minute',
  万元: 'tenThousandYuan',
  元: 'yuan',
  '元/村(社区)': 'yuanPerVillage',
}

/** As it stands after `value`: 1 item, 2 items. Only exactly 1 is one; a language without plurals ignores it. */
export function describeUnit(unit: string, value: Decimal, t: Translate): string {
  const key = unitKeys[unit]
  return key ? t(`unit.${key}`, { count: value === '1' ? 1 : 2 }) : unit
}

/** `371 件`, `91.22%`, `6` where there is no unit. `value` is printed as it stands. */
export function describeQuantity(value: Decimal, unit: string | undefined, t: Translate): string {
  if (unit === '%') return t('indicator.percent', { value })
  if (unit === '‰') return t('indicator.permille', { value })
  return unit ? t('indicator.quantity', { value, unit: describeUnit(unit, value, t) }) : value
}

/** A figure with as many places as keep it apart from its target. */
export function describeFigure(
  figure: Fraction,
  unit: string | undefined,
  target: Decimal | undefined,
  t: Translate,
): string {
  return describeQuantity(
    formatFigure(figure, unit, target === undefined ? undefined : fraction(target)),
    unit,
    t,
  )
}

/** 全年预计完成 with its unit. */
export function describeForecast(figure: Fraction, reading: TargetReading, t: Translate): string {
  return describeQuantity(formatForecast(figure, reading), reading.unit, t)
}

/** From the slowest to the fastest quarter, each end with its unit; null where there is no range. */
export function describeForecastRange(
  forecast: Forecast,
  reading: TargetReading,
  t: Translate,
): { readonly low: string; readonly high: string } | null {
  const range = formatForecastRange(forecast, reading)
  const print = (figure: Decimal) => describeQuantity(figure, reading.unit, t)
  return range && { low: print(range.low), high: print(range.high) }
}

export function describeDay(date: IsoDate, t: Translate): string {
  const [year, month, day] = date.split('-').map(Number)
  return t('frame.day', { year, month, day })
}

/** `大于 400 件`: what the target asks for, in words; targets that are words stay words. */
export function describeTarget(reading: TargetReading, t: Translate): string {
  const { kind, unit, rawText } = reading
  if (kind === 'compound' && reading.parts) {
    return reading.parts.map((part) => describeTarget(part, t)).join(t('indicator.comparator.and', {}))
  }
  if (kind === 'range' && reading.value !== undefined && reading.high !== undefined) {
    const high = describeQuantity(reading.high, unit, t)
    return t('indicator.comparator.range', { low: reading.value, high })
  }
  if (reading.due !== undefined) return t('indicator.comparator.due', { date: describeDay(reading.due, t) })
  if (kind === 'yes-no') return t(`indicator.comparator.${reading.expected === false ? 'no' : 'yes'}`, {})
  if (kind === 'none') return t('indicator.comparator.none', {})
  if (reading.value === undefined) return rawText.trim()
  const quantity = describeQuantity(trimDecimal(reading.value), unit, t)
  if (kind === 'frequency') return t(`indicator.comparator.frequency.${reading.per ?? 'year'}`, { quantity })
  return kind === 'threshold' ? t(comparatorKey(comparatorOf(reading), unit), { quantity }) : rawText.trim()
}

/** Whether a target is a word of the table (明显改善) and not a number or a day. */
export function isWordTarget(reading: TargetReading): boolean {
  const hasWords = reading.kind === 'compound' || reading.kind === 'range' || reading.kind === 'none'
  return !hasWords && reading.value === undefined && reading.due === undefined && reading.kind !== 'yes-no'
}

function comparatorKey(comparator: Comparator, unit: string | undefined): string {
  switch (comparator) {
    case '>':
      return 'indicator.comparator.more'
    case '>=':
      return unit === '%' ? 'indicator.comparator.rateAtLeast' : 'indicator.comparator.atLeast'
    case '<':
      return 'indicator.comparator.less'
    case '<=':
      return 'indicator.comparator.atMost'
    case '=':
      return 'indicator.comparator.equal'
  }
}

/** The two level words as filed; in another language with their meaning before them. */
export function describeLevels(
  indicator: Indicator,
  t: Translate,
): { category: string; subcategory: string } {
  const { category, filedCategory, subcategory, filedSubcategory } = indicator
  return {
    category: t(`indicator.level.${category}`, { filed: filedCategory }),
    subcategory: t(`indicator.level.${subcategory}`, { filed: filedSubcategory }),
  }
}
