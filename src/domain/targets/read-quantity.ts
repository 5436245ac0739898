/** One number with what stands around it: [label][comparator]number[scale][unit][comparator][noun]. */
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals'
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  DIRECTION_COLUMN,
  NEUTRAL_LEADS,
  WEAK_COMPARATORS,
} from './comparator-words'
import { BAD_NOUNS } from './direction-words'
import { matchUnit, parseUnit } from './parse-unit'
import type { Comparator, Direction } from './reading'
import { cutOut } from './target-text'
import { COUNTERS } from './unit-words'
import { includesAny, matchAtEnd, matchAtStart, wordTable } from './word-table'

export interface Quantity {
  /** Words before the comparator that name something: 出动率 in 接警后30秒内出动率≥95%. */
  readonly label: string
  readonly comparator: Comparator | null
  /** As written, before scale. */
  readonly number: string
  readonly scale: string
  readonly unit: string
  /** From a direction column that ran into the cell. */
  readonly direction: Direction | null
  /** 约, 左右, 余: only roughly meant. */
  readonly isApproximate: boolean
  /** Something in the text was not understood, or contradicts itself. */
  readonly isDoubtful: boolean
}

const LEADS = wordTable(NEUTRAL_LEADS)
const ROUGH_BEFORE = wordTable(APPROXIMATE_BEFORE)
const ROUGH_AFTER = wordTable(APPROXIMATE_AFTER)
const COUNTER_TABLE = wordTable(COUNTERS)
const DIGITS = /^(.*?)(-?\d+(?:\.\d+)?)([^\d]*(?:[mM][23²³][^\d]*)?)$/s
const WORDS = new RegExp(`^(\\D*?)(${CHINESE_NUMERAL})(\\D*)$`, 's')
/** A label with digits of its own is one only when it ends like an indicator's name. */
const NAME_END = /(?:率|度|比例|数|量|数量|人数|次数|人次|时间|成本|标准|金额|面积|里程|:)$/

interface Before {
  readonly label: string
  readonly comparator: Comparator | null
  readonly isWeak: boolean
  readonly isApproximate: boolean
}

function readBefore(text: string): Before {
  let rest = text
  let comparator: Comparator | null = null
  let isWeak = true
  let isApproximate = false
  for (;;) {
    const sign = matchAtEnd(COMPARATORS_BEFORE, rest)
    const lead = matchAtEnd(LEADS, rest)
    const rough = matchAtEnd(ROUGH_BEFORE, rest)
    if (sign && sign.word.length >= (lead?.word.length ?? 0)) {
      const weak = WEAK_COMPARATORS.has(sign.word)
      // 控制在不超过5%: the strong one counts.
      if (comparator === null || (isWeak && !weak)) {
        comparator = sign.value
        isWeak = weak
      }
      rest = sign.rest
    } else if (lead) rest = lead.rest
    else if (rough) {
      isApproximate = true
      rest = rough.rest
    } else return { label: rest, comparator, isWeak, isApproximate }
  }
}

interface After {
  readonly scale: string
  readonly unit: string
  readonly comparator: Comparator | null
  readonly isApproximate: boolean
  readonly tail: string
}

/** An unknown measure word (500缸) is taken as the unit when it is all that is left and short. */
const UNKNOWN_UNIT = /^(?!完成|办结|达标|合格|以上|之?前$|后$|及时)(?:\p{Script=Han}{1,3}|[A-Za-z°]{1,4})$/u
/** After the unit they say no more than the name does: 100%合格. */
const PLAIN_TAIL = /^(?:合格|达标|完成|覆盖|办结|满意|到位|通过|落实|兑现|发放|及时|准确)*$/

function readAfter(text: string): After {
  const many = /^[余多来](?=\D)/.exec(text)
  const known = matchUnit(many ? text.slice(1) : text)
  let rest = known ? known.rest : many ? text.slice(1) : text
  let unit = known?.unit ?? ''
  // 3个多月, 3年多
  const manyAfter = /^[余多]/.exec(rest)
  if (manyAfter) rest = rest.slice(1)
  let rough = matchAtStart(ROUGH_AFTER, rest)
  if (rough) rest = rough.rest
  const sign = matchAtStart(COMPARATORS_AFTER, rest)
  if (sign) rest = sign.rest
  rough ??= matchAtStart(ROUGH_AFTER, rest)
  if (!known && !sign && UNKNOWN_UNIT.test(rest) && !includesAny(rest, BAD_NOUNS)) {
    unit = rest
    rest = ''
  }
  if (unit === '' && sign && rest !== '') {
    const late = parseUnit(rest.replace(/^\((.*)\)$/, '$1'))
    if (late) return { ...late, comparator: sign.value, isApproximate: false, tail: '' }
  }
  const isApproximate = many !== null || manyAfter !== null || rough !== null
  return { scale: known?.scale ?? '', unit, comparator: sign?.value ?? null, isApproximate, tail: rest }
}

