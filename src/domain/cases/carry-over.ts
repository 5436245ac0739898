import { caseFields } from './case-fields'
import { chunkNumberAt, rowAt } from './case-register'
import { isLegalHelpText } from './case-status-words'
import type { CaseField } from './completed-case'
import type { ColumnMap } from './map-columns'
import {
  createCasePacker,
  isLegalHelpAt,
  KEY_WORDS,
  packedLayout,
  readCase,
  statusAt,
  textAt,
  type ComparedField,
  type PackedCases,
} from './packed-cases'

/** What a known case keeps where the file has no column for it. 承办人 is none of them: to drop it is a person's choice. */
export type CarriedField = Exclude<ComparedField, 'accepted' | 'ended' | 'handler'>
/** Of how many known cases which field was kept. */
export type CarriedFields = Readonly<Partial<Record<CarriedField, number>>>

const dayFields = ['applied', 'assigned'] as const
const { dayPlaces, textPlaces, dayWidth, textWidth, statuses, statusBits, legalHelpBit } = packedLayout
// The keys are the texts of a case; Object.keys forgets it.
const textFields = Object.keys(textPlaces) as (keyof typeof textPlaces)[]

/** Fields for which a file has no column, or none that is read. */
export function absentFieldsOf({ at }: Pick<ColumnMap, 'at'>): ReadonlySet<CaseField> {
  return new Set(caseFields.filter((field) => at[field] < 0))
}

export interface CaseCarrier {
  /**
   * The chunk with what its known cases keep; the very same where they keep nothing. `standing`: per row the place + 1
   * of the row that stands for its case, 0: none. null: the chunk has no room for the texts and must be halved.
   */
  readonly carry: (chunk: PackedCases, standing: Uint32Array) => PackedCases | null
  readonly carried: () => CarriedFields
}

/**
 * A column that a file does not have says nothing about the cases that are known: each keeps what stands, in `existing`.
 * An empty cell of a column that is there says that there is nothing. Changes no chunk.
 */
export function createCaseCarrier(
  existing: readonly PackedCases[],
  absent: ReadonlySet<CaseField>,
): CaseCarrier {
  const days = dayFields.filter((field) => absent.has(field))
  const texts = textFields.filter((field) => absent.has(field))
  const lacksStatus = absent.has('status')
  const lacksType = absent.has('caseType')
  const lacksForm = absent.has('serviceForm')
  const counts: Partial<Record<CarriedField, number>> = {}
  const count = (field: CarriedField) => {
    counts[field] = (counts[field] ?? 0) + 1
  }

  /** Without the column the date of the end told the status, and of the same date the known one tells more. */
  function statusOf(before: PackedCases, rowBefore: number, chunk: PackedCases, row: number) {
    const at = dayPlaces.ended
    const isSameEnd = before.days[rowBefore * dayWidth + at] === chunk.days[row * dayWidth + at]
    return lacksStatus && isSameEnd ? statusAt(before, rowBefore) : statusAt(chunk, row)
  }

  /** 案件类型 or 服务形式 tells 法律帮助; the second is not kept, but what the first does not say came from it. */
  function isLegalHelp(before: PackedCases, rowBefore: number, chunk: PackedCases, row: number): boolean {
    if (isLegalHelpAt(chunk, row) || !isLegalHelpAt(before, rowBefore)) return isLegalHelpAt(chunk, row)
    return isLegalHelpText(textAt(before, rowBefore, 'caseType')) ? lacksType : lacksForm
  }

  function carry(chunk: PackedCases, standing: Uint32Array): PackedCases | null {
    const changed: { days?: Uint16Array; flags?: Uint8Array; texts?: Uint16Array } = {}
    const words = createWords(chunk)
    for (let row = 0; row < chunk.rows; row += 1) {
      const place = (standing[row] ?? 0) - 1
      const before = place < 0 ? undefined : existing[chunkNumberAt(place)]
      if (!before) continue
      const rowBefore = rowAt(place)
      for (const field of days) {
        const day = before.days[rowBefore * dayWidth + dayPlaces[field]] ?? 0
        if (day === 0) continue
        changed.days ??= chunk.days.slice()
        changed.days[row * dayWidth + dayPlaces[field]] = day
        count(field)
      }
      for (const field of texts) {
        const text = textAt(before, rowBefore, field)
        if (text === '') continue
        const word = words.placeOf(text)
        if (word === null) return null
        changed.texts ??= chunk.texts.slice()
        changed.texts[row * textWidth + textPlaces[field]] = word
        count(field)
      }
      const status = statusOf(before, rowBefore, chunk, row)
      const isHelp = isLegalHelp(before, rowBefore, chunk, row)
      if (status === statusAt(chunk, row) && isHelp === isLegalHelpAt(chunk, row)) continue
      if (status !== statusAt(chunk, row)) count('status')
      if (isHelp !== isLegalHelpAt(chunk, row)) count('isLegalHelp')
      changed.flags ??= chunk.flags.slice()
      const others = (changed.flags[row] ?? 0) & ~(statusBits | legalHelpBit)
      changed.flags[row] = others | statuses.indexOf(status) | (isHelp ? legalHelpBit : 0)
    }
    const isSame = !changed.days && !changed.flags && !changed.texts
    return isSame ? chunk : { ...chunk, ...changed, words: words.all() }
  }

  return {
    carry: (chunk, standing) => (absent.size === 0 ? chunk : carry(chunk, standing)),
    carried: () => counts,
  }
}

/** The words of a chunk with those that come to it; null: there is no place left. */
function createWords(chunk: PackedCases) {
  let words: string[] | null = null
  const places = new Map<string, number>()
  function placeOf(text: string): number | null {
    if (words === null) {
      words = [...chunk.words]
      for (const [place, word] of words.entries()) places.set(word, place)
    }
    const known = places.get(text)
    if (known !== undefined) return known
    if (words.length >= packedLayout.mostWords) return null
    places.set(text, words.length)
    return words.push(text) - 1
  }
  return { placeOf, all: () => words ?? chunk.words }
}

/** The rows of a chunk in two, each with its own words. */
export function halveChunk(chunk: PackedCases): readonly PackedCases[] {
  const middle = Math.ceil(chunk.rows / 2)
  return [
    [0, middle],
    [middle, chunk.rows],
  ].map(([from = 0, to = 0]) => {
    const packer = createCasePacker(chunk.handlers !== undefined)
    for (let row = from; row < to; row += 1)
      packer.add(readCase(chunk, row), chunk.keys, row * KEY_WORDS, chunk.lines[row] ?? 0)
    return packer.finish()
  })
}
