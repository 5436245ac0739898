import type { CaseField } from './completed-case'
import { headerWords } from './header-words'

// The keys of the table are its fields; Object.keys forgets it.
export const caseFields: readonly CaseField[] = Object.keys(headerWords) as CaseField[]
/** Without them a row is no case: its key, and the two dates every count rests on. */
export const requiredFields: readonly CaseField[] = ['caseNumber', 'accepted', 'ended']
export const dateFields: readonly CaseField[] = ['applied', 'accepted', 'assigned', 'ended']
/** Free text, whose content is looked at. Dates, amounts and status are read strictly; the key is exempt. */
export const textFields = [
  ...(['caseType', 'serviceForm', 'cause', 'source', 'recipientCategory', 'result', 'satisfaction'] as const),
] satisfies readonly CaseField[]
export type TextField = (typeof textFields)[number]
