/**
 * JSON that also carries typed arrays, as `{"$array":"Uint32Array","base64":"…"}` in little-endian bytes. What JSON
 * cannot say without loss is refused when it is written, not found out when it is read.
 */

const kinds = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
}
type KindName = keyof typeof kinds

/** Bytes per String.fromCharCode call: more arguments overflow the stack. */
const STEP = 0x8000

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += STEP) {
    text += String.fromCharCode(...bytes.subarray(start, start + STEP))
  }
  return btoa(text)
}

/** Throws a DOMException on what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

/** The value as plain JSON data. Throws a TypeError on what would not come back the same (dates, maps, NaN). */
export function packTypedArrays(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(packTypedArrays)
  if (ArrayBuffer.isView(value) && value.constructor.name in kinds) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return { $array: value.constructor.name, base64: toBase64(bytes) }
  }
  if (isPlainObject(value) && !('$array' in value)) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) =>
        each === undefined ? [] : [[key, packTypedArrays(each)]],
      ),
    )
  }
  throw new TypeError(`cannot be written as JSON: ${Object.prototype.toString.call(value)}`)
}

/** The way back. Throws on an array that does not fit its kind. */
export function unpackTypedArrays(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackTypedArrays)
  if (!isPlainObject(value)) return value
  if ('$array' in value) return unpackArray(value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpackTypedArrays(each)]))
}

function unpackArray({ $array, base64 }: Readonly<Record<string, unknown>>): unknown {
  if (typeof $array !== 'string' || !isKindName($array) || typeof base64 !== 'string') {
    throw new TypeError('not a typed array')
  }
  return new kinds[$array](fromBase64(base64).buffer)
}

function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
  )
}
