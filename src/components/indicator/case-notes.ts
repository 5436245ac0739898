import type { CountingRule } from '@/domain/cases/counting-rule'
import { suppressCount } from '@/domain/cases/suppress-small'
import type { CaseNotes } from '@/domain/figure-model'
import { describeCount } from '../cases/case-chart-words'
import { describeCountNotes } from '../cases/case-words'
import type { Translate } from '../target-words'

/**
 * What else is to be known of a figure counted from the register. Leaders read it: a breakdown of 1 to 4 cases is
 * printed as "<5". What would give it away, the cases that are not of its kind, is printed nowhere.
 */
export function describeCaseNotes(rule: CountingRule, notes: CaseNotes, t: Translate): string {
  return describeCountNotes(rule, notes, t, (count) => describeCount(suppressCount(count), t))
}
