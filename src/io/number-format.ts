/** Number formats of workbooks (ECMA-376 part 1, 18.8.30–31), as far as the text of a cell depends on them. */

export interface NumberFormat {
  readonly isPercent: boolean
  /** Digits after the point; null where the format does not say. */
  readonly places: number | null
  /** How many times the number is divided by a thousand: a comma after the last digit. */
  readonly scale: number
  /** Characters set between the digits before the point: `0!.0,` shows ten thousands. */
  readonly insertions: readonly { readonly text: string; readonly digitsAfter: number }[]
  readonly prefix: string
  readonly suffix: string
}

/** Formats that every spreadsheet knows by number only. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 49: '@' },
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
  ...{ 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00' },
  ...{ 41: '#,##0', 42: '#,##0', 43: '#,##0.00', 44: '#,##0.00' },
}
/** The dates of the Chinese edition. A file names them by number and nothing more. */
export const CHINESE_DATES: Readonly<Record<number, string>> = {
  ...{ 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"' },
  ...{ 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: 'h"时"mm"分"', 35: 'h"时"mm"分"ss"秒"' },
  ...{ 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"' },
  ...{ 54: 'm"月"d"日"', 55: 'h"时"mm"分"', 56: 'h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
}

/** undefined: the number is of a format that the file must describe itself. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id] ?? CHINESE_DATES[id]
}

const TOKEN = /"([^"]*)"|[\\!](.)|\[[^\]]*\]|[_*].|(general|g\/通用格式)|([#0?]+)|([.,%])|(.)/gisu
const GENERAL = /general|g\/通用格式/i

/** Null where the number stands as it is: no digits in the format, fractions, exponents, conditions. */
export function parseNumberFormat(format: string): NumberFormat | null {
  const section = firstSection(format)
  // Which section holds would depend on the value, and fractions and exponents say no more than the number.
  if (/\[[<>=]/.test(section) || /[#0?]\s*\/|[#0?]e[+-]/i.test(section)) return null
  /** Digits before the point, and what stands between them with the number of digits before it. */
  let whole = 0
  const between: { readonly text: string; readonly digitsBefore: number }[] = []
  let places: number | null = null
  let [prefix, suffix] = ['', '']
  let scale = 0
  let [hasNumber, isPercent] = [false, false]
  for (const [, quoted, escaped, general, digits, mark, other] of section.matchAll(TOKEN)) {
    if (general !== undefined) hasNumber = true
    else if (digits !== undefined) {
      if (places === null) {
        if (hasNumber && suffix !== '') between.push({ text: suffix, digitsBefore: whole })
        suffix = ''
        whole += digits.length
      } else places += digits.length
      hasNumber = true
      // Commas between digits divide thousands; only those after the last one scale.
      scale = 0
    } else if (mark === '.') places ??= 0
    else if (mark === ',') scale += hasNumber ? 1 : 0
    else if (mark === '%') isPercent = true
    else if (hasNumber) suffix += quoted ?? escaped ?? other ?? ''
    else prefix += quoted ?? escaped ?? other ?? ''
  }
  if (!hasNumber) return null
  return {
    isPercent,
    places: GENERAL.test(section) ? null : (places ?? 0),
    scale,
    insertions: between
      .filter(({ text }) => text.trim() !== '' && text !== '-')
      .map(({ text, digitsBefore }) => ({ text, digitsAfter: whole - digitsBefore })),
    prefix: wordsOf(prefix),
    suffix: wordsOf(suffix),
  }
}

/** The section for positive numbers; the sign of others is the number's own. */
function firstSection(format: string): string {
  const quoted = /"[^"]*"|[\\!_*].|\[[^\]]*\]|;/gsu
  for (const found of format.matchAll(quoted)) if (found[0] === ';') return format.slice(0, found.index)
  return format
}

/** Currency signs, brackets and signs of accounting are no words. */
function wordsOf(text: string): string {
  return text.replace(/[\s()（）¥￥$€+-]/g, '')
}
