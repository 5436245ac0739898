/** Between two numbers: 30-50人, 80%-90%, 30人至50人, 1.5万-2万件. */
import { compareDecimals } from '../exact'
import { matchUnit, parseUnit } from './parse-unit'
import { COMPARATORS_AFTER, NEUTRAL_LEADS } from './comparator-words'
import { proposeDirection } from './propose-direction'
import type { TargetReading } from './reading'
import { settleUnit, type UnitSources } from './settle-unit'
import { cutOut } from './target-text'
import { matchAtEnd, matchAtStart, wordTable } from './word-table'

type Range = Omit<TargetReading, 'rawText'>

const LEADS = wordTable([...NEUTRAL_LEADS, '控制在', '达到', '介于', '从', '达', '在'])
/** 介于30和50之间 */
const BETWEEN = /^介于(.*\d.*)[和与](.*\d.*)$/
/** 90%≤x≤95% */
const CHAIN = /^(\d[^<>=]*)<=[^\d<>=]*<=(\d[^<>=]*)$/
const RANGE = /^([^\d]*?)(-?\d+(?:\.\d+)?)([^\d~至到-]*)(?:[-~至到]+)(\d+(?:\.\d+)?)([^\d]*(?:[mM][23²³])?)$/

/** Null when the text is no range. Bounds the wrong way round are damaged. */
export function parseRange(text: string, sources: UnitSources): Range | null {
  const match = RANGE.exec(
    cutOut(cutOut(text, /\((?:包?含|均含|含本数)[^()]*\)/g), /之间/g)
      .replace(BETWEEN, '$1-$2')
      .replace(CHAIN, '$1-$2'),
  )
  if (match === null) return null
  const [, lead = '', low = '', lowUnit = '', high = '', after = ''] = match
  if (!isNeutral(lead)) return null
  const unit = matchUnit(after)
  const rest = unit?.rest ?? after
  const limit = matchAtStart(COMPARATORS_AFTER, rest)
  const tail = limit?.rest ?? rest
  const own = parseUnit(lowUnit)
  if (lowUnit !== '' && own === null) return null
  const unknownUnit = unit === null && /^[\p{Script=Han}]{1,2}$/u.test(tail) ? tail : ''
  const words = { unit: (unit?.unit || own?.unit) ?? unknownUnit, scale: unit?.scale ?? '' }
  const lowScale = own?.scale ? own.scale : own === null || own.unit === '' ? words.scale : ''
  const bottom = settleUnit({ number: low, scale: lowScale, unit: words.unit }, sources)
  const top = settleUnit({ number: high, scale: words.scale, unit: words.unit }, sources)
  if (compareDecimals(bottom.value, top.value) >= 0) return { kind: 'damaged', certainty: 'ask' }
  if (limit?.value === '<=') {
    // 3-5个工作日内: a limit that was filed as a range; its upper end binds.
    return {
      kind: 'threshold',
      comparator: '<=',
      value: top.value,
      unit: top.unit,
      direction: 'lower',
      certainty: 'ask',
    }
  }
  const isTime = proposeDirection(sources.name, top.unit).certainty === 'ask'
  const isClear =
    bottom.isClear &&
    top.isClear &&
    limit === null &&
    !isTime &&
    (tail === '' || unknownUnit !== '' || tail.length <= 4)
  return {
    kind: 'range',
    value: bottom.value,
    high: top.value,
    unit: top.unit,
    certainty: isClear ? 'stated' : 'ask',
  }
}

function isNeutral(lead: string): boolean {
  for (let rest = lead; rest !== '';) {
    const word = matchAtEnd(LEADS, rest)
    if (word === null) return /(?:率|数|量|人次|人数|度):?$/.test(rest)
    rest = word.rest
  }
  return true
}
