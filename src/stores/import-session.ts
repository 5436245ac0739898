import type { ImportReply, ImportRequest } from '@/workers/import-messages'
import ImportWorker from '@/workers/import-worker?worker'

type Progress = Extract<ImportReply, { type: 'progress' }>
export type Answer = Exclude<ImportReply, Progress>

/** One worker for one import or undo after the other. */
export interface ImportSession {
  /** Of several requests each waits for the answer to the one before. null: the session was ended before the answer. */
  readonly ask: (request: Exclude<ImportRequest, { type: 'forget' }>) => Promise<Answer | null>
  /** An answer is still to come. */
  readonly isBusy: () => boolean
  /** Lets go of what was planned and is ready for the next file: a worker that has done one is the fastest. */
  readonly forget: () => void
  /** Stops the worker at once. Before its one transaction nothing is written; a transaction is whole or not at all. */
  readonly end: () => void
}

/** Starts the worker at once; it loads its file and opens the database before it is asked for anything. */
export function openImportSession(onProgress: (progress: Progress) => void): ImportSession {
  const worker = new ImportWorker()
  let settle: ((answer: Answer | null) => void) | null = null
  let isBroken = false
  let hasEnded = false
  /** Requests whose answer is still to come; the worker is given one at a time. */
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  function receive(answer: Answer | null): void {
    settle?.(answer)
    settle = null
  }

  function send(request: ImportRequest): Promise<Answer | null> {
    return new Promise((resolve) => {
      if (hasEnded) return resolve(null)
      if (isBroken) return resolve({ type: 'failed', issue: { code: 'import-failed' } })
      settle = resolve
      worker.postMessage(request)
    })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) =>
    data.type === 'progress' ? onProgress(data) : receive(data),
  )
  // The worker's own file did not load, or it ran out of memory: no request will be answered any more.
  worker.addEventListener('error', () => {
    isBroken = true
    receive({ type: 'failed', issue: { code: 'import-failed' } })
  })

  return {
    ask(request) {
      waiting += 1
      const answer = last.then(() => send(request)).finally(() => (waiting -= 1))
      last = answer
      return answer
    },
    isBusy: () => waiting > 0,
    forget: () => worker.postMessage({ type: 'forget' } satisfies ImportRequest),
    end() {
      hasEnded = true
      worker.terminate()
      receive(null)
    },
  }
}
