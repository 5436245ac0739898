import { compareDecimals, isDecimal } from '../exact'
import type { RuleField } from './profile-fields'

export type ProfileIssueCode =
  /** params: value */
  | 'not-decimal'
  /** Below 0, or 0 where it must be above; params: value */
  | 'too-small'
  /** params: value, most */
  | 'too-large'
  /** params: value */
  | 'not-whole'
  /** params: sum */
  | 'weights-not-100'
  /** Edges that do not fall from the highest to the lowest; params: higher, lower */
  | 'out-of-order'
  /** The default point of a band lies outside it; params: value, from, to */
  | 'default-outside-band'
  /** 优良中差 must each stand once, and the lowest must begin at 0. */
  | 'grades-incomplete'
  /** An interval rule without an interval. */
  | 'no-intervals'

/** Why a profile cannot be saved. */
export interface ProfileIssue {
  readonly field: RuleField
  readonly code: ProfileIssueCode
  readonly params: Readonly<Record<string, string>>
}

/** Collects what is wrong; figures that are no decimals are said once and compared no further. */
export class ProfileIssues {
  readonly all: ProfileIssue[] = []

  add(field: RuleField, code: ProfileIssueCode, params: Readonly<Record<string, string>> = {}): void {
    this.all.push({ field, code, params })
  }

  /** Plain decimals from 0 to `most`; true when all of them are. */
  checkDecimals(field: RuleField, values: readonly string[], most?: string): boolean {
    const before = this.all.length
    for (const value of values) {
      if (!isDecimal(value)) this.add(field, 'not-decimal', { value })
      else if (compareDecimals(value, '0') < 0) this.add(field, 'too-small', { value })
      else if (most !== undefined && compareDecimals(value, most) > 0)
        this.add(field, 'too-large', { value, most })
    }
    return this.all.length === before
  }

  checkWhole(field: RuleField, value: number, least: number, most = Number.MAX_SAFE_INTEGER): void {
    const params = { value: String(value) }
    if (!Number.isSafeInteger(value)) this.add(field, 'not-whole', params)
    else if (value < least) this.add(field, 'too-small', params)
    else if (value > most) this.add(field, 'too-large', { ...params, most: String(most) })
  }

  /** Each edge above the next one, or at it where they may meet. */
  checkFalling(field: RuleField, edges: readonly string[], mayMeet = false): void {
    edges.forEach((higher, index) => {
      const lower = edges[index + 1]
      if (lower === undefined) return
      const order = compareDecimals(higher, lower)
      if (order < 0 || (order === 0 && !mayMeet)) this.add(field, 'out-of-order', { higher, lower })
    })
  }
}
