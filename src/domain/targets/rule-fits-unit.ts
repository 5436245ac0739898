import type { CountingRule } from '../cases/counting-rule'
import { isMoneyUnit, isShareUnit, isTimeUnit } from './parse-unit'

/** What a register can tell: calendar days. Of 工作日, 小时 or 个月 it cannot say how many they are. */
const DAY_UNITS: readonly string[] = ['日', '天', '自然日', '日历天', '日历日']

/**
 * Whether what a rule counts can be held against a target in a unit: 354 cases are not 354 %, and 91.7 % are not 91.7
 * cases. A target that names no unit says nothing against it; 满意率 may be asked for in points (≥90分).
 */
export function ruleFitsUnit({ measure }: CountingRule, unit: string): boolean {
  if (unit === '') return true
  switch (measure.kind) {
    case 'count':
      return !isShareUnit(unit) && !isTimeUnit(unit) && !isMoneyUnit(unit)
    case 'mean-days':
      return DAY_UNITS.includes(unit)
    case 'satisfaction':
      return isShareUnit(unit) || unit === '分'
    case 'closed-of-accepted':
    case 'closed-of-due':
    case 'handled-of-quota':
    case 'closed-in-time':
      return isShareUnit(unit)
  }
}
