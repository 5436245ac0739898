/** Budget lines in words. Pure: the language comes in as `t`. */
import { compareFractions, roundFraction, subtractFractions, type Fraction } from '@/domain/exact'
import type { Task } from '@/domain/model'
import type { BudgetLineResult } from '@/domain/scoreboard-model'
import type { Translate } from './target-words'

/** 基本支出, 项目支出, a task's name, 其他项目. */
export function nameBudgetLine(line: BudgetLineResult, tasks: readonly Task[], t: Translate): string {
  const task = line.taskId === null ? undefined : tasks.find(({ taskId }) => taskId === line.taskId)
  return task ? task.name : t(`budget.lineWord.${line.kind}`, {})
}

/** Execution rate less share of the year gone, in percentage points with its sign: −7.56 个百分点. */
export function describeGap(rate: Fraction, elapsed: Fraction, t: Translate): string {
  const order = compareFractions(rate, elapsed)
  const gap = order < 0 ? subtractFractions(elapsed, rate) : subtractFractions(rate, elapsed)
  const points = roundFraction({ n: gap.n.times(100), d: gap.d })
  return t('budget.gapPoints', { sign: order < 0 ? '−' : order > 0 ? '+' : '', points })
}
