import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { ByteSource } from '@/io/byte-source'

/** A source that cuts its bytes into pieces of any length: characters and CRLF come apart at the edges. */
export function inPieces(bytes: Uint8Array, pieceLength: number): ByteSource {
  return {
    size: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.slice(at, at + pieceLength)
    },
  }
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/fixtures/cases/${name}`))
}

export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`data/samples/${name}`))
}

export function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())
}
