import type { RowIssueCode } from './case-issue'

export type CaseNumberReading =
  | { readonly ok: true; readonly caseNumber: string }
  | { readonly ok: false; readonly code: Extract<RowIssueCode, `number-${string}`> }

const LONGEST = 100
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+?\d{1,3}$/
/** Blanks, and marks that nobody sees: web pages leave zero-width ones in what is copied from them. */
const BLANKS = /[\s\p{Cf}]+/gu

/**
 * 案件编号, the key of a case, in one spelling: full-width digits and letters, the kinds of bracket and blanks of two
 * exports of the same system differ. 1.23E+17 is refused: Excel keeps 15 digits, so the rest is lost for good and
 * many cases would share one number. `text` is trimmed.
 */
export function parseCaseNumber(text: string): CaseNumberReading {
  if (text === '') return { ok: false, code: 'number-missing' }
  if (text.length > LONGEST) return { ok: false, code: 'number-too-long' }
  const caseNumber = normaliseCaseNumber(text)
  if (SCIENTIFIC.test(caseNumber)) return { ok: false, code: 'number-scientific' }
  return caseNumber === '' ? { ok: false, code: 'number-missing' } : { ok: true, caseNumber }
}

function normaliseCaseNumber(text: string): string {
  if (isPlain(text)) return text
  return text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(/[([{【〔「]/g, '〔')
    .replace(/[)\]}】〕」]/g, '〕')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toUpperCase()
}

/** Nothing to normalise: Chinese characters, 〔〕, capitals, digits and -. Nearly every number of a million. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const isIdeograph = code >= 0x4e00 && code <= 0x9fff
    const isDigit = code >= 0x30 && code <= 0x39
    const isCapital = code >= 0x41 && code <= 0x5a
    if (!isIdeograph && !isDigit && !isCapital && code !== 0x3014 && code !== 0x3015 && code !== 0x2d)
      return false
  }
  return true
}
