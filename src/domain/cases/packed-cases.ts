import type { CaseStatus } from './case-totals'
import type { CompletedCase, Day } from './completed-case'
import { ownText } from './read-cell'

/**
 * Thousands of cases in a few arrays: a record of the database each, because one record per case would be a hundred
 * times slower to write and to read. A packed chunk is never changed.
 */
export interface PackedCases {
  readonly rows: number
  /** Keyed hash of the case number, four words a row. The number itself is kept nowhere. */
  readonly keys: Uint32Array
  /** Line of the file each row came from. */
  readonly lines: Uint32Array
  /** Four dates a row (applied, accepted, assigned, ended), days since 1990-01-01 plus 1; 0: none. */
  readonly days: Uint16Array
  /** Status, plus 8 for 法律帮助, plus 16 for a row that yields. */
  readonly flags: Uint8Array
  /** Eight texts a row, as places in `words`. */
  readonly texts: Uint16Array
  /** Every different text of the chunk once. '' stands for an empty cell. */
  readonly words: readonly string[]
  /** 承办人, one a row, as places in `words`; absent where their names are not kept, which is the default. */
  readonly handlers?: Uint16Array
}

export const KEY_WORDS = 4
/**
 * Most rows of a chunk; chunks of a thousand, as they were at first, took a browser three times as long to read. A
 * power of two, by which a place in a register is divided at little cost.
 */
export const CHUNK_ROWS = 32768

const statuses: readonly CaseStatus[] = ['closed', 'open', 'terminated', 'withdrawn', 'transferred']
const STATUS = 7
const LEGAL_HELP = 8
const YIELDS = 16
/** 1990-01-01, the earliest day that parseCaseDate accepts. */
const FIRST_DAY = 7305

const dayFields = ['applied', 'accepted', 'assigned', 'ended'] as const
const packedTextFields = [
  ...(['caseType', 'cause', 'source', 'recipientCategory', 'result', 'recovered', 'subsidy'] as const),
  'satisfaction',
] as const
/** Written out: to look a field up in a list a million times takes as long as reading the file. */
const dayPlaces = { applied: 0, accepted: 1, assigned: 2, ended: 3 } as const
const textPlaces = {
  ...{ caseType: 0, cause: 1, source: 2, recipientCategory: 3, result: 4, recovered: 5, subsidy: 6 },
  satisfaction: 7,
} as const
/** Places in `words` are 16 bits. */
const MOST_WORDS = 1 << 16
export type ComparedField =
  'status' | 'isLegalHelp' | (typeof dayFields)[number] | (typeof packedTextFields)[number] | 'handler'

export interface CasePacker {
  /** The chunk as far as it is filled; its `rows` grow. */
  readonly chunk: PackedCases
  /** Whether another row fits. */
  readonly hasRoom: () => boolean
  /** Copies the four words of the key from `key[at…]`. */
  readonly add: (row: CompletedCase, key: Uint32Array, at: number, line: number) => void
  /** The filled part, in arrays of its own length. Nothing is added after it. */
  readonly finish: () => PackedCases
}

/** Where the last text of 承办人 is remembered, behind the columns that every chunk has. */
const HANDLER = packedTextFields.length

