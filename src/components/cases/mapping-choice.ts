/** What a person chooses of columns and words, before it is read so. */
import { recommendedFields, requiredFields } from '@/domain/cases/case-fields'
import type { CaseStatus } from '@/domain/cases/case-totals'
import type { CaseField } from '@/domain/cases/completed-case'
import type { ColumnSample, MappingSheet, RegisterMapping } from '@/domain/cases/import-choices'

/** By the name of the column; a column that is not named is not used. */
export type ColumnChoice = ReadonlyMap<string, CaseField>
/** By the word; a word that is not named stays unknown. */
export type StatusChoice = ReadonlyMap<string, CaseStatus>

export function columnChoiceOf(columns: readonly ColumnSample[]): ColumnChoice {
  return new Map(columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field] as const])))
}

export function statusChoiceOf({ statusWords }: Pick<MappingSheet, 'statusWords'>): StatusChoice {
  return new Map(Object.entries(statusWords))
}

/** Required fields without a column, and fields with more than one: as long as there are any, nothing is read. */
export function findChoiceGaps(choice: ColumnChoice): {
  readonly missing: readonly CaseField[]
  readonly twice: readonly CaseField[]
} {
  const fields = [...choice.values()]
  return {
    missing: requiredFields.filter((field) => !fields.includes(field)),
    twice: [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))],
  }
}

/** Fields that are worth a column and have none; 服务形式 tells 法律帮助 as 案件类型 does. */
export function findRecommended(columns: readonly ColumnSample[]): readonly CaseField[] {
  const isRead = (field: CaseField) => columns.some((column) => column.field === field)
  return recommendedFields.filter(
    (field) => !isRead(field) && !(field === 'caseType' && isRead('serviceForm')),
  )
}

export function mappingOfChoice(columns: ColumnChoice, statuses: StatusChoice): RegisterMapping {
  return {
    columns: Object.fromEntries([...columns].map(([header, field]) => [field, header])),
    statusWords: Object.fromEntries(statuses),
  }
}
