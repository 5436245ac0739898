/** Budget lines in words. Pure: the language comes in as `t`. */
import type { Fraction } from '@/domain/exact'
import { formatAmount, formatGap } from '@/domain/format-figure'
import type { Decimal, Task } from '@/domain/model'
import type { BudgetLineResult } from '@/domain/scoreboard-model'
import type { Translate } from './target-words'

/** 基本支出, 项目支出, a task's name, 其他项目. */
export function nameBudgetLine(line: BudgetLineResult, tasks: readonly Task[], t: Translate): string {
  const task = line.taskId === null ? undefined : tasks.find(({ taskId }) => taskId === line.taskId)
  return task ? task.name : t(`budget.lineWord.${line.kind}`, {})
}

/** A budget in 万元; 未填报 where none was filed, never 0.00. */
export function describeBudgetAmount(amount: Decimal | null, t: Translate): string {
  return amount === null ? t('missing.short.budget-not-filed', {}) : formatAmount(amount)
}

/** Execution rate less share of the year gone, in percentage points with its sign: −7.56 个百分点. */
export function describeGap(rate: Fraction, elapsed: Fraction, t: Translate): string {
  const { order, points } = formatGap(rate, elapsed)
  return t('budget.gapPoints', { sign: order < 0 ? '−' : order > 0 ? '+' : '', points })
}
