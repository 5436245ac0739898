import type { ImportReply, ImportRequest } from '@/workers/import-messages'
import ImportWorker from '@/workers/import-worker?worker'

type Progress = Extract<ImportReply, { type: 'progress' }>
export type Answer = Exclude<ImportReply, Progress>

/** One worker for one import or undo. */
export interface ImportSession {
  /** null: the session was ended before the answer. */
  readonly ask: (request: ImportRequest) => Promise<Answer | null>
  /** Stops the worker at once. Before its one transaction nothing is written; a transaction is whole or not at all. */
  readonly end: () => void
}

/** Starts the worker at once; it loads its file and opens the database before it is asked for anything. */
export function openImportSession(onProgress: (progress: Progress) => void): ImportSession {
  const worker = new ImportWorker()
  let settle: ((answer: Answer | null) => void) | null = null

  function receive(answer: Answer | null): void {
    settle?.(answer)
    settle = null
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) =>
    data.type === 'progress' ? onProgress(data) : receive(data),
  )
  // The worker's own file did not load, or it ran out of memory.
  worker.addEventListener('error', () => receive({ type: 'failed', issue: { code: 'import-failed' } }))

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
