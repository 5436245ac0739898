/**
 * Words that compare. 民法典 §1259: 以上、以下、以内 include the number itself, 不满、超过 do not.
 * Longest first within a list is not needed: the reader sorts them.
 */
import type { Comparator, Direction } from './reading'
import { wordList } from './word-table'

/** With 不, 不得, 不应, 不能, 不可 or 未 before them they turn into ≤. */
const MORE = ['大于', '超过', '超出', '高于', '多于', '长于', '突破', '超']
/** With 不 and its kin before them they turn into ≥. */
const LESS = ['小于', '低于', '少于', '短于', '弱于']
const NEGATIONS = ['不', '不得', '不应', '不能', '不可', '不会', '未']

const pairs = (words: readonly string[], comparator: Comparator) =>
  words.map((word) => [word, comparator] as const)
const negated = (words: readonly string[]) => NEGATIONS.flatMap((no) => words.map((word) => no + word))

/** 提高到95% names the level to reach, not the change. */
const RISES = ['提高', '提升', '增长', '增加', '上升', '扩大', '升']
const FALLS = ['下降', '降低', '减少', '压减', '压缩', '缩短', '降', '减']
const reaching = (words: readonly string[]) => words.flatMap((word) => [`${word}到`, `${word}至`])

/** Before the number. */
export const COMPARATORS_BEFORE: readonly (readonly [string, Comparator])[] = [
  ...pairs(['>='], '>='),
  ...pairs(['<='], '<='),
  ...pairs(['>', ...MORE], '>'),
  ...pairs(['<', ...LESS, '不足', '不满', '未满', '不到'], '<'),
  ...pairs(['=', '等于'], '='),
  ...pairs([...negated(LESS), '大于等于', '大于或等于', '至少', '最少', '最低', '下限', '不亚于'], '>='),
  ...pairs(
    [...negated(MORE), '小于等于', '小于或等于', '至多', '最多', '最高', '上限', '限于', '不晚于', '不迟于'],
    '<=',
  ),
  ...pairs(['达到', '达'], '>='),
  // ±5% of a deviation; 前3名 of a ranking.
  ...pairs(['±', '前', '排名前'], '<='),
  ...pairs(['控制在', ...reaching(FALLS)], '<='),
  ...pairs(reaching(RISES), '>='),
]

/** Give way to a comparator after the number: 控制在5%以下, 达到95%以上. */
export const WEAK_COMPARATORS: ReadonlySet<string> = new Set([
  '达到',
  '达',
  '控制在',
  '=',
  '等于',
  '最低',
  '最高',
])

/** After the number and its unit. */
export const COMPARATORS_AFTER: readonly (readonly [string, Comparator])[] = [
  ...pairs(['以上', '及以上', '或以上', '含以上', '之上', '(含)以上', '+'], '>='),
  ...pairs(
    ['以下', '及以下', '或以下', '之下', '以内', '及以内', '之内', '范围内', '内', '(含)以下', '(含)以内'],
    '<=',
  ),
]

/** A direction column that ran into the value. */
export const DIRECTION_COLUMN: readonly (readonly [string, Direction])[] = [
  ['正向指标', 'higher'],
  ['反向指标', 'lower'],
  ['逆向指标', 'lower'],
  ['负向指标', 'lower'],
  ['正向', 'higher'],
  ['反向', 'lower'],
  ['逆向', 'lower'],
  ['负向', 'lower'],
]

/** Words before a comparator or number that change nothing. */
export const NEUTRAL_LEADS: readonly string[] = wordList(`
  确保 保证 保持 维持 力争 争取 实现 完成 目标值 目标 年度指标值 指标值 全年 年度 全国 全省 全市 全区
  全县 本年 当年 每年度 累计 总计 合计 共计 共 平均 为 是 在 需 应 须 要 到 :
`)

/** The number is only roughly meant. */
export const APPROXIMATE_BEFORE: readonly string[] = ['大约', '约', '接近', '将近', '近']
export const APPROXIMATE_AFTER: readonly string[] = ['左右', '上下']
