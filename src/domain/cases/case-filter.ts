import type { CaseFilter, FilterField } from './counting-rule'
import type { CompletedCase } from './completed-case'
import { splitCategories } from './recipient-categories'

/** Why a case is not looked at. */
export type Misfit = 'is-legal-help' | 'is-no-legal-help' | 'other-word'

/** What a filter looks at. */
export type FilteredCase = Pick<CompletedCase, 'isLegalHelp' | FilterField>

/** Nothing is filtered out. */
export const everyCase: CaseFilter = { legalHelp: 'with', words: {} }

/** The words that a field of a case holds: 受援人类别 may have several, a blank cell is the word ''. */
export function wordsOfField(field: FilterField, text: string): readonly string[] {
  return field === 'recipientCategory' && text !== '' ? splitCategories(text) : [text]
}

/** Tells why a case does not pass; null where it does. One filter for a whole register. */
export function createCaseFilter({ legalHelp, words }: CaseFilter): (row: FilteredCase) => Misfit | null {
  const tests = filterFields.flatMap((field) => {
    const chosen = new Set(words[field])
    return chosen.size === 0 ? [] : [{ field, passes: createWordTest(field, chosen) }]
  })
  return (row) => {
    // First, because 法律帮助 is shown apart even where it does not count.
    for (const { field, passes } of tests) if (!passes(row[field])) return 'other-word'
    if (legalHelp === 'without' && row.isLegalHelp) return 'is-legal-help'
    return legalHelp === 'only' && !row.isLegalHelp ? 'is-no-legal-help' : null
  }
}

export const filterFields: readonly FilterField[] = [
  'caseType',
  'cause',
  'source',
  'recipientCategory',
  'result',
]

/** The same few texts come again a million times. */
function createWordTest(field: FilterField, chosen: ReadonlySet<string>): (text: string) => boolean {
  if (field !== 'recipientCategory') return (text) => chosen.has(text)
  const known = new Map<string, boolean>()
  return (text) => {
    let passes = known.get(text)
    if (passes === undefined) {
      passes = wordsOfField(field, text).some((word) => chosen.has(word))
      known.set(text, passes)
    }
    return passes
  }
}