/** Collects up to CHUNK_ROWS cases; the names of 承办人 only where they are kept. */
export function createCasePacker(keepsHandlers = false): CasePacker {
  const places = new Map<string, number>()
  const words: string[] = []
  const handlers = keepsHandlers ? new Uint16Array(CHUNK_ROWS) : undefined
  const chunk = {
    rows: 0,
    keys: new Uint32Array(CHUNK_ROWS * KEY_WORDS),
    lines: new Uint32Array(CHUNK_ROWS),
    days: new Uint16Array(CHUNK_ROWS * dayFields.length),
    flags: new Uint8Array(CHUNK_ROWS),
    texts: new Uint16Array(CHUNK_ROWS * packedTextFields.length),
    words,
    ...(handlers && { handlers }),
  }

  /** As many as a row can bring. */
  const newWords = packedTextFields.length + (handlers ? 1 : 0)
  const lastTexts: string[] = Array.from({ length: newWords }, () => '')
  const lastPlaces: number[] = lastTexts.map(() => -1)

  /** A text often stands below itself, and the very same text is told at a glance. */
  function placeOf(column: number, text: string): number {
    const last = lastPlaces[column] ?? -1
    if (last >= 0 && lastTexts[column] === text) return last
    lastTexts[column] = text
    return (lastPlaces[column] = findPlace(text))
  }

  function findPlace(text: string): number {
    const known = places.get(text)
    if (known !== undefined) return known
    const own = ownText(text)
    places.set(own, words.length)
    return words.push(own) - 1
  }

  // Field by field: a loop over names takes three times as long, and there are a million rows.
  function add(row: CompletedCase, key: Uint32Array, at: number, line: number): void {
    const { rows, keys, days, texts } = chunk
    for (let i = 0; i < KEY_WORDS; i += 1) keys[rows * KEY_WORDS + i] = key[at + i] ?? 0
    chunk.lines[rows] = line
    const day = rows * dayFields.length
    days[day] = packDay(row.applied)
    days[day + 1] = packDay(row.accepted)
    days[day + 2] = packDay(row.assigned)
    days[day + 3] = packDay(row.ended)
    chunk.flags[rows] = statuses.indexOf(row.status) + (row.isLegalHelp ? LEGAL_HELP : 0)
    const text = rows * packedTextFields.length
    texts[text] = placeOf(0, row.caseType)
    texts[text + 1] = placeOf(1, row.cause)
    texts[text + 2] = placeOf(2, row.source)
    texts[text + 3] = placeOf(3, row.recipientCategory)
    texts[text + 4] = placeOf(4, row.result)
    texts[text + 5] = placeOf(5, row.recovered ?? '')
    texts[text + 6] = placeOf(6, row.subsidy ?? '')
    texts[text + 7] = placeOf(7, row.satisfaction)
    if (handlers) handlers[rows] = placeOf(HANDLER, row.handler)
    chunk.rows = rows + 1
  }

  function finish(): PackedCases {
    const { rows } = chunk
    if (rows === CHUNK_ROWS) return chunk
    return {
      rows,
      keys: chunk.keys.slice(0, rows * KEY_WORDS),
      lines: chunk.lines.slice(0, rows),
      days: chunk.days.slice(0, rows * dayFields.length),
      flags: chunk.flags.slice(0, rows),
      texts: chunk.texts.slice(0, rows * packedTextFields.length),
      words: [...words],
      ...(handlers && { handlers: handlers.slice(0, rows) }),
    }
  }

  const hasRoom = () => chunk.rows < CHUNK_ROWS && words.length + newWords <= MOST_WORDS
  return { chunk, hasRoom, add, finish }
}

function packDay(day: Day | null): number {
  return day === null ? 0 : day - FIRST_DAY + 1
}

export function statusAt(chunk: PackedCases, row: number): CaseStatus {
  return statuses[(chunk.flags[row] ?? 0) & STATUS] ?? 'open'
}

export function isLegalHelpAt(chunk: PackedCases, row: number): boolean {
  return ((chunk.flags[row] ?? 0) & LEGAL_HELP) > 0
}

/** Status and 法律帮助 as one number: what a row counts as, however it was decided. */
export function contentFlagsAt(chunk: PackedCases, row: number): number {
  return (chunk.flags[row] ?? 0) & ~YIELDS
}

/**
 * Whether a person decided to keep what was there: the row stands only where the register has no other of its case.
 * It is stored all the same, so that the same file again asks nothing, and so that an undo of the other brings it out.
 */
export function isYieldingAt(chunk: PackedCases, row: number): boolean {
  return ((chunk.flags[row] ?? 0) & YIELDS) > 0
}

/** The chunk with these of its rows yielding, and no others. */
export function withYielding(chunk: PackedCases, yields: (row: number) => boolean): PackedCases {
  const flags = chunk.flags.map((flag, row) => (yields(row) ? flag | YIELDS : flag & ~YIELDS))
  return { ...chunk, flags }
}

/** null where the cell was empty. */
export function dayAt(chunk: PackedCases, row: number, field: (typeof dayFields)[number]): Day | null {
  const packed = chunk.days[row * dayFields.length + dayPlaces[field]]
  return packed === undefined ? null : unpackDay(packed)
}

/** '' where the cell was empty. */
export function textAt(chunk: PackedCases, row: number, field: (typeof packedTextFields)[number]): string {
  return chunk.words[chunk.texts[row * packedTextFields.length + textPlaces[field]] ?? -1] ?? ''
}

