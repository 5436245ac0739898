/** Rows filed under a level that does not suit them, values that do not suit their names. */
import { compareDecimals } from '../exact'
import { ASKS_FOR_FIGURE } from './direction-words'
import { isCertainTarget, isLowOwnRate, LOW_RATE } from './low-target'
import { parseUnit, splitNameUnit, isShareName } from './parse-unit'
import { proposeDirection } from './propose-direction'
import type { TargetReading } from './reading'
import { NO_UNIT } from './unit-words'
import { normaliseTargetText } from './target-text'
import type { TableFinding, TableFindingCode, TableIndicator } from './target-table'

export interface ReadIndicator {
  readonly indicator: TableIndicator
  readonly reading: TargetReading
}

const RATE_NAME = /(?:率|比例)$/
const SATISFACTION_NAME = /满意(?:度|率)$/
/** Rates that may pass 100 %. */
const MAY_PASS_100 =
  /增长|增幅|增速|提升率|提高率|收益率|回报率|完成率|执行率|达成率|利润率|周转率|杠杆|产销|负荷|倍|超/

export function findIndicatorOddities(read: ReadIndicator): TableFinding[] {
  return [...findLevelOddities(read.indicator), ...findUnitOddities(read), ...findValueOddities(read)]
}

function finding(
  { row, name }: TableIndicator,
  code: TableFindingCode,
  params: Record<string, string>,
  severity: TableFinding['severity'] = 'hint',
): TableFinding {
  return { row, code, severity, params: { name, ...params } }
}

function findLevelOddities(indicator: TableIndicator): TableFinding[] {
  const { name, subcategory, filedSubcategory, category, rawText } = indicator
  const level = filedSubcategory
  const findings: TableFinding[] = []
  if (subcategory === 'quantity' && RATE_NAME.test(name))
    findings.push(finding(indicator, 'rate-under-quantity', { level }))
  if (category !== 'satisfaction' && SATISFACTION_NAME.test(name))
    findings.push(finding(indicator, 'satisfaction-elsewhere', { level }))
  if (rawText === '') findings.push(finding(indicator, 'value-missing', {}, 'warning'))
  return findings
}

/**
 * 培训人次(次): the name counts persons, the bracket says 次. (件) in the name and 个 beside the value. ≥ 90 beside (%): the
 * unit is only in the name.
 */
function findUnitOddities({ indicator, reading }: ReadIndicator): TableFinding[] {
  const { name } = indicator
  const bracket = splitNameUnit(normaliseTargetText(indicator.filedName)).unit
  const filed = bracket === null ? '' : bracket.scale + bracket.unit
  const counted = /(?:人次|户次|场次|批次)$/.exec(name)?.[0]
  const column = normaliseTargetText(indicator.unitColumn)
  const columnUnit = NO_UNIT.has(column) ? null : (parseUnit(column)?.unit ?? null)
  const written = writtenUnit(indicator.rawText)
  const stated = bracket?.unit ?? columnUnit ?? written
  if (counted !== undefined && stated !== null && stated !== '' && stated !== counted) {
    const params = { unit: bracket ? filed : stated, counted }
    return [finding(indicator, 'unit-differs-from-name', params)]
  }
  for (const [one, other] of [
    [bracket?.unit, columnUnit],
    [bracket?.unit, written],
    [columnUnit, written],
  ]) {
    if (one && other && !areAlike(one, other))
      return [finding(indicator, 'units-differ', { unit: one, found: other }, 'warning')]
  }
  const isBareShare = bracket?.unit === '%' && /\d$/.test(normaliseTargetText(indicator.rawText))
  return isBareShare && reading.kind !== 'none' && columnUnit === null
    ? [finding(indicator, 'unit-only-in-name', { unit: filed, found: indicator.rawText })]
    : []
}

