/** What an import or its undo does to each case-fed indicator, and when, in words. Pure: the language comes in as `t`. */
import type { Light, Status } from '@/domain/figure-model'
import type { PeriodEnd } from '@/domain/model'
import type { IndicatorResult } from '@/domain/scoreboard-model'
import { describeMeasurement } from '../measurement-words'
import { describeTarget, type Translate } from '../target-words'
import { describeCountNotes } from './case-words'

export interface ShownEffect {
  readonly before: IndicatorResult
  readonly after: IndicatorResult
  /** Ends of reporting periods at which the figure is another, oldest first. */
  readonly changedAt: readonly PeriodEnd[]
  /** As of the latest of them, the month that is shown left aside. */
  readonly latest: {
    readonly periodEnd: PeriodEnd
    readonly before: IndicatorResult
    readonly after: IndicatorResult
  } | null
}

export interface EffectState {
  /** '' where the state says it all: 未报. */
  readonly text: string
  readonly light: Light
  readonly status: Status
}

export interface EffectRow {
  readonly id: string
  readonly name: string
  readonly target: string
  /** Before and after, as of the month that is shown. */
  readonly states: readonly [EffectState, EffectState]
  readonly isSame: boolean
  readonly notes: string
  /**
   * The latest period end at which something changes, where the month that is shown has no such change, or no light
   * because the register ends before it.
   */
  readonly elsewhere: {
    readonly month: PeriodEnd
    readonly states: readonly [EffectState, EffectState]
  } | null
  /** The other period ends at which something changes. */
  readonly alsoAt: readonly PeriodEnd[]
}

/** One row per indicator, in the given order. `tellsLegalHelp`: whether the file that is imported does. */
export function describeEffects(
  effects: readonly ShownEffect[],
  asOf: PeriodEnd,
  t: Translate,
  tellsLegalHelp = true,
): readonly EffectRow[] {
  return effects.map((effect) => {
    const { before, after } = effect
    const states = [stateOf(before, asOf, t), stateOf(after, asOf, t)] as const
    const isSame = states[0].text === states[1].text && before.status === after.status
    const latest = isSame || isOutdated(after, asOf) ? effect.latest : null
    const { source } = after.setup
    const notes = after.yearToDate.caseNotes
    return {
      id: after.indicator.indicatorId,
      name: after.indicator.name,
      target: describeTarget(after.reading, t),
      states,
      isSame,
      notes:
        notes && source.kind === 'cases'
          ? describeCountNotes(source.rule, notes, t, String, tellsLegalHelp)
          : '',
      elsewhere: latest && {
        month: latest.periodEnd,
        states: [stateOf(latest.before, latest.periodEnd, t), stateOf(latest.after, latest.periodEnd, t)],
      },
      alsoAt: effect.changedAt.filter((end) => end !== asOf && end !== latest?.periodEnd),
    }
  })
}

/** With the month it speaks of where that is an earlier one: 0 件（数据截至 3 月） is no figure of December, but 未报. */
function stateOf(result: IndicatorResult, asOf: PeriodEnd, t: Translate): EffectState {
  const { light, status, yearToDate, judgedBy } = result
  const { measurement, dataThrough } = yearToDate
  const figure = describeMeasurement(measurement, judgedBy, t)
  const isEarlier = measurement.known && dataThrough !== null && dataThrough < asOf
  const text = isEarlier
    ? t('overview.through', { figure, month: dataThrough })
    : textBeside(status, figure, t)
  return { text, light, status }
}

function textBeside(status: Status, text: string, t: Translate): string {
  return text === t(`status.word.${status}`, {}) ? '' : text
}

/** A figure stands there without a light, because the register ends before the month that is shown. */
function isOutdated({ status, yearToDate }: IndicatorResult, asOf: PeriodEnd): boolean {
  const { measurement, dataThrough } = yearToDate
  const isEarlier = measurement.known && dataThrough !== null && dataThrough < asOf
  return isEarlier && (status === 'no-data' || status === 'stale')
}

/** Whether some indicator has a figure and no light for that reason, once the step is done. */
export function isWithoutLight(effects: readonly ShownEffect[], asOf: PeriodEnd): boolean {
  return effects.some(({ after }) => isOutdated(after, asOf))
}
