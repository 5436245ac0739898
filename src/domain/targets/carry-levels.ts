/** The levels in force at each row of an indicator block: merged cells show their word in one row only. */
import type { Category, Subcategory } from '../model'
import { CATEGORY_WORDS, SATISFACTION_LEVEL2 } from './level-words'
import type { IndicatorRow } from './read-indicator-row'

export interface Levels {
  readonly category: Category
  readonly filedCategory: string
  readonly subcategory: Subcategory
  readonly filedSubcategory: string
}

/** One entry per row; null above the first level word. A second level of another first level brings that one with it. */
export function carryLevels(rows: readonly IndicatorRow[]): readonly (Levels | null)[] {
  const words = new Map<Category, string>()
  for (const { level1 } of rows)
    if (level1?.category && !words.has(level1.category)) words.set(level1.category, level1.word)
  const wordOf = (category: Category) => words.get(category) ?? CATEGORY_WORDS[category]
  let current: Levels | null = null
  return rows.map(({ level1, level2 }, index) => {
    if (level1 && (level1.word !== current?.filedCategory || level2 === null)) {
      const category: Category = level1.category ?? categoryBelow(rows, index)
      // 效益指标 that appears only beside the middle of its block changes nothing.
      if (category !== current?.category || level1.category === null || isOwnWord(level1.word, current))
        current = startLevel(category, level1.word)
    }
    if (level2) {
      const category: Category = level2.category ?? current?.category ?? 'output'
      // 成本指标 as a first level of its own keeps its groups; so does a level of the department's own words.
      const isCost = current?.category === 'cost' && level2.subcategory === 'cost'
      const kept: Category = isCost ? 'cost' : category
      const isSame = current?.category === kept
      current = {
        category: kept,
        filedCategory: isSame && current ? current.filedCategory : wordOf(kept),
        subcategory: level2.subcategory,
        filedSubcategory: level2.word,
      }
    }
    return current
  })
}

/** 履职效能 and 管理效率 are both of 产出: a new word of the same category starts a level all the same. */
function isOwnWord(word: string, current: Levels | null): boolean {
  return current !== null && current.filedCategory !== word
}

function startLevel(category: Category, word: string): Levels {
  const isSurvey = category === 'satisfaction'
  return {
    category,
    filedCategory: word,
    subcategory: isSurvey ? 'service-satisfaction' : category === 'cost' ? 'cost' : 'other',
    filedSubcategory: isSurvey ? SATISFACTION_LEVEL2 : word,
  }
}

/** An unknown first level is of the category of the first known group under it. */
function categoryBelow(rows: readonly IndicatorRow[], from: number): Category {
  for (const { level1, level2 } of rows.slice(from)) {
    if (level1 && level1 !== rows[from]?.level1) break
    if (level2?.category) return level2.category
  }
  return 'output'
}