interface Notes {
  readonly text: string
  /** (含) or (不含) */
  readonly inclusive: boolean | null
  readonly direction: Direction | null
  readonly isDoubtful: boolean
}

/** Takes what stands in brackets off the value: (含95%), (正向), (人次); a bracket inside a unit stays. */
function readNotes(text: string): Notes {
  let inclusive: boolean | null = null
  let direction: Direction | null = null
  let isDoubtful = false
  const bare = cutOut(text, /\(([^()]*)\)/g, (whole, inside, at) => {
    if (/^不(?:包?含|包括)/.test(inside)) inclusive = false
    else if (/^(?:包?含|包括)/.test(inside)) inclusive = true
    else if (/\/[\p{Script=Han}]*$/u.test(text.slice(0, at))) return whole
    else if (matchAtStart(DIRECTION_COLUMN, inside))
      direction = matchAtStart(DIRECTION_COLUMN, inside)?.value ?? null
    else if (parseUnit(inside) && /\d(?:以[上内下])?$/.test(text.slice(0, at))) return inside
    else if (/\d/.test(inside)) isDoubtful = true
    return ''
  })
  return { text: bare, inclusive, direction, isDoubtful }
}

/** Null when the text does not hold exactly one number that can be meant. */
export function readQuantity(text: string): Quantity | null {
  const notes = readNotes(text)
  const column = matchAtStart(DIRECTION_COLUMN, notes.text)
  const body = (column?.rest ?? notes.text).replace(/^:/, '')
  const direction = column?.value ?? notes.direction
  const found = readDigits(body) ?? readWords(body)
  if (found === null) return null
  const { before, number, after } = found
  const comparator = settleComparator(before, after, notes.inclusive)
  // 3个项目 and 2日内办结 are whole; what follows a bare 20% may turn its meaning.
  const isUnderstood =
    PLAIN_TAIL.test(after.tail) ||
    after.comparator !== null ||
    matchAtStart(COUNTER_TABLE, after.unit) !== null
  const contradicts =
    before.comparator !== null && !before.isWeak && opposes(before.comparator, after.comparator)
  return {
    label: before.label,
    comparator,
    number,
    scale: after.scale,
    unit: after.unit,
    direction,
    isApproximate: before.isApproximate || after.isApproximate,
    isDoubtful: notes.isDoubtful || contradicts || !isUnderstood || before.label.includes('每'),
  }
}

interface Found {
  readonly before: Before
  readonly number: string
  readonly after: After
}

function readDigits(body: string): Found | null {
  const match = DIGITS.exec(body)
  if (match === null) return null
  const [, lead = '', written = '', rest = ''] = match
  // A minus is a sign only at the start or after a comparator: in A-5 it is a dash.
  const isNegative = written.startsWith('-') && (lead === '' || /[<>=于过在]$/.test(lead))
  const before = readBefore(written.startsWith('-') && !isNegative ? `${lead}-` : lead)
  const label = before.label.replace(/^\d{4}年度?内?/, '')
  if (/\d/.test(label) && !NAME_END.test(label)) return null
  // 数量.5: a fraction, or a full stop and a figure.
  if (/\.$/.test(label)) return null
  const number = isNegative ? written : written.replace(/^-/, '')
  return { before: { ...before, label }, number, after: readAfter(rest) }
}

/** Numerals in words only where nothing but comparator, unit and comparator surround them: 一次性 is no number. */
function readWords(body: string): Found | null {
  const match = WORDS.exec(body)
  if (match === null) return null
  const [, lead = '', written = '', rest = ''] = match
  // 一批, 一些: some, not one.
  if (/^一[批些]$/.test(written + rest)) return null
  const number = parseChineseNumeral(written)
  const before = readBefore(lead)
  const known = matchUnit(rest)
  const after = readAfter(rest)
  if (number === null || before.label !== '' || after.tail !== '') return null
  if (known === null && before.comparator === null && after.comparator === null) return null
  return { before, number, after: known ? after : { ...after, unit: '' } }
}

function opposes(before: Comparator, after: Comparator | null): boolean {
  return after !== null && before !== '=' && before[0] !== after[0]
}

function settleComparator(before: Before, after: After, inclusive: boolean | null): Comparator | null {
  const strong =
    before.comparator !== null && !before.isWeak ? before.comparator : (after.comparator ?? before.comparator)
  if (inclusive === null || strong === null || strong === '=') return strong
  const side = strong.startsWith('>') ? '>' : '<'
  return inclusive ? `${side}=` : side
}
