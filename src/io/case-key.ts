/**
 * Keyed hash of a case number: SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012), in 32-bit halves because
 * BigInt is a hundred times slower and crypto.subtle does not exist on plain http. A million numbers take under a
 * second; BLAKE2s and BLAKE3 of a general library took over ten. Without the key, which is random per database, a
 * hash cannot be turned back by trying case numbers.
 */
import { KEY_BYTES } from '@/domain/cases/case-intake'

type Words = readonly [number, number, number, number]

/** The 16 bytes of a key as four little-endian words. */
export function keyWords(key: Uint8Array): Words {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key of ${key.length} bytes`)
  const view = new DataView(key.buffer, key.byteOffset, KEY_BYTES)
  return [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)]
}

/** Hashes the first `length` bytes; writes four little-endian words to `out[0…3]`. */
export function sipHash128(key: Words, bytes: Uint8Array, length: number, out: Uint32Array): void {
  const [k0l, k0h, k1l, k1h] = key
  // "somepseudorandomlygeneratedbytes", and 0xee for the 128-bit form.
  let v0l = k0l ^ 0x70736575
  let v0h = k0h ^ 0x736f6d65
  let v1l = k1l ^ 0x6e646f6d ^ 0xee
  let v1h = k1h ^ 0x646f7261
  let v2l = k0l ^ 0x6e657261
  let v2h = k0h ^ 0x6c796765
  let v3l = k1l ^ 0x79746573
  let v3h = k1h ^ 0x74656462

  // One loop for whole blocks, the last block with the length in it, and the two finalizations.
  const blocks = length >>> 3
  for (let block = 0; block <= blocks + 2; block += 1) {
    let ml = 0
    let mh = 0
    const at = block << 3
    if (block < blocks) {
      ml = wordAt(bytes, at)
      mh = wordAt(bytes, at + 4)
    } else if (block === blocks) {
      ml = tailAt(bytes, at, length)
      mh = tailAt(bytes, at + 4, length) | (length << 24)
    } else if (block === blocks + 1) {
      v2l ^= 0xee
    } else {
      out[0] = v0l ^ v1l ^ v2l ^ v3l
      out[1] = v0h ^ v1h ^ v2h ^ v3h
      v1l ^= 0xdd
    }
    v3l ^= ml
    v3h ^= mh
    for (let round = block <= blocks ? 2 : 4; round > 0; round -= 1) {
      v0l = (v0l + v1l) | 0
      v0h = (v0h + v1h + carryOf(v0l, v1l)) | 0
      let high = (v1l << 13) | (v1h >>> 19)
      v1h = (v1h << 13) | (v1l >>> 19)
      v1l = high ^ v0l
      v1h ^= v0h
      high = v0l
      v0l = v0h
      v0h = high

      v2l = (v2l + v3l) | 0
      v2h = (v2h + v3h + carryOf(v2l, v3l)) | 0
      high = (v3l << 16) | (v3h >>> 16)
      v3h = (v3h << 16) | (v3l >>> 16)
      v3l = high ^ v2l
      v3h ^= v2h

      v0l = (v0l + v3l) | 0
      v0h = (v0h + v3h + carryOf(v0l, v3l)) | 0
      high = (v3l << 21) | (v3h >>> 11)
      v3h = (v3h << 21) | (v3l >>> 11)
      v3l = high ^ v0l
      v3h ^= v0h

      v2l = (v2l + v1l) | 0
      v2h = (v2h + v1h + carryOf(v2l, v1l)) | 0
      high = (v1l << 17) | (v1h >>> 15)
      v1h = (v1h << 17) | (v1l >>> 15)
      v1l = high ^ v2l
      v1h ^= v2h
      high = v2l
      v2l = v2h
      v2h = high
    }
    v0l ^= ml
    v0h ^= mh
  }
  out[2] = v0l ^ v1l ^ v2l ^ v3l
  out[3] = v0h ^ v1h ^ v2h ^ v3h
}

/** What a sum of two words carries over: it has overflown when it is smaller than either of them. */
function carryOf(sum: number, part: number): 0 | 1 {
  return sum >>> 0 < part >>> 0 ? 1 : 0
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    // Within the array, since the caller gives whole blocks only.
    bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  )
}

function tailAt(bytes: Uint8Array, at: number, length: number): number {
  let word = 0
  for (let i = 0; i < 4 && at + i < length; i += 1) word |= bytes[at + i]! << (8 * i)
  return word
}

/** Longer than the UTF-8 of any case number that is accepted. */
const LONGEST = 1024

/** The hash of case numbers under one key. A number is hashed as its UTF-8 bytes. */
export function createCaseNumberHash(key: Uint8Array): (caseNumber: string, out: Uint32Array) => void {
  const words = keyWords(key)
  const encoder = new TextEncoder()
  const bytes = new Uint8Array(LONGEST)

  /** TextEncoder takes longer to be called than to encode twenty characters; it is asked for rare ones only. */
  function encode(text: string): number {
    let length = 0
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code < 0x80) {
        bytes[length++] = code
      } else if (code < 0x800 || (code & 0xf800) === 0xd800) {
        return encoder.encodeInto(text, bytes).written
      } else {
        bytes[length++] = 0xe0 | (code >>> 12)
        bytes[length++] = 0x80 | ((code >>> 6) & 0x3f)
        bytes[length++] = 0x80 | (code & 0x3f)
      }
    }
    return length
  }

  return (caseNumber, out) => {
    // Of UTF-16 to UTF-8 a text grows threefold at most.
    if (caseNumber.length * 3 > LONGEST) throw new RangeError('a case number of more than 341 characters')
    sipHash128(words, bytes, encode(caseNumber), out)
  }
}
