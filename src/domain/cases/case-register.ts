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
  /** Puts one row of a chunk: it stands for its key from now on. Returns the place of the row before it. */
  readonly putRow: (chunkNumber: number, row: number) => CasePlace | null
  readonly chunkAt: (place: CasePlace) => PackedCases
}

/** The three ways between a place, its chunk and its row; `row` counts from 0 inside the chunk. */
export const placeOf = (chunkNumber: number, row: number): CasePlace => chunkNumber * CHUNK_ROWS + row
export const rowAt = (place: CasePlace): number => place % CHUNK_ROWS
export const chunkNumberAt = (place: CasePlace): number => Math.floor(place / CHUNK_ROWS)

/**
 * An open-addressed table over the packed keys: a Map would need a text per case, three times the memory and time.
 * The keys are hashes already, so their first word is the address. Beside each place stands the second word: where it
 * differs, the key itself, somewhere else in memory, need not be looked at.
 */
class OpenAddressedRegister implements CaseRegister {
  readonly #chunks: PackedCases[] = []
  /** Two words a slot: place + 1, or 0 where it is free; second word of the key. */
  #slots: Uint32Array
  #mask: number
  #used = 0

  constructor(expectedRows: number) {
    const size = tableSize(expectedRows)
    this.#slots = new Uint32Array(2 * size)
    this.#mask = size - 1
  }

  size(): number {
    return this.#used
  }

  find(keys: Uint32Array, at: number): CasePlace | null {
    const held = this.#slots[2 * this.#slotOf(keys, at)]
    return held ? held - 1 : null
  }

  addChunk(chunk: PackedCases): number {
    return this.#chunks.push(chunk) - 1
  }

  replaceChunk(chunkNumber: number, chunk: PackedCases): void {
    this.#chunks[chunkNumber] = chunk
  }

  putRow(chunkNumber: number, row: number): CasePlace | null {
    const place = placeOf(chunkNumber, row)
    const { keys } = this.chunkAt(place)
    const slot = this.#slotOf(keys, row * KEY_WORDS)
    const held = this.#slots[2 * slot]
    this.#slots[2 * slot] = place + 1
    this.#slots[2 * slot + 1] = keys[row * KEY_WORDS + 1] ?? 0
    if (held) return held - 1
    this.#used += 1
    if (this.#used * 3 > this.#mask * 2) this.#grow()
    return null
  }

  chunkAt(place: CasePlace): PackedCases {
    const chunk = this.#chunks[chunkNumberAt(place)]
    if (!chunk) throw new RangeError(`no chunk for place ${place}`)
    return chunk
  }

  /** The slot that holds the key, or the free one where it belongs. */
  #slotOf(keys: Uint32Array, at: number): number {
    const slots = this.#slots
    const mask = this.#mask
    const tag = keys[at + 1]
    let slot = (keys[at] ?? 0) & mask
    for (;;) {
      const held = slots[2 * slot]
      if (!held || (slots[2 * slot + 1] === tag && this.#isKeyAt(held - 1, keys, at))) return slot
      slot = (slot + 1) & mask
    }
  }

  #isKeyAt(place: CasePlace, keys: Uint32Array, at: number): boolean {
    const held = this.chunkAt(place).keys
    const from = rowAt(place) * KEY_WORDS
    for (let i = 0; i < KEY_WORDS; i += 1) if (held[from + i] !== keys[at + i]) return false
    return true
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    this.#mask = old.length - 1
    for (let i = 0; i < old.length; i += 2) {
      const held = old[i]
      if (!held) continue
      const slot = this.#slotOf(this.chunkAt(held - 1).keys, rowAt(held - 1) * KEY_WORDS)
      this.#slots[2 * slot] = held
      this.#slots[2 * slot + 1] = old[i + 1] ?? 0
    }
  }
}

/** `expectedRows` only saves time. */
export function createCaseRegister(expectedRows = 1024): CaseRegister {
  return new OpenAddressedRegister(expectedRows)
}

/** A power of two of which a third stays free. */
function tableSize(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, rows) * 1.5 + 1))
}

/** Cases of one file, each once, that can be found by their keys. */
export interface IndexedCases {
  readonly chunks: readonly PackedCases[]
  /** Numbers its chunks in their order. */
  readonly register: CaseRegister
}

/** The rows must be of different cases; of one case the last row is the one that is found. */
export function indexCases(chunks: readonly PackedCases[]): IndexedCases {
  const register = createCaseRegister(countRows(chunks))
  for (const chunk of chunks) {
    const chunkNumber = register.addChunk(chunk)
    for (let row = 0; row < chunk.rows; row += 1) register.putRow(chunkNumber, row)
  }
  return { chunks, register }
}

export function countRows(chunks: readonly PackedCases[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.rows, 0)
}
