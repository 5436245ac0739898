/** Numbers, rates per head and sums of money in running text: 1950条村, 每个村每年补助2000元, 补贴经费为3900000元. */
import { movePoint, trimDecimal } from '../exact'
import type { Decimal } from '../model'
import { normaliseTargetText } from './target-text'

export interface Count {
  /** What is counted, in one word: 村, 人, 户. */
  readonly kind: string
  readonly number: Decimal
  readonly text: string
}

export interface Standard {
  readonly kind: string
  /** In yuan. */
  readonly amount: Decimal
  readonly text: string
  /** 每人每月: times a number of months that the text may not say. */
  readonly isPerTime: boolean
}

/** What may be paid for by the piece, by the words that are used for it. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/村|社区/, '村'],
  [/户/, '户'],
  [/亩/, '亩'],
  [/^(?:所|校)|学校|幼儿园/, '所'],
  [/班/, '班'],
  [/场|期$/, '场'],
  [/件|宗|案/, '件'],
  [/台|套|辆|部$/, '台'],
  [/人|名|位|生|员|师|童|者/, '人'],
  [/公里|千米/, '公里'],
  [/平方米|㎡/, '平方米'],
  [/座|处/, '处'],
  [/份/, '份'],
  [/次/, '次'],
]
const COUNT =
  /(?<![\d.])(\d+(?:\.\d+)?)(万?)(?:余|多)?((?:条|个|所|名|位|户|座|处|件|宗|场|台|套|辆|亩|公里|千米|平方米|人次|人|份|次|行政)[\p{Script=Han}()]{0,4}|村(?!级))/gu
const NUMBER = '(\\d+(?:\\.\\d+)?)'
const EVERY = new RegExp(
  `(?:每(?:一?[个名位所户条座件宗场台套辆])?([\\p{Script=Han}()]{1,8}?)|([人户村生])均)(每[年月天日次]|年|月)?[^\\d，,。;；]{0,12}?${NUMBER}(万?)元`,
  'gu',
)
// Not from every digit of a long row of them anew: that took seconds.
const PER = new RegExp(`(?<![\\d.])${NUMBER}(万?)元[/每]([\\p{Script=Han}]{1,4})`, 'gu')
const MONEY = new RegExp(`(?<![\\d.])${NUMBER}(亿|万)?元(?![/每])`, 'g')

/** Null for a unit that nothing is paid for by. */
export function kindOfUnit(unit: string): string | null {
  return KINDS.find(([pattern]) => pattern.test(unit))?.[1] ?? null
}

const plainText = (text: string) => text.split('\n').map(normaliseTargetText).join('\n')
const scaled = (number: string, scale: string | undefined): Decimal =>
  trimDecimal(scale === '亿' ? movePoint(number, 8) : scale === '万' ? movePoint(number, 4) : number)

/** In the order of the text; none where nothing is counted that money is paid for by. */
export function findCounts(text: string): Count[] {
  return [...plainText(text).matchAll(COUNT)].flatMap(([, number = '', scale = '', unit = '']) => {
    const kind = kindOfUnit(unit)
    return kind === null ? [] : [{ kind, number: scaled(number, scale), text: number + scale + kind }]
  })
}

/** Rates in yuan, those of 每 before those of 元/; none where the text has no such rate. */
export function findStandards(text: string): Standard[] {
  const plain = plainText(text)
  const every = [...plain.matchAll(EVERY)].map(([whole, noun, mean, time, number = '', scale]) => ({
    ...{ unit: noun ?? mean ?? '', isPerTime: /[月天日周]/.test(time ?? '') || /每[月天日周]/.test(whole) },
    ...{ amount: scaled(number, scale), text: `${number}${scale ?? ''}元` },
  }))
  const per = [...plain.matchAll(PER)].map(([whole, number = '', scale, unit = '']) => ({
    ...{ unit, isPerTime: /[月天日周]/.test(unit) },
    ...{ amount: scaled(number, scale), text: whole },
  }))
  return [...every, ...per].flatMap(({ unit, ...standard }) => {
    const kind = kindOfUnit(unit)
    return kind === null ? [] : [{ kind, ...standard }]
  })
}

/** Sums of money in yuan; rates per head are none. */
export function findTotals(text: string): Decimal[] {
  return [...plainText(text).matchAll(MONEY)].map(([, number = '', scale]) => scaled(number, scale))
}
