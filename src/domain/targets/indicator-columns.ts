/** Which column of the indicator block holds what, by the words of its header, which may take two or three rows. */
import * as words from './header-words'
import { DEPARTMENT_LABEL, PROJECT_LABEL, SUPERVISOR_LABEL } from './table-words'
import { labelOf } from './table-text'
import type { TableRow } from './target-table'

export interface IndicatorColumns {
  readonly level1: number
  /** Equal to level1 where the form has no second level. */
  readonly level2: number
  readonly name: number
  readonly value: number
  /** How many columns stand under the one heading 指标值: sign, number and unit may share it. */
  readonly valueWidth: number
  /** null: the table has no such column. */
  readonly unit: number | null
  readonly description: number | null
  /** 指标性质: ≥, ≤, =, 定性. */
  readonly sign: number | null
  readonly weight: number | null
  /** 正向, 反向. */
  readonly direction: number | null
  /** 所属任务, as this program writes it. */
  readonly task: number | null
  /** Columns of another term's targets, beside the yearly ones. */
  readonly skipped: readonly number[]
  readonly list: ListColumns | null
}

/** Columns left of the levels, where the rows of many projects or departments follow one another. */
export interface ListColumns {
  readonly project: number | null
  readonly department: number | null
  readonly supervisor: number | null
  readonly amount: number | null
  readonly appropriation: number | null
  readonly otherFunds: number | null
  readonly content: number | null
  readonly goal: number | null
  /** What the header says of the amounts. */
  readonly amountUnit: '万元' | '元'
}

export interface IndicatorHeader {
  readonly columns: IndicatorColumns
  /** Index of the first row that belongs to the header, and of the first row below it. */
  readonly start: number
  readonly end: number
}

/** Most rows hold none of these, and no more need be asked of them. */
const LEVEL1_IN_CELL = /一\s*级|指\s*标\s*(?:类|分)/

/** 权重(%) → 权重, 指标值(含数字及文字描述) → 指标值. */
const bare = (label: string) => (BRACKET_OR_COLON.test(label) ? stripEnd(label) : label)
const BRACKET_OR_COLON = /[):]$/
const stripEnd = (label: string) => label.replace(/(?:\([^()]*\))+$/, '').replace(/(.):$/, '$1')

const find = (labels: readonly string[], pattern: RegExp, from = 0) =>
  labels.findIndex((label, index) => index >= from && label !== '' && pattern.test(bare(label)))
const orNull = (column: number) => (column < 0 ? null : column)

function columnsOf(labels: readonly string[]): IndicatorColumns | null {
  const first = find(labels, words.LEVEL1_HEADER)
  // 中期目标 and 年度目标 beside each other, each with names and values of its own: the yearly one stands on the right.
  const right = findRightHalf(labels)
  const level1 = right?.level1 ?? first
  const level2 = right?.level2 ?? find(labels, words.LEVEL2_HEADER)
  const start = Math.max(level1, level2) + 1
  const name = find(labels, words.NAME_HEADER, start)
  const value = find(labels, words.VALUE_HEADER, name + 1)
  if (level1 < 0 || name < 0 || value < 0) return null
  const after = (pattern: RegExp) => orNull(find(labels, pattern, name + 1))
  return {
    ...{ level1, level2: level2 < 0 ? level1 : level2, name, value },
    valueWidth: widthOf(labels, value),
    unit: after(words.UNIT_HEADER),
    description: after(words.DESCRIPTION_HEADER),
    sign: after(words.SIGN_HEADER),
    weight: after(words.WEIGHT_HEADER),
    direction: after(words.DIRECTION_HEADER),
    task: after(words.TASK_COLUMN_HEADER),
    skipped: right ? range(Math.min(first, level1) + (level1 === first ? 1 : 0), right.start) : [],
    list: listColumnsOf(labels.slice(0, level1)),
  }
}

interface RightHalf {
  readonly start: number
  readonly level1: number
  readonly level2: number
}

