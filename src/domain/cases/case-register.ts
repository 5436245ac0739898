import { CHUNK_ROWS, KEY_WORDS, type PackedCases } from './packed-cases'

/** Place of a case: number of the chunk × CHUNK_ROWS + row. */
export type CasePlace = number

/** Cases found by the keyed hash of their number, each number once. */
export interface CaseRegister {
  readonly size: () => number
  /** null: there is no case with this key (`keys[at…at+3]`). */
  readonly find: (keys: Uint32Array, at: number) => CasePlace | null
  /** Takes a chunk in without its rows, which are then put one by one. Returns its number. */
  readonly addChunk: (chunk: PackedCases) => number
  /** Replaces a chunk that was still being filled by its finished copy. */
  readonly replaceChunk: (chunkNumber: number, chunk: PackedCases) => void
  /** Puts one row of a chunk: it stands for its key from now on, in place of an earlier one. */
  readonly putRow: (chunkNumber: number, row: number) => void
  readonly chunkAt: (place: CasePlace) => PackedCases
  /** Every case once, in no order that means anything. */
  readonly forEach: (visit: (chunk: PackedCases, row: number) => void) => void
}

export const rowAt = (place: CasePlace): number => place % CHUNK_ROWS

/**
 * An open-addressed table over the packed keys: a Map would need a text per case, three times the memory and time.
 * The keys are hashes already, so their first word is the address.
 */
export function createCaseRegister(expectedRows = CHUNK_ROWS): CaseRegister {
  const chunks: PackedCases[] = []
  let slots = new Uint32Array(tableSize(expectedRows))
  let used = 0

  function chunkAt(place: CasePlace): PackedCases {
    const chunk = chunks[Math.floor(place / CHUNK_ROWS)]
    if (!chunk) throw new RangeError(`no chunk for place ${place}`)
    return chunk
  }

  /** The slot that holds the key, or the free one where it belongs. Slots hold place + 1; 0 is free. */
  function slotOf(keys: Uint32Array, at: number): number {
    const mask = slots.length - 1
    let slot = (keys[at] ?? 0) & mask
    for (;;) {
      const held = slots[slot]
      if (!held || isKeyAt(held - 1, keys, at)) return slot
      slot = (slot + 1) & mask
    }
  }

  function isKeyAt(place: CasePlace, keys: Uint32Array, at: number): boolean {
    const held = chunkAt(place).keys
    const from = rowAt(place) * KEY_WORDS
    for (let i = 0; i < KEY_WORDS; i += 1) if (held[from + i] !== keys[at + i]) return false
    return true
  }

  function grow(): void {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    for (const held of old)
      if (held) slots[slotOf(chunkAt(held - 1).keys, rowAt(held - 1) * KEY_WORDS)] = held
  }

  return {
    size: () => used,
    find(keys, at) {
      const held = slots[slotOf(keys, at)]
      return held ? held - 1 : null
    },
    addChunk: (chunk) => chunks.push(chunk) - 1,
    replaceChunk(chunkNumber, chunk) {
      chunks[chunkNumber] = chunk
    },
    putRow(chunkNumber, row) {
      const place = chunkNumber * CHUNK_ROWS + row
      const slot = slotOf(chunkAt(place).keys, row * KEY_WORDS)
      const isNew = !slots[slot]
      slots[slot] = place + 1
      if (!isNew) return
      used += 1
      if (used * 2 > slots.length) grow()
    },
    chunkAt,
    forEach(visit) {
      for (const held of slots) if (held) visit(chunkAt(held - 1), rowAt(held - 1))
    },
  }
}

/** A power of two with at least half of it free. */
function tableSize(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, rows) * 2))
}

/** Puts all rows of the chunks; a case that is there already is replaced. */
export function extendRegister(register: CaseRegister, chunks: readonly PackedCases[]): void {
  for (const chunk of chunks) {
    const chunkNumber = register.addChunk(chunk)
    for (let row = 0; row < chunk.rows; row += 1) register.putRow(chunkNumber, row)
  }
}

/**
 * The state of the cases after the batches in the order of their import: of a case that stands in several, the
 * latest row counts. Leaving a batch out is its undo. Room is made for `incoming`, which is not put in: growing while
 * a file is put in would take longer than putting it in.
 */
export function foldBatches(
  batches: readonly (readonly PackedCases[])[],
  incoming: readonly PackedCases[] = [],
): CaseRegister {
  const rows = [...batches.flat(), ...incoming].reduce((sum, chunk) => sum + chunk.rows, 0)
  const register = createCaseRegister(rows)
  for (const chunks of batches) extendRegister(register, chunks)
  return register
}