/** '' where the cell was empty, and where the names are not kept. */
export function handlerAt(chunk: PackedCases, row: number): string {
  return chunk.words[chunk.handlers?.[row] ?? -1] ?? ''
}

/** Where what stands in a chunk's arrays, for a look at a million rows; one row is read by the functions around. */
export const packedLayout = {
  ...{ dayWidth: dayFields.length, dayPlaces, unpackDay },
  ...{ textWidth: packedTextFields.length, textPlaces, mostWords: MOST_WORDS },
  ...{ statuses, statusBits: STATUS, legalHelpBit: LEGAL_HELP },
} as const

/** null: none. */
function unpackDay(packed: number): Day | null {
  return packed === 0 ? null : packed + FIRST_DAY - 1
}

/** The case as it was packed. */
export function readCase(chunk: PackedCases, row: number): CompletedCase {
  const text = (field: (typeof packedTextFields)[number]) => textAt(chunk, row, field)
  return {
    status: statusAt(chunk, row),
    isLegalHelp: isLegalHelpAt(chunk, row),
    applied: dayAt(chunk, row, 'applied'),
    accepted: dayAt(chunk, row, 'accepted') ?? FIRST_DAY,
    assigned: dayAt(chunk, row, 'assigned'),
    ended: dayAt(chunk, row, 'ended'),
    caseType: text('caseType'),
    cause: text('cause'),
    source: text('source'),
    recipientCategory: text('recipientCategory'),
    result: text('result'),
    recovered: text('recovered') === '' ? null : text('recovered'),
    subsidy: text('subsidy') === '' ? null : text('subsidy'),
    satisfaction: text('satisfaction'),
    handler: handlerAt(chunk, row),
  }
}

/**
 * Whether two packed cases say the same; their lines, and which of them yields, do not matter. 承办人 is held against
 * each other only where both chunks keep it: to begin or to stop keeping names is no change of a case.
 */
export function isSameCase(a: PackedCases, rowA: number, b: PackedCases, rowB: number): boolean {
  if (contentFlagsAt(a, rowA) !== contentFlagsAt(b, rowB)) return false
  for (let i = 0; i < dayFields.length; i += 1) if (!isSameDay(a, rowA, b, rowB, i)) return false
  for (let i = 0; i < packedTextFields.length; i += 1) if (!isSameText(a, rowA, b, rowB, i)) return false
  return isSameHandler(a, rowA, b, rowB)
}

function isSameDay(a: PackedCases, rowA: number, b: PackedCases, rowB: number, place: number): boolean {
  return a.days[rowA * dayFields.length + place] === b.days[rowB * dayFields.length + place]
}

function isSameText(a: PackedCases, rowA: number, b: PackedCases, rowB: number, place: number): boolean {
  const wordA = a.words[a.texts[rowA * packedTextFields.length + place] ?? -1]
  return wordA === b.words[b.texts[rowB * packedTextFields.length + place] ?? -1]
}

function isSameHandler(a: PackedCases, rowA: number, b: PackedCases, rowB: number): boolean {
  return !a.handlers || !b.handlers || handlerAt(a, rowA) === handlerAt(b, rowB)
}

/** Fields in which two packed cases differ, in the order of the columns. */
export function differingFieldsAt(
  a: PackedCases,
  rowA: number,
  b: PackedCases,
  rowB: number,
): ComparedField[] {
  const fields: ComparedField[] = []
  if (statusAt(a, rowA) !== statusAt(b, rowB)) fields.push('status')
  if (isLegalHelpAt(a, rowA) !== isLegalHelpAt(b, rowB)) fields.push('isLegalHelp')
  dayFields.forEach((field, place) => {
    if (!isSameDay(a, rowA, b, rowB, place)) fields.push(field)
  })
  packedTextFields.forEach((field, place) => {
    if (!isSameText(a, rowA, b, rowB, place)) fields.push(field)
  })
  if (!isSameHandler(a, rowA, b, rowB)) fields.push('handler')
  return fields
}

/** Fields in which two cases differ, in the order of the columns. */
export function differingFields(a: CompletedCase, b: CompletedCase): ComparedField[] {
  const fields: readonly ComparedField[] = [
    ...(['status', 'isLegalHelp'] as const),
    ...dayFields,
    ...packedTextFields,
    'handler',
  ]
  return fields.filter((field) => a[field] !== b[field])
}
