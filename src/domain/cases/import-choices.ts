import type { Encoding } from './case-issue'
import type { CaseStatus } from './case-totals'
import type { CaseField } from './completed-case'
import type { PersonalKind } from './personal-columns'

/**
 * What a person settled of a file that could not be read without asking, or was read otherwise than meant. Empty:
 * the program reads it by itself.
 */
export interface ImportChoices {
  /** null: found by the program. */
  readonly encoding: Encoding | null
  /** Name of the sheet; null: the only register among them. */
  readonly sheet: string | null
  /** By hand; null: by the known names and what is remembered for these headers. */
  readonly mapping: RegisterMapping | null
}

/** How the columns and words of a register are read; remembered for its set of headers. */
export interface RegisterMapping {
  /** The header that holds each field; a field that is not named is in no column. */
  readonly columns: Readonly<Partial<Record<CaseField, string>>>
  /** 案件状态 as this system writes it, where the word is not a known one. */
  readonly statusWords: Readonly<Record<string, CaseStatus>>
}

/** A column as the person is shown it. */
export interface ColumnSample {
  readonly header: string
  /** What it is read as; null: nothing. */
  readonly field: CaseField | null
  /** A column with personal information: it cannot be chosen, and none of its cells are shown. */
  readonly personal: PersonalKind | null
  /** Different cells of the first rows; none of a personal column. */
  readonly samples: readonly string[]
}

/** What has to be known before a file can be read. Nothing is guessed. */
export type ImportQuestion =
  | {
      readonly kind: 'encoding'
      readonly readings: readonly { readonly encoding: Encoding; readonly firstLines: readonly string[] }[]
    }
  | {
      readonly kind: 'sheet'
      readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
    }
  | {
      readonly kind: 'mapping'
      readonly headerLine: number
      readonly columns: readonly ColumnSample[]
      /** What no column was found for and no case can be without. */
      readonly missing: readonly CaseField[]
      /** Words of 案件状态 that are not known, with the rows that have them. */
      readonly unknownStatuses: readonly { readonly word: string; readonly count: number }[]
    }
