import type { Decimal } from '../model'
import type { CaseStatus } from './case-totals'

/** A calendar day as the number of days since 1970-01-01: compared and packed a million times, so no text. */
export type Day = number

/**
 * 办结案件: one row of the register as it is kept, open ones included. Nothing in it names a person but 承办人
 * where the officer keeps it: the case number is kept beside it as a keyed hash only (个人信息保护法 §28).
 */
export interface CompletedCase {
  readonly status: CaseStatus
  /** 法律帮助, kept apart from 案件. */
  readonly isLegalHelp: boolean
  readonly applied: Day | null
  readonly accepted: Day
  readonly assigned: Day | null
  readonly ended: Day | null
  readonly caseType: string
  readonly cause: string
  readonly source: string
  /** Several are joined by 、; categories overlap, so they never add up to the cases. */
  readonly recipientCategory: string
  readonly result: string
  /** 挽回损失, 元; null where the cell was empty. */
  readonly recovered: Decimal | null
  /** 补贴, 元; null where the cell was empty. */
  readonly subsidy: Decimal | null
  readonly satisfaction: string
  /** 承办人; '' where the cell was empty, and where the officer does not keep the names. */
  readonly handler: string
}

/** Columns of a register that the program reads. 服务形式 only tells 法律帮助 from 案件 and is not kept. */
export type CaseField = 'caseNumber' | 'serviceForm' | Exclude<keyof CompletedCase, 'isLegalHelp'>
