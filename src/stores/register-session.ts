import type {
  NumberedReply,
  NumberedRequest,
  RegisterAnswers,
  RegisterRequest,
} from '@/workers/register-messages'
import RegisterWorker from '@/workers/register-worker?worker'

export interface RegisterSession {
  /** Rejects where the program itself failed, or the session was ended before the answer. */
  readonly ask: <Type extends RegisterRequest['type']>(
    request: Extract<RegisterRequest, { type: Type }>,
  ) => Promise<RegisterAnswers[Type]>
  readonly end: () => void
}

/** Nobody looks at a register any more: its worker holds tens of megabytes. */
const IDLE_MS = 120_000

interface Asked {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/** A worker that keeps a register open between questions; started with the first, ended when none came for a while. */
export function openRegisterSession(): RegisterSession {
  let worker: Worker | null = null
  let last = 0
  let idle: ReturnType<typeof setTimeout> | undefined
  const asked = new Map<number, Asked>()

  function start(): Worker {
    const started = new RegisterWorker()
    started.addEventListener('message', ({ data }: MessageEvent<NumberedReply>) => {
      const waiting = asked.get(data.id)
      asked.delete(data.id)
      // The number ties the answer to its question, which the type of a message cannot say.
      if (data.ok) waiting?.resolve(data.answer as never)
      else waiting?.reject(new Error('the register was not looked through'))
      rest()
    })
    // Its own file did not load, or it ran out of memory. The next question starts another one.
    started.addEventListener('error', end)
    return started
  }

  function rest(): void {
    clearTimeout(idle)
    if (asked.size === 0) idle = setTimeout(end, IDLE_MS)
  }

  function end(): void {
    clearTimeout(idle)
    worker?.terminate()
    worker = null
    for (const { reject } of asked.values()) reject(new Error('the register was closed'))
    asked.clear()
  }

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle)
        worker ??= start()
        const id = ++last
        asked.set(id, { resolve, reject })
        worker.postMessage({ id, request } satisfies NumberedRequest)
      }),
    end,
  }
}
