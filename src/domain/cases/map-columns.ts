import { caseFields, requiredFields, textFields } from './case-fields'
import type { CaseStatus } from './case-totals'
import { columnNames, placeOfColumn } from './column-names'
import type { CaseField } from './completed-case'
import { fieldOfHeader, isOwnName, ownNameOf } from './header-words'
import type { RegisterMapping } from './import-choices'
import { judgeColumn } from './judge-column'
import { areNames } from './name-cells'
import { personalKindOfCells, personalKindOfHeader, type PersonalKind } from './personal-columns'

/** Which column of the file holds which field, and what becomes of the others. */
export interface ColumnMap {
  /** Place of each field in a row; -1: the file has no such column. */
  readonly at: Readonly<Record<CaseField, number>>
  /** Names of the fields' columns, as the file has them. */
  readonly headers: Readonly<Record<CaseField, string>>
  /** Places of the kept columns, in the file's order. Not that of 承办人: its names are neither shown here nor downloaded. */
  readonly kept: readonly number[]
  readonly keptHeaders: readonly string[]
  readonly dropped: readonly { readonly header: string; readonly kind: PersonalKind }[]
  /** Columns that hold nothing the program reads. */
  readonly unused: readonly string[]
  /** Number of columns up to the last one with a header. */
  readonly width: number
  /** What one unit of 挽回损失 and 补贴 is worth in 元. */
  readonly scale: { readonly recovered: number; readonly subsidy: number }
  /** Words of 案件状态 that a person settled. */
  readonly statusWords: Readonly<Record<string, CaseStatus>>
}

/** Why a header row cannot be mapped without a person. */
export interface ColumnGaps {
  /** Required fields without a column. */
  readonly missing: readonly CaseField[]
  /** Fields that more than one column is called by; none of these columns is taken. */
  readonly twice: readonly CaseField[]
  /** The fields that were found; -1 for the others. */
  readonly at: Readonly<Record<CaseField, number>>
}

export type ColumnMapping =
  { readonly ok: true; readonly columns: ColumnMap } | ({ readonly ok: false } & ColumnGaps)

/** How many different fields a row of cells names: the header row is the one that names most of them. */
export function countHeaderWords(cells: readonly string[]): number {
  return fieldsOfRow(cells).size
}

/** The fields that a row of cells names. */
export function fieldsOfRow(cells: readonly string[]): ReadonlySet<CaseField> {
  return new Set(cells.map(fieldOfHeader).filter((field) => field !== null))
}

/**
 * Maps the header row to fields. `sample` are the first rows. Without a mapping by hand, by the known names: a file may
 * have a field under two of them (结案日期 and 办结日期), and its own name goes first; of the same name twice nobody can
 * know which one counts. By hand, a personal column is no more taken than without.
 */
export function mapColumns(
  headerRow: readonly string[],
  sample: readonly (readonly string[])[],
  byHand: RegisterMapping | null = null,
): ColumnMapping {
  const texts = headerRow.map((text) => text.trim())
  const places = byHand ? placesByHand(texts, sample, byHand) : placesByName(texts)
  const { at, twice } = places
  const missing = requiredFields.filter((field) => at[field] < 0)
  return missing.length > 0 || twice.length > 0
    ? { ok: false, missing, twice, at }
    : { ok: true, columns: sortColumns(texts, at, sample, byHand?.statusWords ?? {}) }
}

interface Places {
  readonly at: Record<CaseField, number>
  readonly twice: readonly CaseField[]
}

// The fields are the keys; Object.fromEntries forgets it.
const nowhere = () => Object.fromEntries(caseFields.map((field) => [field, -1])) as Record<CaseField, number>

