import type { RowIssueCode } from './case-issue'

export type CaseNumberReading =
  | { readonly ok: true; readonly caseNumber: string }
  | { readonly ok: false; readonly code: Extract<RowIssueCode, `number-${string}`> }

const LONGEST = 100
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d{1,3}$/
const SPACES = /\s+/g

/**
 * 案件编号, the key of a case, in one spelling: full-width digits and letters, the kinds of bracket and blanks of two
 * exports of the same system differ. 1.23E+17 is refused: Excel keeps 15 digits, so the rest is lost for good and
 * many cases would share one number. `text` is trimmed.
 */
export function parseCaseNumber(text: string): CaseNumberReading {
  if (text === '') return { ok: false, code: 'number-missing' }
  if (SCIENTIFIC.test(text)) return { ok: false, code: 'number-scientific' }
  if (text.length > LONGEST) return { ok: false, code: 'number-too-long' }
  return { ok: true, caseNumber: normaliseCaseNumber(text) }
}

function normaliseCaseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(/[([{【〔「]/g, '(')
    .replace(/[)\]}】〕」]/g, ')')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toUpperCase()
}
