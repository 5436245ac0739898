import { chunkNumberAt, indexCases, placeOf, rowAt, type CasePlace, type IndexedCases } from './case-register'
import { createCaseCarrier, halveChunk, type CarriedFields } from './carry-over'
import type { CaseField, CompletedCase } from './completed-case'
import { decisionOf, type ConflictDecisions } from './conflict-decisions'
import {
  CHUNK_ROWS,
  differingFieldsAt,
  handlerAt,
  isSameCase,
  isYieldingAt,
  KEY_WORDS,
  readCase,
  statusAt,
  withYielding,
  type ComparedField,
  type PackedCases,
} from './packed-cases'

/** A case that is known and stands otherwise in the new file. */
export interface ChangedCase {
  /** Line of the new file. */
  readonly line: number
  readonly fields: readonly ComparedField[]
  readonly from: CompletedCase
  readonly to: CompletedCase
}

/** What an import would do to the register, rows of the file that are accepted only. */
export interface ImportPlan {
  readonly added: number
  /** Known, otherwise in this file, and decided to be as this file says. */
  readonly changed: number
  /** Known, otherwise in this file, and decided to stay as they are. */
  readonly kept: number
  /** Known and the same, or decided already to stay as they are. */
  readonly unchanged: number
  /** Of the changed and the kept: ended before, open in this file. A sign that the file is older than what is there. */
  readonly reopened: number
  /** Of the unchanged and the changed: their 承办人 is kept from this file on. */
  readonly handlersBrought: number
  /** Of the unchanged and the changed: their 承办人 is kept no more, since this file has none or it is dropped. */
  readonly handlersGone: number
  /** How many of the known keep what stands in which field, since the file has no column for it. */
  readonly carried: CarriedFields
  /** How many of the changed and the kept differ in which field. */
  readonly changedFields: Readonly<Partial<Record<ComparedField, number>>>
  /** The first of the changed and the kept, to look at. */
  readonly samples: readonly ChangedCase[]
}

/** A file's cases held against the register. */
export interface ImportComparison {
  readonly decide: (decisions: ConflictDecisions) => {
    readonly plan: ImportPlan
    /** The rows as they are stored: those that were decided to stay as they are yield. */
    readonly rows: readonly PackedCases[]
  }
  /** Some of the cases that stand otherwise in the file, in its order. */
  readonly listConflicts: (from: number, count: number) => readonly ChangedCase[]
}

/** How many changed cases are looked at together. */
export const CONFLICTS_LISTED = 50

/**
 * Compares a file's cases, each once, with the rows of the batches in the order of their import. Changes neither. Of a
 * known case the `absent` fields, for which the file has no column, are those that stand.
 */
export function planImport(
  batches: readonly (readonly PackedCases[])[],
  incoming: IndexedCases,
  absent: ReadonlySet<CaseField> = new Set(),
): ImportComparison {
  const existing = batches.flat()
  const { standing, since, yielded } = findStanding(existing, incoming)
  const carrier = createCaseCarrier(existing, absent)
  const filled = incoming.chunks.map((chunk, chunkNumber) =>
    carrier.carry(chunk, standing.subarray(placeOf(chunkNumber, 0), placeOf(chunkNumber, chunk.rows))),
  )
  const chunks = filled.filter((chunk) => chunk !== null)
  if (chunks.length < filled.length) {
    const parts = incoming.chunks.flatMap((chunk, i) => (filled[i] === null ? halveChunk(chunk) : [chunk]))
    return planImport(batches, indexCases(parts), absent)
  }
  const chunkIn = (place: CasePlace) => chunkOf(chunks, place)
  const isDecided = new Uint8Array(standing.length)
  for (const [place, by] of yielded)
    if (
      by >= (since[place] ?? 0) &&
      isSameCase(chunkOf(existing, by), rowAt(by), chunkIn(place), rowAt(place))
    )
      isDecided[place] = 1

  let added = 0
  let unchanged = 0
  let reopened = 0
  const counted = { handlersBrought: 0, handlersGone: 0 }
  const changedFields: Partial<Record<ComparedField, number>> = {}
  const conflicts: CasePlace[] = []

  const before = (place: CasePlace) => {
    const from = (standing[place] ?? 0) - 1
    return { chunk: chunkOf(existing, from), row: rowAt(from) }
  }

  chunks.forEach((chunk, chunkNumber) => {
    for (let row = 0; row < chunk.rows; row += 1) {
      const place = placeOf(chunkNumber, row)
      if (!standing[place]) {
        added += 1
        continue
      }
      const from = before(place)
      if (isDecided[place] || isSameCase(from.chunk, from.row, chunk, row)) {
        unchanged += 1
        if (!isDecided[place]) countHandlers(counted, from, chunk, row)
        continue
      }
      conflicts.push(place)
      for (const field of differingFieldsAt(from.chunk, from.row, chunk, row))
        changedFields[field] = (changedFields[field] ?? 0) + 1
      if (statusAt(from.chunk, from.row) !== 'open' && statusAt(chunk, row) === 'open') reopened += 1
    }
  })

  function readConflict(place: CasePlace): ChangedCase {
    const [from, chunk, row] = [before(place), chunkIn(place), rowAt(place)]
    return {
      line: chunk.lines[row] ?? 0,
      fields: differingFieldsAt(from.chunk, from.row, chunk, row),
      from: readCase(from.chunk, from.row),
      to: readCase(chunk, row),
    }
  }

  const listConflicts = (from: number, count: number) => conflicts.slice(from, from + count).map(readConflict)
  const samples = listConflicts(0, CONFLICTS_LISTED)
  return {
    listConflicts,
    decide(decisions) {
      const decide = decisionOf(decisions)
      // Rows that were decided already yield again.
      const yields = Uint8Array.from(isDecided)
      const handlers = { ...counted }
      let kept = 0
      for (const place of conflicts) {
        const [chunk, row] = [chunkIn(place), rowAt(place)]
        if (decide(chunk.lines[row] ?? 0) === 'take') countHandlers(handlers, before(place), chunk, row)
        else {
          yields[place] = 1
          kept += 1
        }
      }
      const rows = chunks.map((chunk, chunkNumber) =>
        withYielding(chunk, (row) => yields[placeOf(chunkNumber, row)] === 1),
      )
      const changed = conflicts.length - kept
      const counts = { added, changed, kept, unchanged, reopened, ...handlers }
      return { plan: { ...counts, carried: carrier.carried(), changedFields, samples }, rows }
    },
  }
}

