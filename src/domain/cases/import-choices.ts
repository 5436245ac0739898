import type { Instant } from '../model'
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
  /** Line of the header; null: the one that names most columns. */
  readonly headerLine: number | null
  /** By hand; null: by the known names and what is remembered for these headers. */
  readonly mapping: RegisterMapping | null
}

export const noChoices: ImportChoices = { encoding: null, sheet: null, headerLine: null, mapping: null }

/**
 * The same file read otherwise in what is named. In another encoding and on another sheet the headers are others: they
 * are found anew.
 */
export function changeChoices(choices: ImportChoices, changed: Partial<ImportChoices>): ImportChoices {
  const isOther = changed.encoding !== undefined || changed.sheet !== undefined
  return { ...choices, ...(isOther ? { headerLine: null, mapping: null } : {}), ...changed }
}

/** How the columns and words of a register are read; remembered for its set of headers. */
export interface RegisterMapping {
  /** The header that holds each field, by its name in `columnNames`; a field that is not named is in no column. */
  readonly columns: Readonly<Partial<Record<CaseField, string>>>
  /** 案件状态 as this system writes it, where the word is not a known one. */
  readonly statusWords: Readonly<Record<string, CaseStatus>>
}

/** A mapping that was imported with, and that the next file with the same headers is read by. */
export interface RememberedMapping {
  /** Fingerprint of the headers, in whatever order they stand. */
  readonly headerSet: string
  readonly mapping: RegisterMapping
  readonly recordedAt: Instant
}

/** What is to be remembered for a set of headers once the import is written. null: nothing any more. */
export interface MappingToKeep {
  readonly headerSet: string
  readonly mapping: RegisterMapping | null
}

/** A column as the person is shown it. */
export interface ColumnSample {
  /** By its name in `columnNames`. */
  readonly header: string
  /** What it is read as; null: nothing. */
  readonly field: CaseField | null
  /** A column with personal information: none of its cells are shown. */
  readonly personal: PersonalKind | null
  /** What it may be read as; nothing of a column that is known as personal. */
  readonly allowed: readonly CaseField[]
  /** Different cells of the first rows; none of a personal column. */
  readonly samples: readonly string[]
}

/** A word of 案件状态 that is not known, with the rows that have it. */
export interface UnknownStatus {
  readonly word: string
  readonly count: number
}

/** How the columns of a file are read, or could be. */
export interface MappingSheet {
  readonly headerLine: number
  /** Lines that may be the header, the present one among them. */
  readonly headerLines: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly columns: readonly ColumnSample[]
  /** Words of 案件状态 that were settled by hand. */
  readonly statusWords: Readonly<Record<string, CaseStatus>>
  readonly unknownStatuses: readonly UnknownStatus[]
  readonly headerSet: string
  /** When the mapping it is read by was remembered; null: it is not a remembered one. */
  readonly rememberedAt: Instant | null
  /** Columns of the remembered mapping that are dropped this time, for what stands in their cells. */
  readonly notFollowed: readonly { readonly header: string; readonly kind: PersonalKind }[]
}

/** What has to be known before a file can be read. Nothing is guessed. */
export type ImportQuestion =
  | {
      readonly kind: 'encoding'
      /** The lines that may be the header as each encoding has them; rows of data are not among them. */
      readonly readings: readonly { readonly encoding: Encoding; readonly firstLines: readonly string[] }[]
    }
  | {
      readonly kind: 'sheet'
      readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
    }
  | ({
      readonly kind: 'mapping'
      /** What no column was found for and no case can be without. */
      readonly missing: readonly CaseField[]
      /** What more than one column is called. */
      readonly twice: readonly CaseField[]
    } & MappingSheet)
