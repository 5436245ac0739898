/** Words of an indicator's name that say which way is better when the value has no comparator. */
import { wordList } from './word-table'

/** Higher is better whatever else the name holds: 节约成本, 招商引资额, 培训时长. */
export const GAINS: readonly string[] = wordList(`
  节约 节省 降低 压减 减免 减少 挽回 追缴 收缴 争取 带动 拉动 撬动 吸引 招商 引资 增收 收入 产值 利润
  税收 盈利 融资 募集 筹集 引进 投资完成
`)

/** Slips in one's own work: no verb before them turns them (业务处理差错数). */
export const SLIPS: readonly string[] = wordList(
  '差错 错误 失误 误差 偏差 偏离 遗漏 漏报 误报 延误 逾期 超期 超标 超支 缺陷 不合格 不达标 不满意',
)

/** Bad things: less of them is better. */
export const BAD_NOUNS: readonly string[] = [
  ...SLIPS,
  ...wordList(`
  投诉 事故 违规 违法 违纪 违约 违法犯罪 犯罪 再犯罪 重新犯罪 案发 发案 上访 信访 举报 败诉 故障 伤亡
  死亡 失业 流失 辍学 返贫 拖欠 污染 能耗 排放 损耗 浪费 感染 发病 舆情 隐患 空置 闲置 脱逃 非正常 纠纷
  矛盾纠纷 负面 退回 撤销 火灾 泄密 泄露 中断 掉线 复吸 复发 脱管 漏管
`),
]

/** After a bad thing: something is done about it, more is better (投诉处理率, 隐患整改率, 事故下降率). */
export const DEALT_WITH_AFTER: readonly string[] = wordList(`
  处理 处置 办结 办理 整改 整治 下降 降低 减少 化解 查处 排查 破案 侦破 受理 调解 调处 回复 答复 修复
  排除 防治 治理 消除 减排 演练 培训 宣传 接待 预防 防范 应急 检查 巡查 调查 监测 解决 清理 清欠 打击
  纠正 复核 回访 控制率 审理 结案 救援 安置 帮扶 援助 教育
`)
/** Directly before a bad thing that is not one's own slip: 查处违法案件数, 调解纠纷数. */
export const DEALT_WITH_BEFORE: readonly string[] = wordList(`
  查处 处理 处置 化解 打击 排查 整改 整治 调解 调处 防范 预防 减少 降低 清理 消除 治理 受理 接待 侦破
  办理 审理 遏制 杜绝 监测 解决
`)

/** Money that is spent: a bare number is a ceiling. */
export const COST_NOUNS: readonly string[] = wordList(
  '成本 费用 支出 经费 投资 开支 造价 花费 资金投入 总投入',
)
/** With a cost noun, a rate of getting money out or in: 预算支出率, 资金到位率. */
export const MONEY_RATE_WORDS: readonly string[] = wordList(
  '执行 完成 到位 支付 使用 拨付 支出率 支出进度 保障率 发放 兑现',
)

/** Time that is lost: shorter is better. */
export const LOST_TIME: readonly string[] = wordList(`
  耗时 用时 时限 周期 时效 工期 响应 等待 等候 办理时间 办结时间 审批时间 审查时间 处理时间 到达时间
  反馈时间 答复时间 回复时间 送达时间 解决时间 恢复时间 处置时间 受理时间 平均时间 时间间隔 期限
  完成时间
`)
/** Time that is given: longer is better. */
export const GIVEN_TIME: readonly string[] = wordList(
  '年限 时长 开放时间 服务时间 工作时间 运行时间 培训时间 学时 课时 寿命 质保 保修 使用期 有效期 使用期限',
)

/** A fixed amount per head or piece: neither more nor less. Only at the end of a name. */
export const STANDARD_NAME =
  /(?:(?:补贴|补助|资助|救助|低保|供养|抚恤|奖励|奖补|奖金|津贴|发放|收费|支付|生活费|慰问|人均|户均|生均|每人|每户|工资|薪酬|劳务费?|酬金|咨询费|讲课费|经费|费用?|支出|成本|采购)标准|标准|单价|定额|单位成本)$/

/** The name asks for a number or a time, so that a mere word does not answer it. */
export const ASKS_FOR_FIGURE =
  /(?:年限|时效|时限|数量|数|个数|次数|人数|人次|户数|率|比例|满意度|覆盖度|达标度|时间|周期|成本|金额|面积|时长|耗时|总额|规模)$/
/** Full marks of a number's name: 平均耗时情况 is a state, not a figure. */
export const TIME_NAME = /(?:时间|日期|时点|时限|期限|进度|节点|时效|工期)/
