import { fraction, roundFraction, toPercent, type Fraction } from '../exact'
import { formatFigure, formatPercent } from '../format-figure'
import type { Reason } from '../detail-model'
import { figureToDate, type DetailContext } from './detail-context'

/**
 * Why the light has its colour: the figure that was held against the lines, with the lines. Code: the basis (`pace`,
 * `level`, `limit`, `judgement`, `deadline`, `yes-no`; without a day `not-done`, `survey-not-held`), or the state where there is no verdict (`no-data`, `not-due`,
 * `incomplete`, `stale`, `not-applicable`). Lines and ratio in per cent.
 */
export function explainLight(context: DetailContext): Reason {
  const { result, profile } = context
  const { basis, ratio, plannedShare } = result.statusExplanation
  const { lights } = profile
  const exact = ratio && exactPercent(ratio)
  return {
    subject: 'light',
    code: codeOf(context),
    source: profile.sources.lights ?? null,
    figures: {
      ...figuresOf(context),
      ...(ratio ? { ratio: formatPercent(ratio) } : {}),
      ...(plannedShare === null ? {} : { planned: plannedShare }),
      ...(basis === 'pace' ? { red: lights.paceRedBelow, green: lights.paceGreenFrom } : {}),
      ...(basis === 'level' ? { near: lights.levelNear } : {}),
      ...(basis === 'limit' ? { near: lights.levelNear, most: mostOf(lights.levelNear) } : {}),
      over: lights.overFrom,
    },
    rounding:
      ratio && exact && exact !== formatPercent(ratio) ? { exact, printed: formatPercent(ratio) } : null,
    lost: null,
  }
}

/** What was not done and has no day to be late for: a survey that was not held, a milestone. */
function codeOf({ result, reading }: DetailContext): string {
  const { basis } = result.statusExplanation
  if (basis === 'none') return result.status
  if (basis !== 'deadline' || reading.due !== undefined) return basis
  return result.setup.measureKind === 'satisfaction' ? 'survey-not-held' : 'not-done'
}

function figuresOf(context: DetailContext): Record<string, string> {
  const { result, reading, asOf } = context
  const { dataThrough, measurement, missingPeriods } = result.yearToDate
  const figure = figureToDate(context)
  const target = reading.value === undefined ? undefined : fraction(reading.value)
  const judged = measurement.known && measurement.value.kind === 'judgement' ? measurement.value : null
  const done = measurement.known && measurement.value.kind === 'done' ? measurement.value.date : undefined
  return {
    status: result.status,
    light: result.light,
    asOf: String(asOf),
    unit: reading.unit ?? '',
    targetText: result.reading.rawText,
    ...(reading.value === undefined ? {} : { target: reading.value }),
    ...(reading.high === undefined ? {} : { high: reading.high }),
    ...(reading.due === undefined ? {} : { due: reading.due }),
    ...(figure ? { actual: formatFigure(figure, reading.unit, target) } : {}),
    ...(judged ? { band: judged.band, share: judged.share } : {}),
    ...(done === undefined ? {} : { done }),
    ...(dataThrough === null ? {} : { dataThrough: String(dataThrough) }),
    ...(missingPeriods.length === 0 ? {} : { missing: missingPeriods.join(',') }),
    ...reasonOf(result),
  }
}

/**
 * Why there is no verdict: no figure, or a figure that nothing can be held against (缺上年基数). A figure that is there but
 * was not reported for the last period has no reason of its own: 数据截至 says it.
 */
function reasonOf({ yearToDate: { measurement }, score }: DetailContext['result']): { reason?: string } {
  if (!measurement.known) return { reason: measurement.reason }
  const { points } = score
  return points.known || ['no-data', 'not-due', 'incomplete'].includes(points.reason)
    ? {}
    : { reason: points.reason }
}

/** Six places, and no idle zeros, so that a figure that needs no rounding is printed alike twice. */
function exactPercent(ratio: Fraction): string {
  const long = roundFraction(toPercent(ratio), 6)
  const short = roundFraction(toPercent(ratio), 2)
  return long === `${short}0000` ? short : long
}

/** A limit may be over by what the line leaves: near 90 → up to 110 %. */
function mostOf(levelNear: string): string {
  return roundFraction(
    { n: 200n * fraction(levelNear).d - fraction(levelNear).n, d: fraction(levelNear).d },
    0,
  )
}
