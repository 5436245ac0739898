let last: Promise<unknown> = Promise.resolve()

/**
 * Does things one after the other, each in a task of its own, so that the page can answer in between: five charts drawn
 * together keep it for longer than a person takes to notice. Rejects where the work throws; the next is done all the same.
 */
export function takeTurn(work: () => void): Promise<void> {
  const done = last.then(() => new Promise((resolve) => setTimeout(resolve))).then(work)
  last = done.catch(() => undefined)
  return done
}
