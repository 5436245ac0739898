/** A counting rule while a person builds it: numbers are texts still, and what another measure needs is kept. */
import { filterFields } from './case-filter'
import type { CaseDate, CaseFilter, CaseMeasure, CountingRule, StartDate } from './counting-rule'

export type MeasureName = CaseMeasure['kind']

/** In the order in which they are offered: counts, the four meanings of 完成率, the others. */
export const measureNames: readonly MeasureName[] = [
  'count',
  'closed-of-due',
  'closed-of-accepted',
  'handled-of-quota',
  'closed-in-time',
  'mean-days',
  'satisfaction',
]

export interface RuleDraft {
  readonly measure: MeasureName
  readonly by: CaseDate
  readonly from: StartDate
  readonly limitDays: string
  readonly quota: string
  readonly satisfiedWords: readonly string[]
  readonly filter: CaseFilter
}

export type RuleIssue =
  /** A limit and a quota have no default: a person reads them in a document. */
  | 'limit-missing'
  | 'limit-unreadable'
  | 'quota-missing'
  | 'quota-unreadable'
  /** Without one every answer would be a bad one. */
  | 'no-satisfied-word'

export type RuleReading =
  { readonly ok: true; readonly rule: CountingRule } | { readonly ok: false; readonly issue: RuleIssue }

/** What satisfaction forms count as satisfied, as far as this program knows; a person may choose otherwise. */
export const usualSatisfiedWords: readonly string[] = ['非常满意', '很满意', '满意', '基本满意']

/** A rule as its form: what its measure does not ask for stands at what is usual, numbers at ''. */
export function draftOfRule({ measure, filter }: CountingRule): RuleDraft {
  return {
    measure: measure.kind,
    by: measure.kind === 'count' ? measure.by : 'ended',
    from: 'from' in measure ? measure.from : 'accepted',
    limitDays: measure.kind === 'closed-in-time' ? String(measure.limitDays) : '',
    quota: measure.kind === 'handled-of-quota' ? String(measure.quota) : '',
    satisfiedWords: measure.kind === 'satisfaction' ? measure.satisfiedWords : usualSatisfiedWords,
    filter,
  }
}

/** The rule that a draft says, or the first thing that it lacks. */
export function parseRule(draft: RuleDraft): RuleReading {
  const measure = parseMeasure(draft)
  if (typeof measure === 'string') return { ok: false, issue: measure }
  const { legalHelp, words } = draft.filter
  // A field of which nothing is chosen lets every case pass, like one that is not named.
  const named = filterFields.flatMap((field) => {
    const chosen = words[field] ?? []
    return chosen.length === 0 ? [] : [[field, chosen] as const]
  })
  return { ok: true, rule: { measure, filter: { legalHelp, words: Object.fromEntries(named) } } }
}

function parseMeasure(draft: RuleDraft): CaseMeasure | RuleIssue {
  const { by, from, satisfiedWords } = draft
  switch (draft.measure) {
    case 'count':
      return { kind: 'count', by }
    case 'closed-of-accepted':
    case 'closed-of-due':
      return { kind: draft.measure }
    case 'handled-of-quota': {
      const quota = readWhole(draft.quota, MOST_CASES)
      if (quota === null) return draft.quota.trim() === '' ? 'quota-missing' : 'quota-unreadable'
      return { kind: 'handled-of-quota', quota }
    }
    case 'closed-in-time': {
      const limitDays = readWhole(draft.limitDays, MOST_DAYS)
      if (limitDays === null) return draft.limitDays.trim() === '' ? 'limit-missing' : 'limit-unreadable'
      return { kind: 'closed-in-time', from, limitDays }
    }
    case 'mean-days':
      return { kind: 'mean-days', from }
    case 'satisfaction':
      return satisfiedWords.length === 0 ? 'no-satisfied-word' : { kind: 'satisfaction', satisfiedWords }
  }
}

/** Ten years: a longer limit is a slip of the fingers. */
const MOST_DAYS = 3650
const MOST_CASES = 1_000_000

/** A whole number from 1 on, also in full-width digits and with thousands commas; null for all else. */
function readWhole(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim()
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)$/.test(plain)) return null
  const value = Number(plain.replaceAll(',', ''))
  return value >= 1 && value <= most ? value : null
}
