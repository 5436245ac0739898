import type { FileIssue } from './case-issue'
import type { CaseField } from './completed-case'
import { fieldOfHeader, headerWords, isOwnName } from './header-words'
import { personalKindOfCells, personalKindOfHeader, type PersonalKind } from './personal-columns'

/** Which column of the file holds which field, and what becomes of the others. */
export interface ColumnMap {
  /** Place of each field in a row; -1: the file has no such column. */
  readonly at: Readonly<Record<CaseField, number>>
  /** Headers of the fields as the file has them. */
  readonly headers: Readonly<Record<CaseField, string>>
  /** Places of the kept columns, in the file's order. */
  readonly kept: readonly number[]
  readonly keptHeaders: readonly string[]
  readonly dropped: readonly { readonly header: string; readonly kind: PersonalKind }[]
  /** Columns that hold nothing the program reads. */
  readonly unused: readonly string[]
  /** Number of columns up to the last one with a header. */
  readonly width: number
  /** What one unit of 挽回损失 and 补贴 is worth in 元. */
  readonly scale: { readonly recovered: number; readonly subsidy: number }
}

export const caseFields: readonly CaseField[] = Object.keys(headerWords) as CaseField[]
/** Without them a row is no case: its key, and the two dates every count rests on. */
export const requiredFields: readonly CaseField[] = ['caseNumber', 'accepted', 'ended']
/** Free text, whose content is looked at. Dates, amounts and status are read strictly; the key is exempt. */
export const textFields = [
  ...(['caseType', 'serviceForm', 'cause', 'source', 'recipientCategory', 'result', 'satisfaction'] as const),
] satisfies readonly CaseField[]
export type TextField = (typeof textFields)[number]

/** How many different fields a row of cells names: the header row is the one that names most of them. */
export function countHeaderWords(cells: readonly string[]): number {
  return fieldsOfRow(cells).size
}

/** The fields that a row of cells names. */
export function fieldsOfRow(cells: readonly string[]): ReadonlySet<CaseField> {
  return new Set(cells.map(fieldOfHeader).filter((field) => field !== null))
}

/**
 * Maps the header row to fields. A file may have a field under two names (结案日期 and 办结日期): its own name goes
 * first; the same name twice is refused, because nobody can know which one counts. `sample` are the first rows.
 */
export function mapColumns(
  headerRow: readonly string[],
  sample: readonly (readonly string[])[],
): { readonly ok: true; readonly columns: ColumnMap } | { readonly ok: false; readonly issue: FileIssue } {
  const texts = headerRow.map((text) => text.trim())
  const at = Object.fromEntries(caseFields.map((field) => [field, -1])) as Record<CaseField, number>
  for (const [index, text] of texts.entries()) {
    const field = fieldOfHeader(text)
    if (field === null) continue
    const other = at[field]
    if (other >= 0 && isOwnName(texts[other] ?? '') === isOwnName(text))
      return { ok: false, issue: { code: 'column-twice', column: text } }
    if (other < 0 || isOwnName(text)) at[field] = index
  }
  const missing = requiredFields.filter((field) => at[field] < 0)
  if (missing.length > 0)
    return { ok: false, issue: { code: 'columns-missing', missing, found: namesOf(texts) } }
  return { ok: true, columns: sortColumns(texts, at, sample) }
}

/** Headers for a message: short words only, since a file without header shows a row of data here. */
export function namesOf(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '' && text.length <= 20 && !/\d{6}/.test(text)).slice(0, 30)
}

function sortColumns(
  texts: readonly string[],
  at: Record<CaseField, number>,
  sample: readonly (readonly string[])[],
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
    } else if (field !== undefined) kept.push(index)
    else if (header !== '') unused.push(header)
  }
  const headerOf = (field: CaseField) => texts[at[field]] ?? ''
  return {
    at,
    headers: Object.fromEntries(caseFields.map((field) => [field, headerOf(field)])) as Record<
      CaseField,
      string
    >,
    kept,
    keptHeaders: kept.map((index) => texts[index] ?? ''),
    dropped,
    unused,
    width: texts.findLastIndex((text) => text !== '') + 1,
    scale: { recovered: scaleOf(headerOf('recovered')), subsidy: scaleOf(headerOf('subsidy')) },
  }
}

function scaleOf(header: string): number {
  return header.includes('万元') ? 10_000 : 1
}
