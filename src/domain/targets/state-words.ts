/** Values that are words: what they are, and which way they point. */
import { wordList } from './word-table'

/** Nothing was filed: blank, filler rows, a placeholder, a pointer to somewhere else. */
export const NO_VALUE =
  /^(?:[/\\|·.。…_-]*|-+|无此项|不涉及|不适用|N\/?A|NA|无指标|待定|待补充|暂无|空|详见.*|见.{0,6}(?:附件|附表|明细).*|(?:三级)?指标(?:值)?\d*:?[.…]*)$/i

export const NOTHING_WORDS: readonly string[] = ['无', '没有', '零', '未发生', '不发生', '零发生', '零容忍']

/** 零事故, 无重大投诉, 不发生安全事故, 杜绝…: none of a bad thing is meant. */
export const NOTHING_BEFORE =
  /^(?:零|无|没有|未发生|不发生|不出现|未出现|杜绝|确保不发生|确保无|实现零|不存在|未)/

export const YES_WORDS: readonly string[] = wordList('是 有 √ Y YES Yes yes 对 存在 能 已完成 通过')
export const NO_WORDS: readonly string[] = wordList('否 无 × N NO No no 不存在 没有 不 不能')
export const YES_NO_NAME = /是否|有无|能否|可否|有没有/

/** Up: better than before. 有效, 良好 and 及时 are states and no trends. */
export const TREND_UP: readonly string[] = wordList(`
  改善 提升 提高 增强 增加 增长 完善 优化 上升 扩大 加强 好转 改进 健全 深化 促进 推动 壮大 加快 拓宽
  升级 向好
`)
export const TREND_DOWN: readonly string[] = wordList(
  '下降 降低 减少 减轻 缩短 减缓 缓解 压缩 遏制 回落 减小 精简 削减 弱化',
)

/** Everyone who is entitled: full coverage, judged or held against 100 %. */
export const FULL_COVERAGE =
  /全覆盖|全部覆盖|应(\p{Script=Han})尽\1|应\p{Script=Han}{1,2}尽\p{Script=Han}{1,2}|全员|全部(?:完成|办结|落实|到位)/u
/** A ceiling that is named instead of counted: 控制在预算内, 不超过预算数, ≤辖区平均标准. */
export const NAMED_CEILING =
  /(?:<=|<|不(?:得|能|应)?(?:超过|超出|超|高于|突破)|控制在|限于|(?<!不|不得|不能|不应|不可)低于|以内|未超).*(?:预算|标准|限额|计划|平均|定额|批复|合同|概算|目标|规定|上年|去年)|(?:预算|批复|合同|概算|限额|计划|标准)(?:成本|金额|额度|数|价)?(?:范围)?(?:以内|之内|内)$/
/** A floor that is named: 不低于全省平均水平, 达到国家标准, 符合规定, 优于上年. */
export const NAMED_FLOOR =
  /(?:>=|>|不(?:得|能|应)?(?:低于|少于|小于)|高于|优于|超过|达到|达).*(?:标准|平均|水平|要求|规定|计划|上年|去年)|(?:符合|遵守|执行|按照?|依据|根据|依照).*(?:标准|规定|规范|制度|要求|规程|计划|办法|法律|政策|程序)|^(?:达标|合规|合格|合法|规范)$/
/** Held against the figure of an earlier year. */
export const EARLIER_YEAR =
  /较|比(?!例|重|对|选|赛|较)|同比|环比|相比|上年|去年|上一年|前一年|往年|基期|近三年|前三年|上期/
export const RISE_WORDS: readonly string[] = wordList(
  '提高 提升 增长 增加 上升 增幅 上涨 多 增 升 高 上浮 扩大',
)
export const FALL_WORDS: readonly string[] = wordList(
  '下降 降低 减少 降幅 压减 压缩 缩短 减 降 少 下调 节约 节省',
)
