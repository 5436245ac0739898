// @ts-check
// Run in the page: when something began, when what it leads to was seen, and what blocked the page meanwhile.

/** Notes when a file was picked or a button pressed, when the awaited text was seen, and long tasks. */
export function watchPage() {
  const page = /** @type {any} */ (window)
  page.times = {}
  page.awaited = null
  page.files = {}
  for (const kind of ['change', 'click'])
    addEventListener(
      kind,
      (event) => {
        page.times[kind] = performance.now()
        const { files } = /** @type {HTMLInputElement} */ (event.target)
        if (files?.[0]) page.files[files[0].name] = files[0]
      },
      { capture: true },
    )
  new MutationObserver(() => {
    const { awaited, times } = page
    if (!awaited || times[awaited.kind] === undefined || times.seen !== undefined) return
    if (document.querySelector('main')?.textContent?.includes(awaited.text)) times.seen = performance.now()
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      document.body.dataset['longest'] = String(
        Math.max(duration, Number(document.body.dataset['longest'] ?? 0)),
      )
  }).observe({ type: 'longtask' })
}

/** The longest task since it was last asked for; 0 where none took 50 ms. */
export function takeLongest() {
  const longest = Number(document.body.dataset['longest'] ?? 0)
  delete document.body.dataset['longest']
  return longest
}

/** The next step begins with an event of this kind and ends when the text is seen. */
export function awaitSight(/** @type {{ kind: string, text: string }} */ awaited) {
  const page = /** @type {any} */ (window)
  page.times = {}
  page.awaited = awaited
}

/** Asked at each frame; to look for the button by its role would take the page 15 ms of the time that is measured. */
export function isSeen() {
  return /** @type {any} */ (window).times.seen !== undefined
}

export function timeTo(/** @type {string} */ kind) {
  const { times } = /** @type {any} */ (window)
  return times.seen - times[kind]
}

/**
 * To read a file that was picked and decode it, and no more, in milliseconds; and of that the decoding alone, of bytes
 * that are in memory. In pieces, as an import does: a hundred megabytes at once would mostly measure how long the
 * browser takes to find room for them.
 */
export async function timeDecode(/** @type {{ name: string, encoding: string }} */ { name, encoding }) {
  const file = /** @type {any} */ (window).files[name]
  const times = { reading: /** @type {number[]} */ ([]), decoding: /** @type {number[]} */ ([]) }
  for (let run = 0; run < 5; run += 1) {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const start = performance.now()
    let decoding = 0
    for (let at = 0; at < file.size; at += 1 << 20) {
      const piece = await file.slice(at, at + (1 << 20)).arrayBuffer()
      const read = performance.now()
      decoder.decode(piece, { stream: true })
      decoding += performance.now() - read
    }
    times.reading.push(performance.now() - start)
    times.decoding.push(decoding)
  }
  const median = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[2] ?? NaN
  return { reading: median(times.reading), decoding: median(times.decoding) }
}
