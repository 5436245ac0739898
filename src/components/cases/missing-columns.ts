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

/** More columns are looked through by who asks for them: drawing them takes its time. */
const FEW_COLUMNS = 30

/**
 * Whether the columns are to be looked through: one that is wanted may be among the unused. Not where a person settled
 * them, now or before.
 */
export function isWorthMapping(
  found: FoundColumns & {
    readonly choices: Pick<ImportPreview['choices'], 'mapping'>
    readonly mapping: Pick<ImportPreview['mapping'], 'rememberedAt'>
  },
): boolean {
  const { hasStatusColumn, tellsLegalHelp, unusedHeaders, choices, mapping } = found
  const isLacking = !hasStatusColumn || !tellsLegalHelp
  const isSettled = choices.mapping !== null || mapping.rememberedAt !== null
  return isLacking && !isSettled && unusedHeaders.length > 0 && unusedHeaders.length <= FEW_COLUMNS
}
