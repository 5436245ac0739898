const FORMULA_TEXT = /^="([\s\S]*)"$/
/** The mark that our own list of refused rows puts before a cell that a spreadsheet would run. */
const GUARDED = /^'[=+\-@＝＋－＠]/
const BLANK = /^(?:-+|—+|－+|\/|\\|无|暂无|N\/A|null)$/i
/** First characters of blank words: a pattern run over every cell of a million would take seconds. */
const BLANK_STARTS = new Set(Array.from('-—－/\\无暂Nn', (char) => char.charCodeAt(0)))
const CELL_ERROR = /^#(?:#+|N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/**
 * Characters of no width, and those that turn the direction of what follows: web pages and messengers leave them in
 * what is copied from them, and nobody sees why 民事 is not 民事.
 */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/**
 * What a cell says: without what nobody sees, trimmed, and `="0012"` (how exports keep Excel from eating zeros) is 0012.
 */
export function readCell(cell: string | undefined): string {
  // search does not remember where it stopped, as test would.
  return readKeyCell(cell !== undefined && cell.search(INVISIBLE) >= 0 ? cell.replace(INVISIBLE, '') : cell)
}

/**
 * The same of a cell of which parseCaseNumber drops what nobody sees: each of a million is another, and none of them is
 * searched twice.
 */
export function readKeyCell(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  // The usual cell has nothing to trim, and there are millions of them.
  const isTrim = isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1))
  const text = isTrim ? cell : cell.replace(INVISIBLE, '').trim()
  const first = text.charCodeAt(0)
  if (first === 0x3d) return FORMULA_TEXT.exec(text)?.[1]?.trim() ?? text
  if (first === 0x27 && GUARDED.test(text)) return text.slice(1)
  return text
}

/** Surely no blank: printed ASCII, Chinese characters and their neighbours. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfe00)
}

/** Whether a cell is filled in to say that there is nothing: -, /, 无. */
export function isBlankWord(text: string): boolean {
  return text.length <= 4 && BLANK_STARTS.has(text.charCodeAt(0)) && BLANK.test(text)
}

/** #N/A, ########: Excel shows them in place of a value, which is not in the file then. */
export function isCellError(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && CELL_ERROR.test(text)
}

/** U+FFFD in the file itself: some program before us has lost a character. Our own decoder never makes one. */
export function hasLostCharacter(text: string): boolean {
  return text.includes('\uFFFD')
}

/** A cell is a slice of a megabyte of file; a copy of its own, where it is kept, lets that megabyte go. */
export function ownText(cell: string): string {
  return cell.length > 12 ? ` ${cell}`.slice(1) : cell
}
