import { isOleContainer } from './ole-container'

/** Told by the first bytes, never by the name: PK for a zip, also an empty one, or one in pieces; or OLE. */
export function startsLikeWorkbook(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8 && (bytes[3] ?? 0) < 9
  return isOleContainer(bytes) || isZip
}
