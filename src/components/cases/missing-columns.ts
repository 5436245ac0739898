/** What a file without 案件状态 or 案件类型 cannot tell, in words. Pure: the language comes in as `t`. */
import type { ImportPreview } from '@/domain/cases/import-batch'
import type { Translate } from '../target-words'

type FoundColumns = Pick<ImportPreview, 'hasStatusColumn' | 'tellsLegalHelp' | 'unusedHeaders'>

/** Unused columns that are named; of more, the first. */
const NAMED_COLUMNS = 5

/** What is counted otherwise for want of a column, and where it may be found. Empty: nothing is. */
export function describeMissingColumns(found: FoundColumns, t: Translate): string[] {
  const columns = found.unusedHeaders
    .slice(0, NAMED_COLUMNS)
    .map((header) => t('ask.columns.unusedColumn', { header }))
    .join('')
  const sentence = (key: string) =>
    [
      t(`ask.columns.${key}`, {}),
      ...(columns === '' ? [] : [t(`ask.columns.${key}Unused`, { columns })]),
    ].join(t('ask.columns.betweenSentences', {}))
  return [
    ...(found.hasStatusColumn ? [] : [sentence('noStatus')]),
    ...(found.tellsLegalHelp ? [] : [sentence('noType')]),
  ]
}

/** Whether the columns are to be looked through: one that is wanted may be among the unused. */
export function isWorthMapping({ hasStatusColumn, tellsLegalHelp, unusedHeaders }: FoundColumns): boolean {
  return (!hasStatusColumn || !tellsLegalHelp) && unusedHeaders.length > 0
}
