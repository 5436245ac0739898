import { STANDARD_NAME } from './direction-words'
import type { MeasureKind } from './indicator-setup'
import { isTimeUnit } from './parse-unit'
import type { TargetReading } from './reading'

const SATISFACTION = /满意(?:度|率)/
/** What stands at a date and is not added up over the year. */
const STANDING_RATE = /(?:覆盖|普及|入学|参保|签约|在岗|到位|建成|保有)率|覆盖度/
/** Cases run over the turn of the year, so the denominator carries over. */
const CARRY_OVER = /(?:案件|事项|投诉|信访|复议|诉讼|纠纷).*(?:完成|办结|结案|处理|化解)率/
const RATE_NAME = /(?:率|比例|占比|比重|达标度)$/
const STANDING_AMOUNT = /年限|期限|寿命|保有量|存量|在册|在岗人数|覆盖.*数|建成.*数量|面积$/
const WAITING_TIME = /时效|时限|耗时|用时|周期|响应|时间/

/**
 * How the entries of an indicator add up over the year, proposed from its name and its reading. Words to be judged
 * are qualitative whatever the name asks for; everything that nothing else claims is a flow.
 */
export function proposeMeasureKind(name: string, reading: TargetReading): MeasureKind {
  if (reading.kind === 'yes-no') return 'yes-no'
  if (reading.kind === 'deadline' || reading.kind === 'period') return 'milestone'
  if (['qualitative', 'trend', 'none', 'damaged'].includes(reading.kind)) return 'qualitative'
  if (SATISFACTION.test(name)) return 'satisfaction'
  if (reading.kind === 'standard')
    return STANDING_RATE.test(name) || /覆盖/.test(reading.rawText) ? 'stock-rate' : 'qualitative'
  if (reading.kind === 'frequency') return 'flow'
  if (STANDING_RATE.test(name)) return 'stock-rate'
  if (CARRY_OVER.test(name)) return 'carry-over-rate'
  const unit = reading.unit ?? ''
  if (unit === '%' || unit === '‰' || RATE_NAME.test(name)) return 'rate'
  if (reading.direction === 'exact' || unit.includes('/') || STANDARD_NAME.test(name)) return 'stock'
  if (STANDING_AMOUNT.test(name)) return 'stock'
  if (isTimeUnit(unit) && WAITING_TIME.test(name)) return 'mean-duration'
  return 'flow'
}
