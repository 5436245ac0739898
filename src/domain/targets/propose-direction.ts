/** Which way is better, when the value itself does not say: by the name and the unit. */
import {
  BAD_NOUNS,
  COST_NOUNS,
  DEALT_WITH_AFTER,
  DEALT_WITH_BEFORE,
  GAINS,
  GIVEN_TIME,
  LOST_TIME,
  MONEY_RATE_WORDS,
  SLIPS,
  STANDARD_NAME,
} from './direction-words'
import { isMoneyUnit, isTimeUnit } from './parse-unit'
import type { Direction } from './reading'
import { includesAny } from './word-table'

export interface ProposedDirection {
  readonly direction: Direction
  /** ask: words point both ways, or nothing says whether a duration should be long or short. */
  readonly certainty: 'implied' | 'ask'
}

const proposed = (direction: Direction, certainty: 'implied' | 'ask' = 'implied'): ProposedDirection => ({
  direction,
  certainty,
})

const RATE_NAME = /(?:率|比例|占比|比重|度)$/
const COUNT_NAME = /(?:数量|人数|次数|个数|户数|人次|项目数|场次|份数|期数|面积|里程)$/

/** `name` without its unit bracket; `unit` undefined for none. Counts, rates, coverage and satisfaction: higher. */
export function proposeDirection(name: string, unit: string | undefined): ProposedDirection {
  const isRate = RATE_NAME.test(name) || unit === '%' || unit === '‰'
  const isMoney = unit !== undefined && isMoneyUnit(unit)
  if (STANDARD_NAME.test(name) && !isRate) return proposed('exact')
  if (isMoney && unit.includes('/') && /[补助奖贴]|慰问|抚恤/.test(name)) return proposed('exact')
  if (includesAny(name, BAD_NOUNS) && !/满意度|满意率/.test(name.replace('不满意', ''))) {
    return proposed(isDealtWith(name, isRate) ? 'higher' : 'lower')
  }
  if (includesAny(name, COST_NOUNS) && !includesAny(name, GAINS)) {
    if (isRate) return includesAny(name, MONEY_RATE_WORDS) ? proposed('higher') : proposed('lower', 'ask')
    if (!COUNT_NAME.test(name) || isMoney) return proposed('lower')
  }
  if (includesAny(name, GAINS)) return proposed('higher')
  if (includesAny(name, GIVEN_TIME)) return proposed('higher')
  if (includesAny(name, LOST_TIME) && !isRate)
    return proposed('lower', isAmbiguousTime(name, unit) ? 'ask' : 'implied')
  if (unit !== undefined && isTimeUnit(unit) && !COUNT_NAME.test(name)) return proposed('lower', 'ask')
  return proposed('higher')
}

/** 投诉处理率, 查处违法案件数; but 业务处理差错数 and 社区矫正对象再犯罪率 stay bad. */
function isDealtWith(name: string, isRate: boolean): boolean {
  const last = BAD_NOUNS.reduce(
    (end, noun) => Math.max(end, name.includes(noun) ? name.lastIndexOf(noun) + noun.length : 0),
    0,
  )
  if (includesAny(name.slice(last), DEALT_WITH_AFTER)) return true
  if (isRate) return false
  return BAD_NOUNS.some(
    (noun) => !SLIPS.includes(noun) && DEALT_WITH_BEFORE.some((verb) => name.includes(verb + noun)),
  )
}

/** 服务周期 1年 may be a length of service, 审批周期 5日 is a wait; a year is no waiting time. */
function isAmbiguousTime(name: string, unit: string | undefined): boolean {
  return /周期|期限|工期/.test(name) && (unit === undefined || /年|月|季度/.test(unit))
}
