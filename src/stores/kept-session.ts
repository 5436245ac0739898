import { openImportSession, type ImportSession } from './import-session'

/**
 * The session of the page of imports: started while the person is still looking for the file, and kept for the next
 * one. There is none while the page is not open and nothing is being done.
 */
export function keepSession(onProgress: Parameters<typeof openImportSession>[0]) {
  let session: ImportSession | null = null
  let isKept = false

  function open(): ImportSession {
    return (session ??= openImportSession(onProgress))
  }

  /** Stops what is being done. */
  function end(): void {
    session?.end()
    session = isKept ? openImportSession(onProgress) : null
  }

  return {
    open,
    /** null: nothing was asked yet, or it was ended. */
    current: () => session,
    end,
    isKept: () => isKept,
    /** From now on there is one in readiness. */
    keep(): void {
      isKept = true
      open()
    },
    /** No more in readiness; what is in use goes on. */
    unkeep(isInUse: boolean): void {
      isKept = false
      if (!isInUse) end()
    },
    /** Lets go of what was planned; what is being done is stopped. */
    release(): void {
      if (session && isKept && !session.isBusy()) session.forget()
      else end()
    },
  }
}
