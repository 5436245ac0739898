import { STANDARD_NAME } from './direction-words'
import type { MeasureKind } from './indicator-setup'
import { isMoneyUnit, isTimeUnit } from './parse-unit'
import type { TargetReading } from './reading'
import { FULL_COVERAGE } from './state-words'

/** Why a measure kind is proposed. */
export type MeasureKindReason =
  /** Said by the rule that a person chose, whatever name and target say. */
  | 'counting-rule'
  | 'reading-is-words'
  | 'reading-is-date'
  | 'reading-is-yes-no'
  | 'reading-is-frequency'
  | 'survey'
  | 'standing-share'
  | 'carried-over-cases'
  | 'share'
  | 'standard-in-force'
  | 'standing-amount'
  | 'duration'
  | 'money-spent'
  | 'counted'

export interface ProposedMeasureKind {
  readonly measureKind: MeasureKind
  readonly reason: MeasureKindReason
}

const SATISFACTION = /满意(?:度|率)/
/** What stands at a date and is not added up over the year. */
const STANDING_SHARE =
  /(?:覆盖|普及|入学|参保|签约|在岗|到位|建成|保有|配备|拥有|持证|纳管|绿化|入户|接入|联网|开通)率|覆盖度|占比$|比重$/
/** Cases run over the turn of the year, so the denominator carries over. */
const CARRY_OVER =
  /(?:案件|事项|投诉|信访|复议|诉讼|纠纷|举报|工单|诉求|来信).*(?:完成|办结|结案|处理|化解|办复)率/
const SHARE_NAME = /(?:率|比例|占比|比重|达标度|覆盖度)$/
const STANDING_AMOUNT =
  /年限|寿命|质保|保修|有效期|保有量|存量|在册|在岗人数|在校|覆盖.*(?:数|数量|村|社区)$|常住|等级|排名|名次|温度|分值|得分|评分|浓度|密度|均值|水平$/
/** A wait; with any other time the hours given are added up (开放时间, 培训时长). */
const WAITING_TIME =
  /时效|时限|耗时|用时|周期|工期|期限|响应|等待|(?:办理|办结|审批|审查|处理|到达|反馈|答复|回复|送达|解决|恢复|处置|受理|完成|平均)时间|间隔/

/** What is counted whatever the unit of its change is. */
const COUNT_NAME = /(?:数|数量|次数|总量|金额|总额)$/

const proposed = (measureKind: MeasureKind, reason: MeasureKindReason): ProposedMeasureKind => ({
  measureKind,
  reason,
})

/**
 * How the entries of an indicator become its figure to date, proposed from name and reading (系统建议，非批复). Words to be
 * judged are qualitative whatever the name asks for; what nothing else claims is counted and added up. With the reason a
 * person would ask for.
 */
export function proposeMeasureKind(name: string, reading: TargetReading): ProposedMeasureKind {
  switch (reading.kind) {
    case 'yes-no':
      return proposed('yes-no', 'reading-is-yes-no')
    case 'deadline':
    case 'period':
      return proposed('milestone', 'reading-is-date')
    case 'qualitative':
    case 'trend':
      return proposed('qualitative', 'reading-is-words')
    case 'standard':
      // 全覆盖, 应援尽援 are held against 100 %; 控制在预算内 is judged.
      return FULL_COVERAGE.test(reading.rawText)
        ? proposed('stock-rate', 'standing-share')
        : proposed('qualitative', 'reading-is-words')
    case 'frequency':
      return proposed('flow', 'reading-is-frequency')
    case 'compound':
      return proposeMeasureKind(
        name,
        reading.parts?.find((part) => part.value !== undefined) ?? { ...reading, kind: 'none' },
      )
    case 'relative':
      // 办理数量 较上年提高5%: per cent of a count, which is still counted.
      return explainFigure(
        name,
        COUNT_NAME.test(name) && reading.unit === '%' ? '' : (reading.unit ?? ''),
        reading,
      )
    case 'threshold':
    case 'range':
    case 'none':
    case 'damaged':
      return explainFigure(name, reading.unit ?? '', reading)
  }
}

function explainFigure(name: string, unit: string, reading: TargetReading): ProposedMeasureKind {
  const isShare = unit === '%' || unit === '‰' || unit === '百分点' || SHARE_NAME.test(name)
  if (SATISFACTION.test(name) && (isShare || unit === '')) return proposed('satisfaction', 'survey')
  if (isShare && STANDING_SHARE.test(name)) return proposed('stock-rate', 'standing-share')
  if (isShare && CARRY_OVER.test(name)) return proposed('carry-over-rate', 'carried-over-cases')
  if (isShare) return proposed('rate', 'share')
  if (
    reading.direction === 'exact' ||
    STANDARD_NAME.test(name) ||
    (isMoneyUnit(unit) && unit.includes('/'))
  ) {
    return proposed('stock', 'standard-in-force')
  }
  if (STANDING_AMOUNT.test(name) || ['℃', '度', '级', '星', '倍', '名次', '分'].includes(unit))
    return proposed('stock', 'standing-amount')
  if (WAITING_TIME.test(name) && (isTimeUnit(unit) || unit === '' || unit === '分'))
    return proposed('mean-duration', 'duration')
  if (unit === '年' || unit === '个月') return proposed('stock', 'standing-amount')
  // Without a figure to reach nothing can be added up: a person judges until the target is settled.
  if (reading.value === undefined) return proposed('qualitative', 'reading-is-words')
  return isMoneyUnit(unit) ? proposed('flow', 'money-spent') : proposed('flow', 'counted')
}
