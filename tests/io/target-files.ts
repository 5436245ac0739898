import { readFileSync } from 'node:fs'
import type { SheetGrid } from '@/domain/targets/sheet-grid'
import { readTargetFile } from '@/io/read-target-file'

/** A file of tests/fixtures/target-files/. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/target-files/${name}`, import.meta.url)))
}

/** The sheets of a file that is to be read. */
export async function sheetsOf(bytes: Uint8Array, name = 'file'): Promise<readonly SheetGrid[]> {
  const reading = await readTargetFile(bytes, name)
  if (!reading.ok) throw new Error(reading.issue)
  return reading.sheets
}

export async function fixtureSheets(name: string): Promise<readonly SheetGrid[]> {
  return sheetsOf(fixtureBytes(name), name)
}

/** Rows that say something, as a reader of tables sees them. */
export function wordsOf(grid: SheetGrid | undefined): readonly (readonly string[])[] {
  return (grid?.rows ?? []).filter((row) => row.some((text) => text !== ''))
}