/** Null where names and values stand once. The right half may share its 一级指标 with the left. */
function findRightHalf(labels: readonly string[]): RightHalf | null {
  const left = find(labels, words.NAME_HEADER)
  const leftValue = find(labels, words.VALUE_HEADER, left + 1)
  if (left < 0 || leftValue < 0) return null
  const name = find(labels, words.NAME_HEADER, leftValue + 1)
  const level2 = find(labels, words.LEVEL2_HEADER, leftValue + 1)
  if (name < 0 || level2 < 0 || level2 > name || find(labels, words.VALUE_HEADER, name + 1) < 0) return null
  const own = find(labels, words.LEVEL1_HEADER, leftValue + 1)
  const level1 = own >= 0 && own < level2 ? own : find(labels, words.LEVEL1_HEADER)
  return { start: own >= 0 && own < level2 ? own : level2, level1, level2 }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function widthOf(labels: readonly string[], column: number): number {
  const next = labels.findIndex((label, index) => index > column && label !== '')
  return Math.min(3, (next < 0 ? labels.length : next) - column)
}

function listColumnsOf(labels: readonly string[]): ListColumns | null {
  const at = (pattern: RegExp) => orNull(find(labels, pattern))
  const project = at(PROJECT_LABEL) ?? at(/^项目$/)
  const department = at(DEPARTMENT_LABEL)
  if (project === null && department === null) return null
  return {
    ...{ project, department, supervisor: at(SUPERVISOR_LABEL) },
    amount: at(words.LIST_AMOUNT_HEADER),
    appropriation: at(words.LIST_APPROPRIATION_HEADER),
    otherFunds: at(words.LIST_OTHER_FUNDS_HEADER),
    content: at(words.LIST_CONTENT_HEADER),
    goal: at(words.LIST_GOAL_HEADER),
    amountUnit: labels.some((label) => /[(:]元\)?/.test(label)) ? '元' : '万元',
  }
}

/** Null when the row alone is not the header of an indicator block. */
export function readIndicatorColumns(row: TableRow): IndicatorColumns | null {
  if (!row.cells.some((cell) => LEVEL1_IN_CELL.test(cell))) return null
  return columnsOf(row.cells.map(labelOf))
}

/**
 * The header around the row that names the levels: sub-headings below it (指标值 over 符号 | 数值 | 单位), headings of the
 * projects above it. Null when the row names no levels, or no name or value with them.
 */
export function readIndicatorHeader(rows: readonly TableRow[], at: number): IndicatorHeader | null {
  const row = rows[at]
  if (!row?.cells.some((cell) => LEVEL1_IN_CELL.test(cell))) return null
  const own = row.cells.map(labelOf)
  if (find(own, words.LEVEL1_HEADER) < 0) return null
  const sub = subLabels(own, rows[at + 1])
  const top = topLabels(own, rows[at - 1])
  const width = Math.max(own.length, sub?.length ?? 0, top?.length ?? 0)
  const labels = Array.from(
    { length: width },
    (_, column) => sub?.[column] || own[column] || top?.[column] || '',
  )
  const columns = columnsOf(labels)
  return columns && { columns, start: top ? at - 1 : at, end: sub ? at + 2 : at + 1 }
}

/** The row below as labels in full (数值 under 指标值 → 指标值); null when it is no part of the header. */
function subLabels(own: readonly string[], below: TableRow | undefined): readonly string[] | null {
  if (below === undefined) return null
  const groups = own.map((_, column) => nearestLabel(own, column))
  const labels = below.cells.map(labelOf)
  const isGroup = (column: number) =>
    words.VALUE_GROUP.test(bare(groups[column] ?? groups.at(-1) ?? '')) ||
    words.SIGN_HEADER.test(bare(groups[column] ?? groups.at(-1) ?? ''))
  const full = labels.map((label, column) => {
    if (label === '') return ''
    // A merged heading that the file repeats in its second row.
    if (label === own[column]) return label
    return isGroup(column) ? subLabel(bare(label)) : null
  })
  const isHeader =
    full.every((label) => label !== null) && full.some((label, at) => label !== '' && label !== own[at])
  return isHeader ? full.map((label) => label ?? '') : null
}

/** null: no word of a heading. A term that is not the year's keeps its word, which no column is known by. */
function subLabel(label: string): string | null {
  if (words.OTHER_TERM.test(label)) return `${label}(其他)`
  const isKnown = [words.SIGN_HEADER, words.UNIT_HEADER, words.WEIGHT_HEADER, words.DIRECTION_HEADER].some(
    (pattern) => pattern.test(label),
  )
  if (isKnown) return label
  return words.VALUE_SUBHEADER.test(label) ? '指标值' : null
}

function nearestLabel(labels: readonly string[], column: number): string {
  for (let at = column; at >= 0; at--) if (labels[at]) return labels[at] ?? ''
  return ''
}

/** The row above as labels where the own row has none; null when it is no part of the header. */
function topLabels(own: readonly string[], above: TableRow | undefined): readonly string[] | null {
  if (above === undefined) return null
  const labels = above.cells.map(labelOf)
  const first = find(own, words.LEVEL1_HEADER)
  const left = labels.slice(0, first)
  if (find(left, PROJECT_LABEL) < 0 && find(left, DEPARTMENT_LABEL) < 0) return null
  const isHeader = labels.every((label) => label === '' || isHeading(bare(label)))
  return isHeader ? labels : null
}

function isHeading(label: string): boolean {
  return [
    ...[PROJECT_LABEL, DEPARTMENT_LABEL, SUPERVISOR_LABEL, words.SERIAL_HEADER, words.LIST_GOAL_HEADER],
    ...[words.LIST_CONTENT_HEADER, words.LIST_AMOUNT_HEADER, words.LIST_GROUP, words.VALUE_HEADER],
    ...[words.UNIT_HEADER, words.WEIGHT_HEADER, words.DIRECTION_HEADER, words.SIGN_HEADER],
    ...[words.REMARK_HEADER, words.NAME_HEADER],
  ].some((pattern) => pattern.test(label))
}
