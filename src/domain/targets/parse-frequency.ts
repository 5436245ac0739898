/** So many times per round: 每季度1次, 每月不少于2次, 12次/年. Money or hours per head are no frequency. */
import { CHINESE_NUMERAL } from './chinese-numerals'
import { isMoneyUnit, isTimeUnit } from './parse-unit'
import { parseThreshold } from './parse-threshold'
import { readQuantity } from './read-quantity'
import type { TargetReading } from './reading'
import type { UnitSources } from './settle-unit'
import { MEASURE_UNITS } from './unit-words'

type Frequency = Omit<TargetReading, 'rawText'>
type Round = NonNullable<TargetReading['per']>

const ROUNDS: Readonly<Record<string, Round | undefined>> = {
  ...{
    年: 'year',
    年度: 'year',
    半年: 'half-year',
    季: 'quarter',
    季度: 'quarter',
    月: 'month',
    个月: 'month',
    月度: 'month',
  },
  ...{ 周: 'week', 星期: 'week', 日: undefined, 天: undefined },
}
const ROUND = '(年度|年|半年|季度|季|个月|月度|月|星期|周|日|天)'
const EVERY = new RegExp(`^(.*?)(?:平均)?每一?${ROUND}(?:内|均|都|:)?(.+)$`)
const ONCE_A = new RegExp(
  `^(.*?)(?:一|1)${ROUND}(?=\\D*(?:\\d|[一二两三四五六七八九十])+\\s*(?:次|场|期|轮|回))(.+)$`,
)
const PER = new RegExp(`^(.*\\d.*?)(?:/每?|每)${ROUND}([^\\d]*)$`)
/** 每月10日前 is a day that comes round, no count. */
const RECURRING_DAY = /\d[日号](?:之|以)?前/
/** A standard per head and time is an amount: 17元/人.每天. */
const PER_HEAD = /[/每](?:人|户|生|名|村|件|台|床|亩)/

const ENDS_IN_FIGURE = new RegExp(`(?:\\d\\.?|${CHINESE_NUMERAL})$`)
const BEGINS_WITH_FIGURE = new RegExp(`^\\.?(?:\\d|${CHINESE_NUMERAL})`)

function splitRound(text: string): { readonly round: string; readonly rest: string } | null {
  const every = EVERY.exec(text) ?? ONCE_A.exec(text)
  const found = every ?? PER.exec(text)
  if (found === null) return null
  const [, before = '', round = '', after = ''] = found
  // 95.5每月10: two figures never become one.
  return ENDS_IN_FIGURE.test(before) && BEGINS_WITH_FIGURE.test(after)
    ? null
    : { round, rest: before + after }
}

/** Null when the text is no frequency. A round the calendar of quarters does not know (每天) has no `per` and is asked. */
export function parseFrequency(text: string, sources: UnitSources): Frequency | null {
  const split = splitRound(text)
  if (split === null || PER_HEAD.test(text) || RECURRING_DAY.test(split.rest)) return null
  const quantity = readQuantity(split.rest)
  if (quantity === null || isMoneyUnit(quantity.unit) || quantity.unit === '%' || quantity.unit === '‰')
    return null
  // 300吨/日, 49小时/周: how much runs through, no rounds that are met or missed.
  if (!EVERY.test(text) && (isTimeUnit(quantity.unit) || MEASURE_UNITS.includes(quantity.unit))) return null
  const threshold = parseThreshold(quantity, sources)
  const per = ROUNDS[split.round]
  const certainty = per === undefined ? 'ask' : threshold.certainty
  return { ...threshold, kind: 'frequency', per, certainty }
}
