/** Dates written in words brought to digits: 二〇二二年十一月三十日 → 2022年11月30日. */
import { parseChineseNumeral } from './chinese-numerals'

const IN_DIGITS = (words: string, unit: string) => {
  const number = parseChineseNumeral(words)
  return number === null ? words + unit : number + unit
}

export function normaliseDateText(text: string): string {
  return text
    .replace(/([〇零一二三四五六七八九]{4})(年)/g, (_, words: string, unit: string) => IN_DIGITS(words, unit))
    .replace(/([一二三四五六七八九十]{1,3})(月|日|号)/g, (_, words: string, unit: string) =>
      IN_DIGITS(words, unit),
    )
    .replace(/Q([1-4])(?:季度?)?/gi, '第$1季度')
    .replace(/第?([一二三四])季度?/g, (_, words: string) => `第${IN_DIGITS(words, '季度')}`)
    .replace(/(?<!\d)第?([1-4])季度/g, '第$1季度')
    .replace(/(\d{1,2})月份/g, '$1月')
    .replace(/(\d{4})年度/g, '$1年')
    .replace(/(\d{1,2})号/g, '$1日')
}

/** Words that may stand before a date without being part of a name. */
export const DATE_LEAD =
  /^(?:截至|截止到?|于|在|至|到|不晚于|不迟于|最迟|最晚|力争|确保|争取|计划|预计|按时|<=|<|:|应|须|需|并)*/
/** A year that is told without its number. */
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/^(?:次|翌|下一?|明)年度?/, 1],
  [/^(?:当|本|今|该|同)年度?/, 0],
]

/** Takes 次年, 当年 off the front: which year is meant, seen from the fiscal year. */
export function readRelativeYear(text: string): { readonly offset: number; readonly rest: string } | null {
  for (const [pattern, offset] of RELATIVE_YEARS) {
    const found = pattern.exec(text)
    if (found) return { offset, rest: text.slice(found[0].length) }
  }
  return null
}
