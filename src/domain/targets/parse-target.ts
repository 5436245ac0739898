/** The way from what was filed as 指标值 to what it means. The readers, in the order in which they are asked. */
import { parseCompound } from './parse-compound'
import { joinDuration } from './join-duration'
import { parseBrokenText, parseLostSign } from './parse-damaged'
import { parseDeadline } from './parse-deadline'
import { parseFrequency } from './parse-frequency'
import { parsePeriod } from './parse-period'
import { parseRange } from './parse-range'
import { parseRelative } from './parse-relative'
import { parseState } from './parse-state'
import { parseThreshold } from './parse-threshold'
import { isMoneyUnit, splitNameUnit } from './parse-unit'
import { readQuantity } from './read-quantity'
import type { TargetReading } from './reading'
import type { UnitSources } from './settle-unit'
import { NO_VALUE, NAMED_CEILING } from './state-words'
import { DIRECTION_COLUMN } from './comparator-words'
import { normaliseTargetText } from './target-text'
import { NO_UNIT } from './unit-words'
import { matchAtStart } from './word-table'

export interface TargetContext {
  /** 三级指标 as filed, with its bracket. */
  readonly name: string
  /** The table's own unit column; empty where it has none. */
  readonly unit?: string | undefined
  /** Fiscal year, for deadlines without one. */
  readonly year?: number | undefined
}

type Reading = Omit<TargetReading, 'rawText'>
interface Context {
  readonly sources: UnitSources
  readonly year: number | undefined
}

/** 指标1：≥90% */
const FILED_LABEL = /^(?:三级)?(?:指标|目标)值?\d*:(.+)$/
/** A cell of this length is prose; no figure is looked for in it. */
const PROSE_LENGTH = 120

/** Reads one 指标值. Always a reading, never an exception; `rawText` is the cell as it was given. */
export function parseTarget(raw: string, context: TargetContext): TargetReading {
  const name = normaliseTargetText(context.name)
    .replace(/^[★☆*]+/, '')
    .replace(/:$/, '')
  const split = splitNameUnit(name)
  const column = normaliseTargetText(context.unit ?? '').replace(/^\((.*)\)$/, '$1')
  const sources = { column, bracket: split.unit, name: split.name }
  return {
    ...parseText(normaliseTargetText(raw).replace(FILED_LABEL, '$1'), { sources, year: context.year }),
    rawText: raw,
  }
}

function parseText(text: string, context: Context): Reading {
  const column = matchAtStart(DIRECTION_COLUMN, text)
  // 正向 beside words or a date says nothing that they do not say.
  if (column && readQuantity(text) === null) return parseText(column.rest.replace(/^:/, ''), context)
  const { sources } = context
  if (NO_VALUE.test(text)) return { kind: 'none', certainty: 'ask' }
  if (/\d,\d/.test(text)) return { kind: 'damaged', certainty: 'ask' }
  if (text.length > PROSE_LENGTH) return { kind: 'qualitative', certainty: 'ask' }
  const compound = parseCompound(text, (part) => ({ ...parseSingle(part, context), rawText: part }))
  return compound ?? parseBrokenText(text) ?? parseSingle(text, { ...context, sources })
}

function parseSingle(filed: string, context: Context): Reading {
  const { sources, year } = context
  // A column that names a unit asks for the number in that unit and no other.
  const joined = joinDuration(filed)
  const text = NO_UNIT.has(sources.column) || joined.includes(sources.column) ? joined : filed
  // 3个半天 is neither 3 of something nor a number that is certain.
  if (/[\d一二两三四五六七八九十]个半/.test(text)) return { kind: 'qualitative', certainty: 'ask' }
  const dates = { name: sources.name, year }
  const broken = parseBrokenText(text)
  if (broken) return broken
  const time = parsePeriod(text, dates) ?? parseDeadline(text, dates)
  if (time) return time
  const relative = parseRelative(text, sources)
  if (relative) return relative
  if (!/\d/.test(text) && NAMED_CEILING.test(text)) return parseState(text, sources.name)
  const figure = parseRange(text, sources) ?? parseFrequency(text, sources) ?? parsePerHead(text, sources)
  if (figure) return figure
  const quantity = /每.*\d[日号]/.test(text) ? null : readQuantity(text)
  if (quantity) return parseLostSign(quantity, sources) ?? parseThreshold(quantity, sources)
  // Figures that no reader understands are not words to be judged: a person looks.
  return /\d/.test(text) ? { kind: 'qualitative', certainty: 'ask' } : parseState(text, sources.name)
}

/** 每人500元 → 500 元/人. */
function parsePerHead(text: string, sources: UnitSources): Reading | null {
  const match = /^每([人户生名村件台亩床次]|年每人|人每[年月天])((?:补助|补贴|资助|奖励|发放)?.*)$/.exec(text)
  const quantity = match && readQuantity(match[2] ?? '')
  if (!match || !quantity || quantity.unit === '') return null
  const threshold = parseThreshold({ ...quantity, label: '' }, { ...sources, column: '' })
  // 每村1名 is a floor; an amount of money per head is a standard.
  const isBare = quantity.comparator === null && isMoneyUnit(quantity.unit)
  const unit = `${threshold.unit ?? ''}/${(match[1] ?? '').replace(/年每人|人每年/, '人·年').replace('人每', '人·')}`
  return isBare
    ? { ...threshold, comparator: '=', direction: 'exact', unit, certainty: 'implied' }
    : { ...threshold, unit }
}
