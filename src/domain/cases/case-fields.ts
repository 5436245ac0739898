import type { CaseField } from './completed-case'
import { headerWords } from './header-words'

// The keys of the table are its fields; Object.keys forgets it.
export const caseFields: readonly CaseField[] = Object.keys(headerWords) as CaseField[]
/** Without them a row is no case: its key, and the two dates every count rests on. */
export const requiredFields: readonly CaseField[] = ['caseNumber', 'accepted', 'ended']
/** Without them every row with an end counts as 办结, and 法律帮助 as a case: worth asking for. */
export const recommendedFields: readonly CaseField[] = ['status', 'caseType']
export const dateFields: readonly CaseField[] = ['applied', 'accepted', 'assigned', 'ended']
/** What any column may be read as. 承办人 is a name of a person: only a column that is called so may bring it. */
export const freeFields: readonly CaseField[] = caseFields.filter((field) => field !== 'handler')
/** Free text, whose content is looked at. Dates, amounts and status are read strictly; the key is exempt. */
export const textFields = [
  ...(['caseType', 'serviceForm', 'cause', 'source', 'recipientCategory', 'result', 'satisfaction'] as const),
  'handler',
] satisfies readonly CaseField[]
export type TextField = (typeof textFields)[number]
