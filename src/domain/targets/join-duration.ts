/** Times that are written in two parts: 1个半月 is 1.5个月, 一小时二十分 is 80分钟. Raw texts stay as they were filed. */
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals'

/** A whole number in figures or words; 第一个 is a place in an order, and 2.5 or 1,200 is no whole number. */
const WHOLE = `(?<![\\d.,第一二三四五六七八九十百])(\\d{1,3}|${CHINESE_NUMERAL})`

/** 一个半月, 3个半小时. 3个半天 may be one and a half days or three and a half: it is left to a person. */
const AND_A_HALF = new RegExp(`${WHOLE}个半(月|小时|钟头|星期)`, 'g')
/** 两年半, 2天半 */
const THEN_A_HALF = new RegExp(`${WHOLE}(年|天|小时)半(?![年月天个小数])`, 'g')
const HALF_UNITS: Readonly<Record<string, string>> = { 月: '个月', 钟头: '小时' }

interface Step {
  readonly large: string
  readonly small: string
  /** How many of the small one make the large one, and how it is called. */
  readonly factor: number
  readonly unit: string
}

/** 8时30分 is a time of day, and a month has no fixed number of days. */
const STEPS: readonly Step[] = [
  { large: '个?(?:小时|钟头)', small: '分钟?', factor: 60, unit: '分钟' },
  { large: '分钟?', small: '秒钟?', factor: 60, unit: '秒' },
  { large: '天', small: '个?小时', factor: 24, unit: '小时' },
  { large: '年', small: '个月', factor: 12, unit: '个月' },
]
const TWO_PARTS = STEPS.map((step) => ({
  ...step,
  pattern: new RegExp(`${WHOLE}${step.large}[零又]?(\\d{1,2}|${CHINESE_NUMERAL})${step.small}(?!\\d)`, 'g'),
}))

/** Tells at a glance, for long tables: hardly any cell has such a time. */
const IN_TWO_PARTS = /半|[时头分钟天年].+[分秒时月]/

/** The text with every such time in one number and one unit; what is no such time stays as it stands. */
export function joinDuration(text: string): string {
  // 每2年半 is how often, not how long.
  if (text.includes('每') || !IN_TWO_PARTS.test(text)) return text
  const halves = text
    .replace(AND_A_HALF, (written: string, count: string, unit: string) => withHalf(written, count, unit))
    .replace(THEN_A_HALF, (written: string, count: string, unit: string) => withHalf(written, count, unit))
  return TWO_PARTS.reduce(
    (joined, { pattern, factor, unit }) =>
      joined.replace(pattern, (written: string, large: string, small: string) => {
        const [whole, part] = [wholeOf(large), wholeOf(small)]
        // 1小时90分: a slip rather than a time.
        if (whole === null || part === null || part >= factor) return written
        return `${whole * factor + part}${unit}`
      }),
    halves,
  )
}

function withHalf(written: string, count: string, unit: string): string {
  const whole = wholeOf(count)
  return whole === null ? written : `${whole}.5${HALF_UNITS[unit] ?? unit}`
}

/** null: 三五 (three to five), 二点五 and the like. */
function wholeOf(text: string): number | null {
  const number = /^\d+$/.test(text) ? text : parseChineseNumeral(text)
  return number !== null && /^\d{1,3}$/.test(number) ? Number(number) : null
}
