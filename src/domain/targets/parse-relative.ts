/** Held against an earlier year: 较上年提高5%, 同比增长不低于3%, 比去年减少10件, 不低于上年. */
import { matchUnit, isShareName } from './parse-unit'
import { proposeDirection } from './propose-direction'
import { readQuantity } from './read-quantity'
import type { Certainty, Comparator, TargetReading } from './reading'
import { settleUnit, type UnitSources } from './settle-unit'
import { EARLIER_YEAR, FALL_WORDS, RISE_WORDS } from './state-words'
import { cutOut } from './target-text'
import { includesAny } from './word-table'

type Relative = Omit<TargetReading, 'rawText'>

/** 下降3%, 压缩50%以上: a change without the year it is measured from; 压缩率≥60% is a rate of its own. */
const CHANGE_FIRST =
  /^[^\d]*(?:提高|提升|增长|增加|上升|下降|降低|减少|压减|(?:压缩|缩短)(?!率|比例))[^\d]*\d/
/** Held against an earlier year without naming it. */
const NO_GROWTH = /零增长|只增不减|只减不增/

const LEVEL_REACHED = /(?:提高|提升|增长|增加|上升|扩大|下降|降低|减少|压减|压缩|缩短|升|降|减)[至到][^\d]*\d/

/** 上年, 去年 and the like with the words that only introduce them; what is left holds the change. */
const REFERENCE =
  /(?:较|比|与)?(?:(?<!\d)\d{4}年度?|上一?年度?|去年|前一年|往年|上期|基期|[近前]三年)(?:度|同期|平均|水平|的?基础上?|相比|相对)*|同比|环比|较|相比|比/g

/**
 * Null when the text names no change against an earlier year. `value` is the change: `higher` with ≥ is a rise of at
 * least that, `lower` with ≤ a fall of at least that. Without `value`: as good as the earlier year.
 */
export function parseRelative(text: string, sources: UnitSources): Relative | null {
  const isChange = includesAny(text, [...RISE_WORDS, ...FALL_WORDS])
  const againstYear = EARLIER_YEAR.test(text)
  // 较上年提高到95% names the level itself.
  if (LEVEL_REACHED.test(text)) return null
  if (NO_GROWTH.test(text) && !/\d/.test(text)) return readLevel(text, sources)
  if (!againstYear) return isChange && CHANGE_FIRST.test(text) ? readChange(text, sources, false) : null
  if (/\d/.test(cutOut(text, REFERENCE))) return isChange ? readChange(text, sources, true) : null
  return readLevel(text, sources)
}

/** 不低于上年, 与上年持平, 优于上年, 零增长: no figure, the earlier year itself is the line. */
function readLevel(text: string, sources: UnitSources): Relative | null {
  const floor = /不(?:低于|少于|差于)|优于|高于|超过|好于|只增不减/.test(text)
  const ceiling = /不(?:高于|超过|多于)|低于|少于|零增长|只减不增|不增/.test(
    text.replace(/不(?:低于|少于)/g, ''),
  )
  const same = /持平|一致|相当/.test(text)
  if (!floor && !ceiling && !same) return null
  const direction =
    floor && !ceiling ? 'higher' : ceiling ? 'lower' : proposeDirection(sources.name, undefined).direction
  return {
    kind: 'relative',
    comparator: direction === 'lower' ? '<=' : '>=',
    direction,
    certainty: same ? 'ask' : 'implied',
  }
}

function readChange(text: string, sources: UnitSources, againstYear: boolean): Relative | null {
  const change = cutOut(text, REFERENCE)
  const quantity = readQuantity(
    change.replace(/^[^\d]*?((?:提高|提升|增长|增加|上升|下降|降低|减少|压减).*)$/, '$1'),
  )
  if (quantity === null) return null
  const falls = includesAny(change, FALL_WORDS) && !/降幅.*(?:<|不超过|以内)/.test(change)
  // 增长不超过5%: growth is capped; that is no fall of 5 %, so a person says what is meant.
  const isCapped = !falls && quantity.comparator !== null && quantity.comparator.startsWith('<')
  const settled = settleUnit(quantity, { ...sources, column: '', bracket: null, name: '' })
  const isStrict = quantity.comparator === '>'
  const comparator: Comparator = isCapped ? '<=' : falls ? (isStrict ? '<' : '<=') : isStrict ? '>' : '>='
  return {
    kind: isCapped ? 'standard' : 'relative',
    comparator,
    value: isCapped ? undefined : settled.value,
    unit: isCapped ? undefined : settled.unit,
    direction: falls || isCapped ? 'lower' : 'higher',
    certainty: certaintyOf(
      settled.unit,
      sources,
      againstYear && !isCapped && !quantity.isDoubtful && !quantity.isApproximate,
    ),
  }
}

/** Of a rate, 提高5% may be 5 % of it or 5 百分点. */
function certaintyOf(unit: string | undefined, sources: UnitSources, isClear: boolean): Certainty {
  const isRate =
    isShareName(sources.name) || sources.bracket?.unit === '%' || matchUnit(sources.column)?.unit === '%'
  if (!isClear || unit === undefined) return 'ask'
  return isRate && unit === '%' ? 'ask' : 'stated'
}
