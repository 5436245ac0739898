import type { CountingRule } from '../cases/counting-rule'
import { completionRateRule, servicesHandledRule } from '../cases/known-rules'
import type { IndicatorSource, MeasureKind } from './indicator-setup'
import { includesAny, wordList } from './word-table'

export type SourceReason = 'counts-the-register' | 'typed'

/** Which names the case register can answer, by their words. */
interface RegisterTopic {
  readonly rule: CountingRule
  readonly measureKinds: readonly MeasureKind[]
  /** One of these must stand in the name. */
  readonly words: readonly string[]
}

const LEGAL_AID = wordList('法律援助 法援')
const TOPICS: readonly RegisterTopic[] = [
  {
    rule: completionRateRule,
    measureKinds: ['carry-over-rate'],
    words: wordList('完成率 办结率 结案率'),
  },
  { rule: servicesHandledRule, measureKinds: ['flow'], words: wordList('办理 受理 办结 承办 事项 案件') },
]
/**
 * Not in the register, or only a part of it: 咨询 is no case, and what is counted for one group of people or one kind
 * of case would need a counting rule of its own.
 */
const OTHER_WORDS = wordList(`
  咨询 代书 满意 宣传 培训 讲座 经费 补贴 成本 费用 时间 时效 时限 天数 专线 热线 工作站 覆盖 质量 合格 优秀 及时
  民事 刑事 行政 农民工 未成年 妇女 老年 残疾 军人 值班 群体 挽回 投诉 回访 评查
`)

/**
 * Where an indicator's figures come from, proposed from its words: counted from the register of legal-aid cases where
 * the name says that it counts them, else typed.
 */
export function proposeSource(name: string, measureKind: MeasureKind): IndicatorSource {
  if (!includesAny(name, LEGAL_AID) || includesAny(name, OTHER_WORDS)) return { kind: 'entry' }
  const topic = TOPICS.find(
    ({ measureKinds, words }) => measureKinds.includes(measureKind) && includesAny(name, words),
  )
  return topic ? { kind: 'cases', rule: topic.rule } : { kind: 'entry' }
}