/** The unit right after the number; null when none is written or the text holds several numbers. */
function writtenUnit(rawText: string): string | null {
  const after = /^[^\d]*-?\d+(?:\.\d+)?(\D+)$/.exec(normaliseTargetText(rawText))?.[1]
  if (after === undefined) return null
  return parseUnit(after.replace(/(?:\(?含?\)?及?以[上下内]|之内|内|左右)$/, ''))?.unit ?? null
}

/** 元 and 万元 are one kind, 日 and 工作日 too; 元/村 extends 元. */
function areAlike(one: string, other: string): boolean {
  const plain = (unit: string) =>
    unit
      .replace(/^(?:[百千]?[万亿])/, '')
      .replace(/^个(?=.)|数$/, '')
      .replace(/^工作日$|^天$|^自然日$/, '日')
      .replace(/^宗$/, '件')
      .replace(/^(?:个月|月份)$/, '月')
      .replace(/^(?:平米|平方|m2|m²|㎡)$/, '平方米')
      .replace(/^(?:名|位)$/, '人')
      .replace(/^(?:km|千米)$/, '公里')
  const [a, b] = [plain(one), plain(other)]
  return a === b || a.startsWith(b) || b.startsWith(a)
}

function findValueOddities({ indicator, reading }: ReadIndicator): TableFinding[] {
  const found = indicator.rawText
  const { name } = indicator
  if (reading.kind === 'qualitative' && reading.certainty === 'ask' && asksForFigure(name, found))
    return [finding(indicator, 'figure-expected', { found })]
  const { value, unit, comparator } = reading
  if (reading.kind === 'damaged' && isOverHundred(found, name, indicator))
    return [finding(indicator, 'rate-target-over-100', { found }, 'warning')]
  if (reading.kind !== 'threshold' || value === undefined || comparator === undefined) return []
  if (unit === '%' && compareDecimals(value, '100') > 0 && !MAY_PASS_100.test(name))
    return [finding(indicator, 'rate-target-over-100', { found }, 'warning')]
  const against = findSignAgainst(indicator, reading)
  if (against) return [against]
  if (isCertainTarget(reading)) return [finding(indicator, 'target-very-low', { found })]
  if (isLowOwnRate(name, reading))
    return [finding(indicator, 'rate-target-very-low', { found, line: LOW_RATE })]
  return []
}

function asksForFigure(name: string, found: string): boolean {
  return ASKS_FOR_FIGURE.test(name) && found !== '' && !/\d/.test(normaliseTargetText(found))
}

function isOverHundred(found: string, name: string, indicator: TableIndicator): boolean {
  const isShare =
    isShareName(name) || splitNameUnit(normaliseTargetText(indicator.filedName)).unit?.unit === '%'
  const digits = /\d+(?:\.\d+)?/.exec(normaliseTargetText(found))?.[0]
  return isShare && digits !== undefined && compareDecimals(digits, '100') > 0
}

/** 投诉率 ≥5%, 满意度 ≤90%, 正向 beside ≤: sign and sense run against each other. */
function findSignAgainst(indicator: TableIndicator, reading: TargetReading): TableFinding | null {
  const { comparator, unit } = reading
  const { name, rawText } = indicator
  if (comparator === undefined || comparator === '=') return null
  const text = normaliseTargetText(rawText)
  if (!/[<>]|于|超|不[高低多少]|以[上下内]|至[少多]/.test(text)) return null
  const column = /^([正反逆负])向/.exec(text)?.[1]
  const isUp = comparator.startsWith('>')
  if (column !== undefined && isUp !== (column === '正'))
    return finding(indicator, 'sign-against-direction', { found: rawText }, 'warning')
  const proposal = proposeDirection(name, unit)
  if (column !== undefined || proposal.certainty === 'ask' || proposal.direction === 'exact') return null
  const isShare = unit === '%' || unit === '‰'
  // A count may well be capped; a rate of good things may not.
  const opposes = isUp ? proposal.direction === 'lower' : proposal.direction === 'higher' && isShare
  return opposes ? finding(indicator, 'sign-against-direction', { found: rawText }, 'warning') : null
}
