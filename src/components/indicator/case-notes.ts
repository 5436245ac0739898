import { suppressCount } from '@/domain/cases/suppress-small'
import type { CaseNotes } from '@/domain/figure-model'
import { describeCount } from '../cases/case-chart-words'
import type { Translate } from '../target-words'

/**
 * What else is to be known of a figure counted from the register. Leaders read it: a breakdown of 1 to 4 cases is
 * printed as "<5". What would give it away, the cases that are not of its kind, is printed nowhere.
 */
export function describeCaseNotes(notes: CaseNotes, t: Translate): string {
  const print = (count: number) => describeCount(suppressCount(count), t)
  return t('indicator.page.caseNotes', {
    legalHelp: print(notes.legalHelp),
    carriedOver: print(notes.carriedOver),
    leftOut: print(notes.leftOut),
  })
}
