import { rowAt, type CaseRegister } from './case-register'
import type { CompletedCase } from './completed-case'
import {
  differingFields,
  isSameCase,
  KEY_WORDS,
  readCase,
  statusAt,
  type ComparedField,
  type PackedCases,
} from './packed-cases'

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
  readonly changed: number
  readonly unchanged: number
  /** Of the changed ones: ended before, open in this file. A sign that the file is older than what is there. */
  readonly reopened: number
  /** How many cases change in which field. */
  readonly changedFields: Readonly<Partial<Record<ComparedField, number>>>
  /** The first changed cases, to look at. */
  readonly samples: readonly ChangedCase[]
}

const SAMPLES = 50

/** Compares a file's cases, each once, with the register, field by field. Changes neither. */
export function planImport(existing: CaseRegister, incoming: readonly PackedCases[]): ImportPlan {
  let added = 0
  let changed = 0
  let unchanged = 0
  let reopened = 0
  const changedFields: Partial<Record<ComparedField, number>> = {}
  const samples: ChangedCase[] = []

  for (const chunk of incoming) {
    for (let row = 0; row < chunk.rows; row += 1) {
      const place = existing.find(chunk.keys, row * KEY_WORDS)
      if (place === null) {
        added += 1
        continue
      }
      const before = existing.chunkAt(place)
      if (isSameCase(before, rowAt(place), chunk, row)) {
        unchanged += 1
        continue
      }
      changed += 1
      const from = readCase(before, rowAt(place))
      const to = readCase(chunk, row)
      const fields = differingFields(from, to)
      for (const field of fields) changedFields[field] = (changedFields[field] ?? 0) + 1
      if (from.status !== 'open' && statusAt(chunk, row) === 'open') reopened += 1
      if (samples.length < SAMPLES) samples.push({ line: chunk.lines[row] ?? 0, fields, from, to })
    }
  }
  return { added, changed, unchanged, reopened, changedFields, samples }
}

/** Whether the import would change nothing: then nothing is written. */
export function isNoChange(plan: ImportPlan): boolean {
  return plan.added === 0 && plan.changed === 0
}
