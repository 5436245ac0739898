/**
 * One spelling for what is written in many: full width, look-alike signs, thousands, 百分之. The raw text is kept
 * elsewhere; this is only what the readers look at.
 */
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals'

const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[≥≧⩾≽≮]/g, '>='],
  [/[≤≦⩽≼≯]/g, '<='],
  [/[═﹦]/g, '='],
  [/﹥/g, '>'],
  [/﹤/g, '<'],
  [/﹪/g, '%'],
  [/[–—−‐‑‒―－﹣]+/g, '-'],
  [/[〜∼～]/g, '~'],
  [/[【〔[{]/g, '('],
  [/[】〕\]}]/g, ')'],
  [/[\u200b-\u200f\ufeff\u00ad]/g, ''],
]

/** Full-width forms to ASCII, as an input method in Chinese mode leaves them. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** 》 for > is a slip of the input method; a pair 《…》 is a title. */
function mendTitleMarks(text: string): string {
  const opening = text.indexOf('《')
  return opening >= 0 && text.includes('》', opening)
    ? text
    : text.replace(/[》〉](?=\s*[=\d])/g, '>').replace(/[《〈](?=\s*[=\d])/g, '<')
}

/** A pattern begins only where its run does: a cell may be one long rule of signs. */
function mendSigns(text: string): string {
  return text
    .replace(/>\s*=+|(?<!=)=+\s*>/g, '>=')
    .replace(/<\s*=+|(?<!=)=+\s*</g, '<=')
    .replace(/={2,}/g, '=')
    .replace(/(>=|<=)(?:=|\1)+/g, '$1')
}

const HUNDREDTHS = new RegExp(`(?<![\\d.])百分之(\\d+(?:\\.\\d+)?(?![\\d.,]*\\d)|${CHINESE_NUMERAL})`, 'g')
const THOUSANDTHS = new RegExp(`(?<![\\d.])千分之(\\d+(?:\\.\\d+)?(?![\\d.,]*\\d)|${CHINESE_NUMERAL})`, 'g')
/** Without one of these there is no share or sum of money to write out. */
const SHARE_SIGN = /[分¥￥%成]|人民币/

/** ¥5万 → 5万元, 百分之九十 → 90%, 百分百 → 100%, 98百分比 → 98%, 九成以上 → 90%以上, 千分之五 → 5‰. */
function writeShares(text: string): string {
  if (!SHARE_SIGN.test(text)) return text
  const digits = (words: string) => (/^[\d.]+$/.test(words) ? words : parseChineseNumeral(words))
  const share = (sign: string) => (whole: string, words: string) => {
    const number = digits(words)
    return number === null ? whole : `${number}${sign}`
  }
  return text
    .replace(/(?<![\d.])(?:百分之百|百分百)(?!分)/g, '100%')
    .replace(HUNDREDTHS, share('%'))
    .replace(THOUSANDTHS, share('‰'))
    .replace(/(?<![\d.])(?:¥|￥|人民币)(\d+(?:\.\d+)?)(?![\d.,]*\d)([万亿]?)元?/g, '$1$2元')
    .replace(/(\d)(?:百分比|%%)/g, '$1%')
    .replace(
      /(^|[^\d.一二三四五六七八九成])([一二三四五六七八九\d])成([一二三四五六七八九半]?)(?=及?以[上下内]|左右|$)/g,
      writeTenths,
    )
}

function writeTenths(whole: string, before: string, tens: string, ones: string): string {
  const ten = /\d/.test(tens) ? tens : parseChineseNumeral(tens)
  const one = ones === '半' ? '5' : ones === '' ? '0' : parseChineseNumeral(ones)
  return ten === null || one === null ? whole : `${before}${ten}${one}%`
}

/** Blanks go, but one between two digits stays, also 10 .5 and 10. 5: it may stand where two figures ran together. */
function dropBlanks(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\d\.?) | (?!\.?\d)/g, '')
}

function dropThousands(text: string): string {
  return text.replace(/(?<![\d.])[1-9]\d{0,2}(?:,\d{3})+(?!\d)/g, (number) => number.replace(/,/g, ''))
}

/** A table asks for the same names and values many times over; full, it starts anew. */
const known = new Map<string, string>()
const MOST_KNOWN = 4096
const LONGEST_KNOWN = 200

/** The text as the readers want it: ASCII signs and digits, no blanks, no thousands commas, no quotes. */
export function normaliseTargetText(raw: string): string {
  if (raw.length > LONGEST_KNOWN) return normalise(raw)
  const found = known.get(raw)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const text = normalise(raw)
  known.set(raw, text)
  return text
}

/** Quotes and the signs of private fonts. */
const NO_TEXT = /["“”'‘’\ue000-\ue0ff]/g
/** .95 and ≥.95, as spreadsheets show 0.95 in the format #.## */
const LEADING_POINT = /(?<=^\s*|[<>=]\s*)\.(?=\d)/g

function normalise(raw: string): string {
  const replaced = LOOK_ALIKES.reduce((text, [from, to]) => text.replace(from, to), raw)
  const narrowed = mendSigns(mendTitleMarks(narrow(replaced)))
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
  // Commas first: 90 ,111,234 is a list, whatever its blanks.
  const bare = dropBlanks(dropThousands(cutOut(narrowed.replace(LEADING_POINT, '0.'), NO_TEXT)))
  return writeShares(bare).replace(/(?<![。;.,、])[。;.,、]+$/, (tail) => (/\.{2,}/.test(tail) ? tail : ''))
}

/**
 * Takes parts out of a text without joining the digits on both sides into one number. `kept` is for patterns with one
 * group: what stays in place of a match.
 */
export function cutOut(
  text: string,
  pattern: RegExp,
  kept: (match: string, inside: string, at: number) => string = () => '',
): string {
  return text
    .replace(pattern, (match: string, inside: string, at: number) => `\ue001${kept(match, inside, at)}\ue001`)
    .replace(/(?<=\d[.,]?)\ue001+(?=[.,]?\d)/g, ' ')
    .replace(/\ue001/g, '')
}
