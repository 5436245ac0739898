/** What the cells of 监控情况 say before the unit states something itself. Pure: the language comes in as `t`. */
import { hasSentence } from '@/domain/actuals/has-sentence'
import type { IndicatorDetail } from '@/domain/detail-model'
import type { DeviationCategory, Likelihood } from '@/domain/evaluation-model'
import type { MissingReason } from '@/domain/figure-model'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { describeMeasurement } from '../measurement-words'
import { describeDay, describeForecast, describeForecastRange, type Translate } from '../target-words'

/** The columns of the form (财预〔2019〕136号), in its order. */
export const likelihoods: readonly Likelihood[] = ['certain', 'possible', 'impossible']
export const categories: readonly DeviationCategory[] = [
  'funding',
  'institution',
  'staff',
  'equipment',
  'other',
]

/** One row of 监控情况 with what is proposed for it. */
export interface MonitoringLine {
  readonly result: IndicatorResult
  readonly detail: IndicatorDetail
  /** 说明 typed with the last figure that counts; it may become the 原因说明. */
  readonly note: string
}

/** Whether 全年预计完成 is a number that can be typed; a judgement, a day and a promise are not. */
export function hasForecastFigure({ setup }: Pick<IndicatorResult, 'setup'>): boolean {
  return !['milestone', 'qualitative', 'yes-no'].includes(setup.measureKind)
}

/**
 * 全年预计完成 as computed: `测算 327 件（最慢 300 件，最快 360 件）`, a day, a judgement as it stands; else why there
 * is none.
 */
export function describeComputedForecast(result: IndicatorResult, t: Translate): string {
  const { forecast, forecastDate, judgedBy, yearToDate } = result
  const { measurement } = yearToDate
  const computed = (figure: string) => t('filing.monitoring.computed', { figure })
  const none = (reason: string) => t('filing.monitoring.notComputed', { why: t(`missing.${reason}`, {}) })
  if (forecastDate !== null) return computed(describeDay(forecastDate, t))
  if (!hasForecastFigure(result)) {
    return measurement.known
      ? computed(describeMeasurement(measurement, judgedBy, t))
      : none(measurement.reason)
  }
  if (forecast.known && forecast.value.computed) {
    const figure = computed(describeForecast(forecast.value.computed, judgedBy, t))
    const range = describeForecastRange(forecast.value, judgedBy, t)
    return range === null ? figure : t('filing.monitoring.computedRange', { computed: figure, ...range })
  }
  return none(whyNoForecast(result))
}

/** What holds while the unit states nothing: `不填即按测算数 11 件`, or why nothing was computed. */
export function describeForecastIfBlank(result: IndicatorResult, t: Translate): string {
  const { forecast, judgedBy } = result
  return forecast.known && forecast.value.computed
    ? t('statement.computed', { figure: describeForecast(forecast.value.computed, judgedBy, t) })
    : t('statement.notComputed', { why: t(`missing.${whyNoForecast(result)}`, {}) })
}

/** Of a row whose forecast was not computed, also where the unit states one. */
function whyNoForecast({ forecast, yearToDate }: IndicatorResult): MissingReason {
  const { measurement, missingPeriods } = yearToDate
  if (!forecast.known) return forecast.reason
  if (!measurement.known) return measurement.reason
  return missingPeriods.length > 0 ? 'incomplete' : 'not-due'
}

/**
 * What the row still asks for, as the key of its word: a category with a √, a sentence, or both; null: nothing. A
 * likelihood asks for its sentence only once it is stated, because a proposal is nobody's word yet.
 */
export function findAskedReason({ result, detail }: MonitoringLine): 'both' | 'category' | 'sentence' | null {
  const { statement } = result
  if (detail.needsDeviation) {
    if ((statement?.deviations.length ?? 0) > 0) return 'sentence'
    return hasSentence(statement?.explanation ?? '') ? 'category' : 'both'
  }
  const isStated = (statement?.likelihood ?? null) !== null
  return isStated && detail.needsLikelihoodReason ? 'sentence' : null
}
