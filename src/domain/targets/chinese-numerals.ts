/** Numbers written in words: 二十, 一万二千, 九十五点五, 二〇二二, 叁佰. */
import type { Decimal } from '../model'

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
}
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

const DIGIT_CLASS = '〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖'
const STEP_CLASS = '十拾百佰千仟'

/**
 * A numeral for use inside a pattern. 万 and 亿 only where digits follow: in 二百万元 the 万 belongs to the unit, as
 * it does in 200万元.
 */
export const CHINESE_NUMERAL = `[${DIGIT_CLASS}${STEP_CLASS}]+(?:[万亿][${DIGIT_CLASS}${STEP_CLASS}]+)*(?:点[${DIGIT_CLASS}]+)?`

/** The number as a decimal; null when the characters do not make one (百百, 点五). */
export function parseChineseNumeral(text: string): Decimal | null {
  const [whole, decimals, ...more] = text.split('点')
  if (whole === undefined || whole === '' || more.length > 0) return null
  const integer = parseInteger(whole)
  if (integer === null) return null
  if (decimals === undefined) return integer.toString()
  const tail = readDigits(decimals)
  return tail === null ? null : `${integer}.${tail}`
}

/** 三五个, 两三次: from three to five, two or three. */
const ROUGHLY = /^[一二两三四五六七八九]{2}$/

/** Digit by digit: 二〇二二 → 2022. */
function readDigits(text: string): string | null {
  const digits = [...text].map((character) => DIGITS[character])
  return digits.length === 0 || digits.includes(undefined) ? null : digits.join('')
}

function parseInteger(text: string): bigint | null {
  const asDigits = ROUGHLY.test(text) ? null : readDigits(text)
  if (asDigits !== null) return BigInt(asDigits)
  let total = 0n
  let group = 0n
  let digit: number | null = null
  let lastStep = Infinity
  let lastGroup = Infinity
  // What the last step or group stood for, until 零 says that places are skipped.
  let place = 1
  for (const character of text) {
    const value = DIGITS[character]
    const step = STEPS[character]
    const scale = GROUPS[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      if (value === 0) place = 1
    } else if (step !== undefined) {
      if (step >= lastStep || (digit === 0 && step !== 10)) return null
      // 十 alone means one ten; 百 alone does not occur.
      if (digit === null && step !== 10) return null
      group += BigInt((digit === null || digit === 0 ? 1 : digit) * step)
      digit = null
      lastStep = step
      place = step
    } else if (scale !== undefined) {
      const part = group + BigInt(digit ?? 0)
      // 三亿零五万: each group counts by itself; 一万亿: the later one multiplies the earlier.
      if (scale > lastGroup) total = (total + part) * BigInt(scale)
      else if (part > 0n) total += part * BigInt(scale)
      else return null
      if (total === 0n) return null
      lastGroup = scale
      group = 0n
      digit = null
      lastStep = Infinity
      place = scale
    } else return null
  }
  // 一万二 is 12000, 二百五 is 250; 一万零二 is 10002.
  const ones = place > 10 ? place / 10 : 1
  return total + group + BigInt((digit ?? 0) * ones)
}
