/** Points that a form states: in a column of their own, or beside its level words (产出指标(50分)). */
import {
  compareDecimals,
  fraction,
  movePoint,
  signOf,
  subtractDecimals,
  sumDecimals,
  trimDecimal,
} from '../exact'
import type { Decimal } from '../model'
import type { Levels } from './carry-levels'
import { readLevelPoints } from './level-words'
import { apportion } from './apportion'
import type { IndicatorRow } from './read-indicator-row'
import type { LevelPoints, TableIndicator, TableRepair } from './target-table'

/** 10, 10分, 10.00, 5%; null for blank, words and anything negative. */
export function readWeight(cell: string): Decimal | null {
  const plain = cell
    .replace(/[０-９．]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s()（）]/g, '')
  const digits = /^(\d+(?:\.\d+)?)(?:分|%|％)?$/.exec(plain)?.[1]
  return digits === undefined ? null : trimDecimal(digits)
}

export function readLevelPointsOf(
  rows: readonly IndicatorRow[],
  levels: readonly (Levels | null)[],
): LevelPoints[] {
  const found = new Map<string, LevelPoints>()
  rows.forEach(({ level1, level2, row }, index) => {
    const level = levels[index]
    if (!level) return
    for (const [cell, subcategory] of [[level1, null] as const, [level2, level.subcategory] as const]) {
      const points = cell && readLevelPoints(cell.text)
      if (!cell || points === null) continue
      const key = `${level.filedCategory} ${subcategory ?? ''} ${subcategory === null ? '' : cell.word}`
      if (!found.has(key))
        found.set(key, { category: level.category, subcategory, word: cell.word, points, row })
    }
  })
  return [...found.values()]
}

interface FiledWeights {
  readonly indicators: readonly TableIndicator[]
  readonly repairs: readonly TableRepair[]
}

/** A column wins over the levels: with both, the levels are only held against it (see find-weight-gaps). */
export function readFiledWeights(
  indicators: readonly TableIndicator[],
  levelPoints: readonly LevelPoints[],
): FiledWeights {
  const filed = indicators.flatMap(({ filedWeight }) => (filedWeight === null ? [] : [filedWeight]))
  const isUsed = filed.some((weight) => signOf(fraction(weight)) > 0)
  if (!isUsed) return shareLevels(indicators.map(withoutWeight), levelPoints)
  const sum = sumDecimals(filed)
  const isShares = compareDecimals(sum, '1.0001') < 0 && compareDecimals(sum, '0.5') > 0
  if (!isShares) return { indicators, repairs: [] }
  return {
    indicators: indicators.map((indicator) => ({
      ...indicator,
      filedWeight: indicator.filedWeight === null ? null : trimDecimal(movePoint(indicator.filedWeight, 2)),
    })),
    repairs: [{ row: indicators[0]?.row ?? 0, code: 'weights-as-shares', params: { sum } }],
  }
}

/** A column of nothing but blanks and noughts says nothing. */
function withoutWeight(indicator: TableIndicator): TableIndicator {
  return { ...indicator, filedWeight: null }
}

/**
 * Points of a level over its groups, those of a group over its rows, equally as 财预〔2020〕10号 shares them out
 * (条款未核); a group with points of its own keeps them.
 */
function shareLevels(
  indicators: readonly TableIndicator[],
  levelPoints: readonly LevelPoints[],
): FiledWeights {
  const weights = new Map<string, Decimal>()
  const repairs: TableRepair[] = []
  for (const word of new Set(indicators.map(({ filedCategory }) => filedCategory))) {
    const members = indicators.filter((indicator) => indicator.filedCategory === word && !indicator.isSubRow)
    const groups = [...new Set(members.map(({ filedSubcategory }) => filedSubcategory))]
    const category = members[0]?.category
    const whole = levelPoints.find((level) => level.subcategory === null && level.word === word)
    const own = new Map(
      levelPoints
        .filter((level) => level.subcategory !== null && level.category === category)
        .map((level) => [level.word, level.points]),
    )
    const open = groups.filter((group) => !own.has(group))
    const taken = sumDecimals(['0', ...groups.flatMap((group) => own.get(group) ?? [])])
    const rest = whole ? subtractDecimals(whole.points, taken) : null
    const shares =
      rest !== null && signOf(fraction(rest)) > 0 ? apportion(rest, open.length) : open.map(() => null)
    for (const group of groups) {
      const points = own.get(group) ?? shares[open.indexOf(group)] ?? null
      if (points === null) continue
      const inside = members.filter((member) => member.filedSubcategory === group)
      apportion(points, inside.length).forEach((share, index) => {
        const member = inside[index]
        if (member) weights.set(member.indicatorId, trimDecimal(share))
      })
    }
    const first = members.find(({ indicatorId }) => weights.has(indicatorId))
    if (first) {
      const points = whole?.points ?? taken
      repairs.push({ row: whole?.row ?? first.row, code: 'weights-from-levels', params: { word, points } })
    }
  }
  const settled = indicators.map((indicator) => ({
    ...indicator,
    filedWeight: weights.get(indicator.indicatorId) ?? null,
  }))
  return { indicators: settled, repairs }
}
