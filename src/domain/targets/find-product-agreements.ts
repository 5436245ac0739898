/** 1950村 × 2000元 = 390万元: what a table says of numbers, rates per head and money, held against one another. */
import { compareDecimals, movePoint, multiplyDecimals, roundFraction, fraction, trimDecimal } from '../exact'
import type { Decimal } from '../model'
import type { ReadIndicator } from './find-indicator-oddities'
import { findCounts, findStandards, findTotals, kindOfUnit, type Count, type Standard } from './product-terms'
import type { TableFinding, TableTask } from './target-table'

interface Terms {
  readonly row: number
  readonly task: string
  readonly counts: readonly Count[]
  readonly standards: readonly Standard[]
  /** In yuan. */
  readonly totals: readonly Decimal[]
  /** 拟投入的资金, in yuan; null: none was filed. */
  readonly planned: Decimal | null
}

/** One finding per task at most, and one for the indicators that belong to none. */
export function findProductAgreements(
  tasks: readonly TableTask[],
  read: readonly ReadIndicator[],
): TableFinding[] {
  const pools = tasks.map((task) => {
    const own = read.filter(({ indicator }) => indicator.filedTaskId === task.taskId)
    const text = `${task.name}\n${task.content}\n${task.goal}`
    const planned = task.plannedAmount === null ? null : movePoint(task.plannedAmount, 4)
    return termsOf(task.row, task.name, text, planned, own)
  })
  const loose = read.filter(({ indicator }) => indicator.filedTaskId === null)
  const standing = (loose.find(({ reading }) => reading.unit?.includes('/')) ?? loose[0])?.indicator
  const own = standing ? [termsOf(standing.row, standing.name, '', null, loose)] : []
  return [...pools, ...own].flatMap((terms) => agreementOf(terms) ?? differenceOf(terms) ?? [])
}

function termsOf(
  row: number,
  task: string,
  text: string,
  planned: Decimal | null,
  read: readonly ReadIndicator[],
): Terms {
  const values = read.flatMap(({ indicator, reading }) => {
    const { value, unit, kind } = reading
    return kind === 'threshold' && value !== undefined && unit !== undefined
      ? [{ name: indicator.name, value, unit }]
      : []
  })
  const standards = values.flatMap(({ value, unit }) => {
    const [money = '', per] = unit.split('/')
    const kind = per === undefined ? null : kindOfUnit(per)
    const yuan = money === '万元' ? movePoint(value, 4) : money === '元' ? value : null
    return kind === null || yuan === null
      ? []
      : [{ kind, amount: yuan, text: `${value}${unit}`, isPerTime: /[月天日周]/.test(unit) }]
  })
  const counts = values.flatMap(({ value, unit }) => {
    const kind = unit.includes('/') ? null : kindOfUnit(unit)
    return kind === null ? [] : [{ kind, number: value, text: `${value}${unit}` }]
  })
  const totals = values.flatMap(({ value, unit }) =>
    unit === '万元' ? [movePoint(value, 4)] : unit === '元' ? [value] : [],
  )
  return {
    ...{ row, task, planned },
    counts: [...findCounts(text), ...counts],
    standards: [...findStandards(text), ...standards],
    totals: [...(planned === null ? [] : [planned]), ...findTotals(text), ...totals],
  }
}

function agreementOf({ counts, standards, totals, row, task }: Terms): TableFinding | null {
  for (const standard of standards)
    for (const count of counts) {
      if (count.kind !== standard.kind || compareDecimals(count.number, '1') <= 0) continue
      const product = multiplyDecimals(count.number, standard.amount)
      const total = totals.find((candidate) => isSameMoney(candidate, product))
      if (total === undefined) continue
      const params = { task, count: count.text, standard: standard.text, total: inTenThousands(total) }
      return { row, code: 'product-agrees', severity: 'hint', params }
    }
  return null
}

/** Only where the text leaves no choice: one number, one rate for it, and the task's money. */
function differenceOf({ counts, standards, planned, row, task }: Terms): TableFinding | null {
  const [standard, ...others] = unique(standards, ({ kind, amount }) => `${kind} ${amount}`)
  if (standard === undefined || others.length > 0 || standard.isPerTime || planned === null) return null
  const fitting = unique(
    counts.filter(({ kind }) => kind === standard.kind),
    ({ number }) => number,
  )
  const [count] = fitting
  if (count === undefined || fitting.length > 1 || compareDecimals(count.number, '1') <= 0) return null
  const product = multiplyDecimals(count.number, standard.amount)
  const params = {
    ...{ task, count: count.text, standard: standard.text },
    ...{ product: inTenThousands(product), total: inTenThousands(planned) },
  }
  return { row, code: 'product-differs', severity: 'warning', params }
}

/** To the hundredth of 万元, as amounts are filed. */
function isSameMoney(one: Decimal, other: Decimal): boolean {
  return compareDecimals(inTenThousands(one), inTenThousands(other)) === 0
}

function inTenThousands(yuan: Decimal): Decimal {
  return trimDecimal(roundFraction(fraction(movePoint(yuan, -4))))
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}
