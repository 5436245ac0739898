/** The columns of a file as a person is shown them, to choose what they are read as. */
import { caseFields, requiredFields } from './case-fields'
import { columnNames, placeOfColumn } from './column-names'
import type { CaseField } from './completed-case'
import type { ColumnSample, RegisterMapping } from './import-choices'
import { judgeColumn } from './judge-column'
import type { ColumnMap } from './map-columns'
import { personalKindOfCells, personalKindOfText, type PersonalKind } from './personal-columns'
import { isBlankWord, readCell } from './read-cell'

const MOST_SAMPLES = 3
/** A longer text may tell of a person. */
const LONGEST_SAMPLE = 20
/** A word of 案件状态 that a person may settle: no sentence, and nothing personal that fell into the wrong column. */
const LONGEST_STATUS = 12

/** Columns a person could look through. */
const MOST_COLUMNS = 300

/**
 * The columns that have a header, of very many the first and those that are read. `at` is the place of each field as it
 * is read now, -1 where it is not.
 */
export function describeColumns(
  headerRow: readonly string[],
  sample: readonly (readonly string[])[],
  at: Readonly<Record<CaseField, number>>,
): ColumnSample[] {
  return columnNames(headerRow).flatMap((header, place) => {
    const field = caseFields.find((each) => at[each] === place) ?? null
    if (header === '' || (place >= MOST_COLUMNS && field === null)) return []
    const cells = sample.map((row) => row[place] ?? '')
    const { personal, allowed } = judgeColumn(headerRow[place] ?? '', cells)
    return { header, field, personal, allowed, samples: personal === null ? samplesOf(cells) : [] }
  })
}

function samplesOf(cells: readonly string[]): string[] {
  const shown = new Set<string>()
  for (const cell of cells) {
    const text = readCell(cell)
    if (text === '' || text.length > LONGEST_SAMPLE || isBlankWord(text)) continue
    if (personalKindOfText(text) === null) shown.add(text)
    if (shown.size === MOST_SAMPLES) break
  }
  return [...shown]
}

/** Whether a person could find every required field among the columns. */
export function canBeMapped(columns: readonly ColumnSample[]): boolean {
  return (
    columns.filter(({ allowed }) => allowed.some((field) => requiredFields.includes(field))).length >=
      requiredFields.length &&
    requiredFields.every((field) => columns.some(({ allowed }) => allowed.includes(field)))
  )
}

/**
 * Columns that a mapping from before names and that are dropped nonetheless: this time their cells look personal. An
 * officer who had 承办人 kept would look for the names in vain.
 */
export function findNotFollowed(
  { columns }: RegisterMapping,
  headerRow: readonly string[],
  sample: readonly (readonly string[])[],
  at: Readonly<Record<CaseField, number>>,
): { readonly header: string; readonly kind: PersonalKind }[] {
  const names = columnNames(headerRow)
  return caseFields.flatMap((field) => {
    const header = columns[field] ?? ''
    const place = placeOfColumn(names, header)
    if (at[field] >= 0 || place < 0) return []
    const kind = personalKindOfCells(sample.map((row) => row[place] ?? ''))
    return kind === null ? [] : [{ header, kind }]
  })
}

/** How a file was read, in the words of its headers. */
export function mappingOf(columns: ColumnMap, headerRow: readonly string[]): RegisterMapping {
  const names = columnNames(headerRow)
  const found = caseFields.filter((field) => columns.at[field] >= 0)
  return {
    columns: Object.fromEntries(found.map((field) => [field, names[columns.at[field]] ?? ''])),
    statusWords: columns.statusWords,
  }
}

/** Whether a word of 案件状态 may be shown and kept. */
export function isStatusWord(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= LONGEST_STATUS && !/\d{4}/.test(text)
}
