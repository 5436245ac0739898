/** Words of 一级指标 and 二级指标, as forms of several years and places write them. */
import type { Category, Subcategory } from '../model'

interface Level2 {
  readonly category: Category
  readonly subcategory: Subcategory
}

const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/^(?:产出|项目完成|履职效能|产出类)指标?$/, 'output'],
  [/^(?:效益|效果|项目效益|社会效应)指标?$/, 'benefit'],
  [/^满意度指标?$/, 'satisfaction'],
  [/^成本指标?$/, 'cost'],
]

const level2 = (category: Category, subcategory: Subcategory): Level2 => ({ category, subcategory })
const SUBCATEGORIES: readonly (readonly [RegExp, Level2])[] = [
  [/^(?:产出)?数量指标?$/, level2('output', 'quantity')],
  [/^(?:产出)?质量指标?$/, level2('output', 'quality')],
  [/^(?:产出)?(?:时效|进度)指标?$/, level2('output', 'timeliness')],
  [/^(?:产出)?成本指标$/, level2('output', 'cost')],
  [/^(?:经济成本|社会成本|生态环境成本|环境成本)指标?$/, level2('cost', 'cost')],
  [/^经济效益指标?$/, level2('benefit', 'economic-benefit')],
  [/^社会效益指标?$/, level2('benefit', 'social-benefit')],
  [/^(?:生态|环境|生态环境)效益指标?$/, level2('benefit', 'ecological-benefit')],
  [/^可持续(?:性|发展|影响|性影响)*指标?$/, level2('benefit', 'sustainability')],
  [
    /^(?:服务对象|社会公众|群众|受益对象|公众|社会公众或服务对象|服务对象或社会公众)(?:等)?满意度?指标?$/,
    level2('satisfaction', 'service-satisfaction'),
  ],
  // Only reached where the first level has taken its own 满意度指标.
  [/^满意度指标$/, level2('satisfaction', 'service-satisfaction')],
]

/** What the forms print where the table left the word out. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}
export const SATISFACTION_LEVEL2 = '服务对象满意度指标'

/** 产出指标(50分) → 产出指标; ★ and blanks go too. */
export function bareLevelWord(text: string): string {
  return text.replace(/[★☆\s]/g, '').replace(/[（(]\d+(?:\.\d+)?分?%?[)）]$/, '')
}

const find = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Null when the text is no word of 一级指标. 成本指标 is one of both levels: the column decides. */
export function readCategoryWord(text: string): Category | null {
  return find(CATEGORIES, bareLevelWord(text))
}

/** Null when the text is no word of 二级指标. */
export function readSubcategoryWord(text: string): Level2 | null {
  return find(SUBCATEGORIES, bareLevelWord(text))
}
