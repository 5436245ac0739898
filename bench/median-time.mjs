// @ts-check

/**
 * The middle of several runs of the same thing, in milliseconds.
 * @param {number} times
 * @param {() => unknown} work awaited when it is a promise
 */
export async function medianTime(times, work) {
  const taken = []
  for (let run = 0; run < times; run += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN
}
