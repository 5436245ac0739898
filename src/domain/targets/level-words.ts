/** Words of 一级指标 and 二级指标, as forms of several years and places write them. */
import { trimDecimal } from '../exact'
import type { Category, Decimal, Subcategory } from '../model'

interface Level2 {
  readonly category: Category
  readonly subcategory: Subcategory
}

const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/^(?:项目)?(?:产出|完成|履职效能|产出类)指标?$/, 'output'],
  [/^(?:项目)?(?:效益|效果|社会效应|效益类)指标?$/, 'benefit'],
  [/^(?:项目)?满意度指标?$/, 'satisfaction'],
  [/^(?:项目)?成本指标?$/, 'cost'],
]
/** Known only in the column of 一级指标: elsewhere they are groups or names. */
const CATEGORIES_IN_COLUMN: readonly (readonly [RegExp, Category])[] = [
  [/^(?:履职(?:效能|完成|履行)|管理效率|部门管理|履职目标|产出目标|产出与过程)(?:指标)?$/, 'output'],
  [/^(?:社会效应|可持续发展(?:能力)?|履职效益|效益目标|预期效益|项目效果)(?:指标)?$/, 'benefit'],
  [/^(?:(?:服务对象|社会|社会公众|群众|公众)满意度?|满意度目标)(?:指标)?$/, 'satisfaction'],
  [/^(?:运行成本|成本控制)(?:指标)?$/, 'cost'],
]

const level2 = (category: Category, subcategory: Subcategory): Level2 => ({ category, subcategory })
const SUBCATEGORIES: readonly (readonly [RegExp, Level2])[] = [
  [/^(?:产出)?数量指标?$/, level2('output', 'quantity')],
  [/^(?:产出)?质量指标?$/, level2('output', 'quality')],
  [/^(?:产出)?(?:时效|进度)指标?$/, level2('output', 'timeliness')],
  [/^(?:产出)?成本指标$/, level2('output', 'cost')],
  [/^(?:经济成本|社会成本|生态环境成本|生态成本|环境成本)指标?$/, level2('cost', 'cost')],
  [/^经济效益指标?$/, level2('benefit', 'economic-benefit')],
  [/^社会效益指标?$/, level2('benefit', 'social-benefit')],
  [/^(?:生态|环境|生态环境)效益指标?$/, level2('benefit', 'ecological-benefit')],
  [/^可持续(?:性|发展|影响|性影响)*指标?$/, level2('benefit', 'sustainability')],
  [
    /^(?:服务对象|社会公众|(?:人民)?群众|受益(?:对象|群体|群众)|公众|社会|社会公众[或及和]服务对象|服务对象[或及和]社会公众|相关方)(?:等)?满意度?指标?$/,
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

const POINTS = /[（(]?(?:共|计|权重|分值)?[:：]?(\d+(?:\.\d+)?)(?:分|%)?[)）]?$/

/** 产出指标(50分) → 产出指标; ★ and blanks go too. */
export function bareLevelWord(text: string): string {
  const word = text.replace(/[★☆\s]/g, '').replace(/^(?:[一二三四五六七八九十]+、|\d+[.、])/, '')
  return word
    .replace(/[（(](?:共|计|权重|分值)?[:：]?\d+(?:\.\d+)?分?%?[)）]$/, '')
    .replace(/(指标)\d+(?:\.\d+)?分$/, '$1')
}

/** The points beside a level word: 产出指标(50分), 数量指标20分 → 50, 20; null when there are none. */
export function readLevelPoints(text: string): Decimal | null {
  const whole = text.replace(/[★☆\s]/g, '')
  if (bareLevelWord(text) === whole) return null
  const points = POINTS.exec(whole)?.[1]
  return points === undefined ? null : trimDecimal(points)
}

const find = <T>(table: readonly (readonly [RegExp, T])[], text: string): T | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Null when the text is no word of 一级指标. 成本指标 is one of both levels: the column decides. */
export function readCategoryWord(text: string): Category | null {
  return find(CATEGORIES, bareLevelWord(text))
}

/** The same in the column of 一级指标, where the bare word is enough: 产出, 管理效率. */
export function readCategoryInColumn(text: string): Category | null {
  const word = bareLevelWord(text)
  return find(CATEGORIES, word) ?? find(CATEGORIES, `${word}指标`) ?? find(CATEGORIES_IN_COLUMN, word)
}

/** Null when the text is no word of 二级指标. */
export function readSubcategoryWord(text: string): Level2 | null {
  return find(SUBCATEGORIES, bareLevelWord(text))
}
