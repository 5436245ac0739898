/** How a register is read, in words. Pure: the language comes in as `t`. */
import { caseFields } from '@/domain/cases/case-fields'
import type { MappingSheet, RegisterMapping } from '@/domain/cases/import-choices'
import type { Translate } from '../target-words'
import { describeField } from './case-words'

/** `“登记号”= 案件编号；“收案”= 受理日期`, in the order of the fields. */
export function describeColumns({ columns }: RegisterMapping, t: Translate): string {
  return caseFields
    .flatMap((field) => {
      const header = columns[field]
      return header === undefined ? [] : [t('ask.kept.column', { header, field: describeField(field, t) })]
    })
    .join(t('ask.kept.separator', {}))
}

/** `“审结”= 办结`; that there are none where none was settled. */
export function describeStatusWords({ statusWords }: RegisterMapping, t: Translate): string {
  const words = Object.entries(statusWords).map(([word, status]) =>
    t('ask.kept.word', { word, status: t(`cases.status.${status}`, {}) }),
  )
  return words.length > 0 ? words.join(t('ask.kept.separator', {})) : t('ask.kept.noWords', {})
}

/** A sentence for each column that was read before and is dropped this time: which, and what stands in its cells. */
export function describeNotFollowed(columns: MappingSheet['notFollowed'], t: Translate): string[] {
  return columns.map(({ header, kind }) =>
    t('ask.mapping.notFollowed', { header, kind: t(`cases.preview.kind.${kind}`, {}) }),
  )
}
