/** Why a sheet cannot be read: columns run together, or no target table in it. */
import { isShareName, splitNameUnit } from './parse-unit'
import type { TableBlock } from './split-table-blocks'
import { TARGET_WORDS } from './table-words'
import { normaliseTargetText } from './target-text'
import type { TableIssue, TableRow } from './target-table'

type Illegibility = Pick<TableIssue, 'code' | 'row' | 'found'>

/** 一级指标二级指标三级指标 in one cell. */
const RUN_TOGETHER = /一级指标.{0,12}三级指标|一级.{0,6}二级.{0,6}三级.{0,12}指标值/s
const LEVELS_RUN_TOGETHER =
  /(?:产出|效益|满意度)指标\s*(?:数量|质量|时效|成本|经济效益|社会效益|服务对象满意度)指标.{2,}\d/s

/** Null when there is something to read. `found` is the cell, for a person to see. */
export function findIllegibility(
  rows: readonly TableRow[],
  blocks: readonly TableBlock[],
): Illegibility | null {
  const run = findRunTogetherFigure(blocks)
  if (run) return { code: 'flattened', ...run }
  if (blocks.length > 0) return null
  for (const { row, cells } of rows) {
    const cell = cells.find((text) => RUN_TOGETHER.test(text) || LEVELS_RUN_TOGETHER.test(text))
    if (cell !== undefined) return { code: 'flattened', row, found: cell }
  }
  const found = rows[0]?.cells.find((cell) => cell !== '') ?? ''
  const isTargets = rows.some(({ cells }) => cells.some((cell) => TARGET_WORDS.test(cell)))
  return { code: isTargets ? 'no-indicator-header' : 'not-a-target-table', row: null, found }
}

/**
 * Target, actual and score as one figure: 88100 of a rate. One such cell may be a slip, so two are asked for, or every
 * rate of the table.
 */
function findRunTogetherFigure(
  blocks: readonly TableBlock[],
): { readonly row: number; readonly found: string } | null {
  let rates = 0
  const run: { readonly row: number; readonly found: string }[] = []
  for (const { body, columns } of blocks) {
    for (const { row, cells } of body) {
      const name = splitNameUnit(normaliseTargetText(cells[columns.name] ?? ''))
      const value = normaliseTargetText(cells[columns.value] ?? '')
      if (!(isShareName(name.name) || name.unit?.unit === '%') || !/\d/.test(value)) continue
      rates++
      if (isRunTogether(value)) run.push({ row, found: `${name.name} ${value}` })
    }
  }
  const [first] = run
  return first && (run.length >= 2 || run.length === rates) ? first : null
}

/** 88100, ≥9095, 90%95%10, 95.00100: figures of at most 100 each, without anything between them. */
function isRunTogether(value: string): boolean {
  const bare = value.replace(/^(?:>=|<=|>|<|=)/, '')
  if (/^\d{1,3}(?:\.\d+)?%\d{1,3}(?:\.\d+)?%?(?:\d|$)/.test(bare)) return true
  return (
    /^(?:100|[1-9]\d|\d)(?:\.\d\d)?(?:100|[1-9]\d)(?:\.\d\d?)?(?:100|\d{1,2})?%?$/.test(bare) &&
    /^\d{4,}/.test(bare.replace(/\D/g, ''))
  )
}
