import type { TableReply, TableRequest } from '@/workers/table-messages'
import TableWorker from '@/workers/table-worker?worker'

/** One worker for one file. */
export interface TableSession {
  /** null: the session was ended before the answer. */
  readonly ask: (request: TableRequest) => Promise<TableReply | null>
  /** Stops the worker at once; a transaction is whole or not at all. */
  readonly end: () => void
}

export function openTableSession(): TableSession {
  const worker = new TableWorker()
  let settle: ((reply: TableReply | null) => void) | null = null

  function receive(reply: TableReply | null): void {
    settle?.(reply)
    settle = null
  }
  worker.addEventListener('message', ({ data }: MessageEvent<TableReply>) => receive(data))
  // The worker's own file did not load, or it ran out of memory.
  worker.addEventListener('error', () => receive({ type: 'refused', refusal: { code: 'broken' } }))

  return {
    ask: (request) =>
      new Promise((resolve) => {
        settle = resolve
        worker.postMessage(request)
      }),
    end() {
      worker.terminate()
      receive(null)
    },
  }
}
