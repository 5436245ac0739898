import type { CaseField, CompletedCase } from './completed-case'

/** A date of a case from which days are counted, or by which it belongs to a period. */
export type CaseDate = Extract<CaseField, 'applied' | 'accepted' | 'assigned' | 'ended'>
export type StartDate = Exclude<CaseDate, 'ended'>

/**
 * What is counted, up to the end of the as-of month of the fiscal year. 终止, 撤销 and 转出 leave numerator and
 * denominator of every rate. Real reports give 完成率 four meanings, so each is a measure of its own.
 */
export type CaseMeasure =
  /** 件数. By 结案日期 only 办结 counts; by another date every case that has it in the year, 终止 … left out. */
  | { readonly kind: 'count'; readonly by: CaseDate }
  /** 办结 ÷ 本年受理. May exceed 100 %: cases of earlier years are closed too. */
  | { readonly kind: 'closed-of-accepted' }
  /** 办结 ÷（本年受理 + 上年结转）. */
  | { readonly kind: 'closed-of-due' }
  /** 办理 ÷ 任务数; 办理 = 本年受理 + 上年结转. */
  | { readonly kind: 'handled-of-quota'; readonly quota: number }
  /** 按期办结 ÷ 应办结. The limit has no default: a person types it. */
  | { readonly kind: 'closed-in-time'; readonly from: StartDate; readonly limitDays: number }
  /** Σ days ÷ closed cases. */
  | { readonly kind: 'mean-days'; readonly from: StartDate }
  /** 满意 ÷ valid answers of the cases closed in the year; blank and 未评价 are no answer. */
  | { readonly kind: 'satisfaction'; readonly satisfiedWords: readonly string[] }

/** Fields whose words a rule may choose from. */
export type FilterField = Extract<
  keyof CompletedCase,
  'caseType' | 'cause' | 'source' | 'recipientCategory' | 'result'
>

/** Which cases are looked at at all. */
export interface CaseFilter {
  /** 法律帮助 is one of the seven service forms and no 案件. */
  readonly legalHelp: 'with' | 'without' | 'only'
  /** Per field the words that count; a field that is not named lets every case pass. Of several 受援人类别 one is enough. */
  readonly words: Readonly<Partial<Record<FilterField, readonly string[]>>>
}

/** 统计口径: which cases of the register an indicator counts, by which date, and what is divided by what. */
export interface CountingRule {
  readonly measure: CaseMeasure
  readonly filter: CaseFilter
}