function chunkOf(chunks: readonly PackedCases[], place: CasePlace): PackedCases {
  const chunk = chunks[chunkNumberAt(place)]
  if (!chunk) throw new RangeError(`no chunk for place ${place}`)
  return chunk
}

interface HandlerCounts {
  handlersBrought: number
  handlersGone: number
}

/** Counts whose 承办人 comes in and whose goes with a row that stands from now on. */
function countHandlers(
  counts: HandlerCounts,
  from: { readonly chunk: PackedCases; readonly row: number },
  chunk: PackedCases,
  row: number,
): void {
  if (!from.chunk.handlers && handlerAt(chunk, row) !== '') counts.handlersBrought += 1
  if (!chunk.handlers && handlerAt(from.chunk, from.row) !== '') counts.handlersGone += 1
}

/**
 * Per place of the incoming rows: the place + 1 of the row that stands for the case now (0: none), and the place + 1
 * from which on rows have said what stands. Beside them, in the order of their import, the incoming places of rows that
 * yield, each with its own place: whether one was decided against this very row is known once its absent fields are.
 * The rows that are there are held against the file, not the other way round: they need no table then, and a small file
 * over a million cases is found in one that fits beside the processor.
 */
function findStanding(existing: readonly PackedCases[], { chunks, register }: IndexedCases) {
  const standing = new Uint32Array(chunks.length * CHUNK_ROWS)
  const since = new Uint32Array(chunks.length * CHUNK_ROWS)
  const yielded: (readonly [place: CasePlace, by: CasePlace])[] = []
  existing.forEach((chunk, chunkNumber) => {
    for (let row = 0; row < chunk.rows; row += 1) {
      const place = register.find(chunk.keys, row * KEY_WORDS)
      if (place === null) continue
      const from = (standing[place] ?? 0) - 1
      const by = placeOf(chunkNumber, row)
      if (from >= 0 && isYieldingAt(chunk, row)) {
        yielded.push([place, by])
        continue
      }
      // The same once more is what the decision was about.
      const isSame = from >= 0 && isSameCase(chunkOf(existing, from), rowAt(from), chunk, row)
      if (!isSame) since[place] = by + 1
      standing[place] = by + 1
    }
  })
  return { standing, since, yielded }
}

/** Whether the import would change nothing, neither what was decided nor whose names are kept: then nothing is written. */
export function isNoChange(
  plan: Pick<ImportPlan, 'added' | 'changed' | 'kept' | 'handlersBrought' | 'handlersGone'>,
): boolean {
  const { added, changed, kept, handlersBrought, handlersGone } = plan
  return [added, changed, kept, handlersBrought, handlersGone].every((count) => count === 0)
}
