/** Reads a target table off the page: a large workbook takes longer than a page may be deaf. Nothing is stored. */
import { readTargetTables } from '@/domain/targets/read-target-table'
import type { FileNote } from '@/domain/targets/table-preview'
import { readPastedTable, readTargetFile } from '@/io/read-target-file'
import type { TableReply, TableRequest } from './table-messages'

async function answer(request: TableRequest): Promise<TableReply> {
  if (request.type === 'pasted') return read(readPastedTable(request.html, request.text), [])
  // A file on a stick that was pulled out, or one that changed since it was chosen.
  const bytes = await request.file.arrayBuffer().catch(() => null)
  if (bytes === null) return { ok: false, refusal: { code: 'unreadable' } }
  const file = await readTargetFile(new Uint8Array(bytes), request.file.name)
  if (!file.ok) return { ok: false, refusal: { code: file.issue } }
  return read(file.sheets, file.notes)
}

function read(sheets: Parameters<typeof readTargetTables>[0], notes: readonly FileNote[]): TableReply {
  const reading = readTargetTables(sheets)
  if (!reading.ok) return { ok: false, refusal: reading.issue }
  return { ok: true, tables: reading.tables, notes }
}

self.addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  void answer(data).then(
    (reply) => postMessage(reply),
    () => postMessage({ ok: false, refusal: { code: 'broken' } } satisfies TableReply),
  )
})