function placesByName(texts: readonly string[]): Places {
  const at = nowhere()
  const twice: CaseField[] = []
  const fields = texts.map(fieldOfHeader)
  for (const field of new Set(fields)) {
    // A name of a person is dropped unless somebody keeps it.
    if (field === null || field === 'handler') continue
    const places = [...fields.keys()].filter((place) => fields[place] === field)
    const own = places.filter((place) => isOwnName(texts[place] ?? ''))
    const [place = -1, ...others] = own.length > 0 ? own : places
    if (others.length > 0) twice.push(field)
    else at[field] = place
  }
  // 业务类别 beside 案件类型: of two kinds of a case, the second may be the one that says 法律帮助.
  const kinds = [...fields.keys()].filter((place) => fields[place] === 'caseType' && place !== at.caseType)
  if (at.caseType >= 0 && at.serviceForm < 0 && kinds.length === 1) at.serviceForm = kinds[0] ?? -1
  return { at, twice }
}

function placesByHand(
  texts: readonly string[],
  sample: readonly (readonly string[])[],
  { columns }: RegisterMapping,
): Places {
  const at = nowhere()
  const names = columnNames(texts)
  for (const field of caseFields) {
    const place = placeOfColumn(names, columns[field] ?? '')
    if (place < 0) continue
    const cells = sample.map((row) => row[place] ?? '')
    if (judgeColumn(texts[place] ?? '', cells).allowed.includes(field)) at[field] = place
  }
  return { at, twice: [] }
}

/** What stands behind a label: 填报人：张三. */
const LABELLED = /[:：].*$/su

/** A line that something else divides into cells. */
const DIVIDED = /[,;\t|]/
const LONG_NUMBER = /\d{6}/

/** Headers for a message: short words only, and no names, since a file without header shows a row of data here. */
export function namesOf(texts: readonly string[]): string[] {
  const isShown = (text: string) =>
    text !== '' && text.length <= 20 && !LONG_NUMBER.test(text) && !DIVIDED.test(text) && !areNames([text])
  return texts
    .map((text) => text.replace(LABELLED, ''))
    .filter(isShown)
    .slice(0, 30)
}

function sortColumns(
  texts: readonly string[],
  at: Record<CaseField, number>,
  sample: readonly (readonly string[])[],
  statusWords: Readonly<Record<string, CaseStatus>>,
): ColumnMap {
  const kept: number[] = []
  const dropped: { header: string; kind: PersonalKind }[] = []
  const unused: string[] = []
  for (const [index, header] of texts.entries()) {
    const field = caseFields.find((each) => at[each] === index)
    const isText = field === undefined || (textFields as readonly CaseField[]).includes(field)
    const byHeader = field === undefined ? personalKindOfHeader(header) : null
    const kind = byHeader ?? (isText ? personalKindOfCells(sample.map((cells) => cells[index] ?? '')) : null)
    if (kind !== null) {
      if (field !== undefined) at[field] = -1
      dropped.push({ header, kind })
    } else if (field !== undefined) {
      if (field !== 'handler') kept.push(index)
    } else if (header !== '') unused.push(header)
  }
  const names = columnNames(texts)
  const headerOf = (field: CaseField) => names[at[field]] ?? ''
  return {
    at,
    headers: Object.fromEntries(caseFields.map((field) => [field, headerOf(field)])) as Record<
      CaseField,
      string
    >,
    kept,
    keptHeaders: kept.map((index) => names[index] ?? ''),
    dropped,
    unused,
    width: texts.findLastIndex((text) => text !== '') + 1,
    scale: { recovered: scaleOf(headerOf('recovered')), subsidy: scaleOf(headerOf('subsidy')) },
    statusWords,
  }
}

/** The kept columns by names that the program knows, for a file that is to be read again without asking. */
export function knownHeadersOf({ at, kept, keptHeaders, scale }: ColumnMap): string[] {
  return kept.map((place, index) => {
    const header = keptHeaders[index] ?? ''
    const field = caseFields.find((each) => at[each] === place)
    if (field === undefined || fieldOfHeader(header) === field) return header
    const isScaled = (field === 'recovered' || field === 'subsidy') && scale[field] > 1
    return isScaled ? `${ownNameOf(field)}(万元)` : ownNameOf(field)
  })
}

function scaleOf(header: string): number {
  return header.includes('万元') ? 10_000 : 1
}
