/** Units as they stand in tables, by what they measure. */
import { wordList } from './word-table'

/** Come in whole numbers: after 400件 comes 401件. */
export const COUNTED_UNITS: readonly string[] = wordList(`
  件 件次 宗 次 次数 人 人次 人数 起 场 场次 期次 个 项 辆 辆次 台 台次 套 台套 台(套) 户 户次 户数 名 位 家
  家次 批 批次 份 篇 期 处 条 条次 例 座 部 组 班 班次 门 本 册 张 只 头 株 棵 块 艘 架 间 栋 幢 匹 支
  枝 根 把 双 顶 盏 盒 箱 袋 瓶 桶 村 镇 乡 社区 村(社区) 个村 街道 站 课 节 讲 集 卷 封 幅 款 种 类 队
  团 对 案 案件 单 票 笔 轮 遍 回 趟 床 张床 席 席位 座席 口 眼 所 人天 人日 课时 学时 点 处所 字 频次
  车次 例次 头次 项次 个次 个(次) 部(套) 件(次) 场(次) 次(场) 人(次) 棵(株)
`)

/** Of them, those that may stand before a noun: 3个项目, 10台设备. */
export const COUNTERS: readonly string[] = wordList(`
  件 宗 次 起 场 个 项 辆 台 套 户 名 位 家 批 份 篇 期 处 条 例 座 部 组 门 本 册 张 块 艘 架 间 栋 幢
  支 节 款 种 类 所 人次 场次 批次 期次
`)

export const TIME_UNITS: readonly string[] = wordList(
  '日 天 工作日 自然日 日历天 日历日 周 星期 月 个月 季度 年 小时 时 分钟 分 秒',
)

export const MONEY_UNITS: readonly string[] = ['元', '美元', '港元', '港币', '欧元', '日元']

export const MEASURE_UNITS: readonly string[] = wordList(`
  米 千米 公里 厘米 毫米 km m 延米 平方米 平米 ㎡ m2 m² 平方公里 亩 亩次 公顷 顷 hm2 立方米 方 立方 m3
  m³ 吨 吨标准煤 kg 千克 公斤 斤 克 毫克 微克 mg μg 升 毫升 L 度 千瓦 千瓦时 兆瓦 kW kWh MW 伏 安 ℃ °C
  摄氏度 分贝 dB PB TB GB MB KB G M Mbps 兆 倍 级 星 星级 名次 学分 位次 车道 车道公里 当量 Hz 赫兹
`)

export const SHARE_UNITS: readonly string[] = ['%', '‰', '百分点', '个百分点', '个点']

/** Spellings of one unit. */
export const UNIT_SPELLINGS: Readonly<Record<string, string>> = {
  个百分点: '百分点',
  百分比: '%',
  个工作日: '工作日',
  个自然日: '自然日',
  个小时: '小时',
  个人: '人',
  人数: '人',
  次数: '次',
  户数: '户',
  '百分比(%)': '%',
  'm²': '㎡',
  m2: '㎡',
}

/**
 * Factors before a unit, as the places by which they move the decimal point. 万 and 亿 stay with money (390万元),
 * everything else is multiplied out (1.8万件 → 18000件).
 */
export const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  万亿: 12,
}

/** Cells that say there is no unit. */
export const NO_UNIT: ReadonlySet<string> = new Set([
  '',
  '/',
  '-',
  '无',
  '定性',
  '文字',
  '文字描述',
  '不适用',
])
