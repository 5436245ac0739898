import type { TableReply, TableRequest } from '@/workers/table-messages'
import TableWorker from '@/workers/table-worker?worker'

export interface TableSession {
  /** null: it was ended before the answer. */
  readonly answer: Promise<TableReply | null>
  /** Stops the reading at once; nothing has been written by then. */
  readonly end: () => void
}

/** A worker for one table; it ends with its answer. */
export function readInWorker(request: TableRequest): TableSession {
  const worker = new TableWorker()
  let settle: (reply: TableReply | null) => void = () => undefined
  const answer = new Promise<TableReply | null>((resolve) => {
    settle = (reply) => {
      worker.terminate()
      resolve(reply)
    }
  })
  worker.addEventListener('message', ({ data }: MessageEvent<TableReply>) => settle(data))
  // The worker's own file did not load, or it ran out of memory.
  worker.addEventListener('error', () => settle({ ok: false, refusal: { code: 'broken' } }))
  worker.postMessage(request)
  return { answer, end: () => settle(null) }
}
