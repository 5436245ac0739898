/**
 * One file with everything that is stored, to be kept elsewhere and put back whole. It holds the key of the
 * case-number hash too, so it is as confidential as the database itself.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import type { Instant } from '@/domain/model'
import { upgradeStoredRules } from '@/domain/cases/upgrade-rules'
import { completeProfile } from '@/domain/profiles/complete-profile'
import { tableSchemas, type BackupTableName } from './backup-schema'
import { gunzip, gzip, isGzip } from './gzip'
import { packTypedArrays, unpackTypedArrays } from './typed-array-json'

export type BackupRows = Readonly<Record<BackupTableName, readonly unknown[]>>

export interface Backup {
  readonly createdAt: Instant
  readonly rows: BackupRows
}

export type BackupIssue =
  /** Some other file. */
  | { readonly code: 'not-a-backup' }
  /** Cut off, or changed since it was written. */
  | { readonly code: 'damaged' }
  /** Written by a newer version of the program. */
  | { readonly code: 'newer-version'; readonly version: number }
  /** Compressed, and this browser cannot unpack. */
  | { readonly code: 'cannot-unpack' }
  /** A row that this program cannot work with; `row` counts from 1. */
  | { readonly code: 'invalid-row'; readonly table: BackupTableName; readonly row: number }

export type BackupReading =
  { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly issue: BackupIssue }

const format = 'dabiao-backup'
/**
 * Version 2 knows what a person settled of an indicator, version 3 what the unit states and what a closed year was
 * judged by, version 4 counting rules and cases whose rows were deleted. What an older file does not say is filled in.
 */
const version = 4
// Object.keys forgets the literal types of the constant.
const tableNames = Object.keys(tableSchemas) as BackupTableName[]

type Tables = Readonly<Record<string, readonly unknown[]>>
const tablesSinceVersion2: Tables = { setupChoices: [], baselines: [] }
const tablesSinceVersion3: Tables = { statements: [], filedScores: [], reductions: [], yearFreezes: [] }
const tablesSinceVersion4: Tables = { clearedCases: [] }

const head = v.looseObject({ format: v.literal(format), version: v.number() })
const planWithProfile = v.looseObject({ profile: v.looseObject({}) })
const envelope = v.object({
  format: v.literal(format),
  version: v.picklist([1, 2, 3, version]),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  notice: v.string(),
  tables: v.record(v.string(), v.array(v.unknown())),
  sha256: v.string(),
})

/**
 * The file's bytes, compressed where the browser can. `notice` is a sentence at its beginning, for whoever opens it
 * in an editor, that says how confidential it is.
 */
export async function writeBackup(backup: Backup, notice: string): Promise<Uint8Array<ArrayBuffer>> {
  const tables = Object.fromEntries(tableNames.map((name) => [name, backup.rows[name].map(packTypedArrays)]))
  const content = JSON.stringify({ format, version, createdAt: backup.createdAt, notice, tables })
  const whole = `${content.slice(0, -1)},"sha256":"${checksum(content)}"}`
  return gzip(new TextEncoder().encode(whole))
}

/** Reads and checks a file completely; never throws. Nothing of a file with an issue is returned. */
export async function readBackup(bytes: Uint8Array<ArrayBuffer>): Promise<BackupReading> {
  const packed = isGzip(bytes)
  const plain = packed ? await gunzip(bytes) : bytes
  if (plain === 'cannot-unpack') return refuse({ code: 'cannot-unpack' })
  if (plain === 'damaged') return refuse({ code: 'damaged' })
  const text = new TextDecoder().decode(plain)
  const parsed = parseJson(text)
  if (!v.is(head, parsed)) {
    // A file that was cut off is no JSON any more, but it still begins like one of ours.
    return refuse({ code: text.startsWith(`{"format":"${format}"`) ? 'damaged' : 'not-a-backup' })
  }
  if (parsed.version > version) return refuse({ code: 'newer-version', version: parsed.version })
  if (!v.is(envelope, parsed)) return refuse({ code: 'damaged' })
  const { sha256: stated, ...content } = parsed
  if (checksum(JSON.stringify(content)) !== stated) return refuse({ code: 'damaged' })
  return checkRows(content.createdAt, fillIn(content.version, content.tables))
}

/** Rules that came later than the file are as the program applied them then, so that no score moves. */
function fillIn(writtenBy: number, tables: Tables): Tables {
  if (writtenBy === version) return tables
  const added = [tablesSinceVersion2, tablesSinceVersion3, tablesSinceVersion4].slice(writtenBy - 1)
  const filled: Tables = upgradeStoredRules(Object.assign({}, ...added, tables))
  return writtenBy < 3 ? { ...filled, plans: filled.plans?.map(completePlan) ?? [] } : filled
}

/** What is no plan with a profile stays as it is: the check of the rows names it. */
function completePlan(row: unknown): unknown {
  return v.is(planWithProfile, row) ? { ...row, profile: completeProfile(row.profile) } : row
}

function checkRows(createdAt: Instant, tables: Tables): BackupReading {
  const checked = new Map<BackupTableName, unknown[]>()
  for (const table of tableNames) {
    const packedRows = tables[table]
    if (!packedRows) return refuse({ code: 'damaged' })
    const rows: unknown[] = []
    for (const packedRow of packedRows) {
      const row = unpackRow(packedRow)
      const result = v.safeParse(tableSchemas[table], row)
      if (!result.success) return refuse({ code: 'invalid-row', table, row: rows.length + 1 })
      rows.push(result.output)
    }
    checked.set(table, rows)
  }
  // The loop above went through every name.
  return {
    ok: true,
    backup: { createdAt, rows: Object.fromEntries(checked) as Record<BackupTableName, unknown[]> },
  }
}

/** undefined, which no schema takes, for an array that cannot be unpacked. */
function unpackRow(packedRow: unknown): unknown {
  try {
    return unpackTypedArrays(packedRow)
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function checksum(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function refuse(issue: BackupIssue): BackupReading {
  return { ok: false, issue }
}
