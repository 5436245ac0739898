import { onBeforeUnmount, onMounted } from 'vue'

/**
 * What waits until the button of the mouse is let go. A field that is left by pressing something else saves at once, and
 * a saved field moves what stands below: it would be gone from under the mouse before the press became a click.
 */
export function usePointerRest(): () => Promise<void> {
  let isDown = false
  let waiting: (() => void)[] = []

  function press({ button }: PointerEvent): void {
    // The others open a menu, and nobody tells when they are let go.
    if (button === 0) isDown = true
  }
  function rest(): void {
    isDown = false
    const released = waiting
    waiting = []
    for (const go of released) go()
  }
  const ends = ['pointerup', 'pointercancel'] as const
  onMounted(() => {
    addEventListener('pointerdown', press, true)
    for (const end of ends) addEventListener(end, rest, true)
  })
  onBeforeUnmount(() => {
    removeEventListener('pointerdown', press, true)
    for (const end of ends) removeEventListener(end, rest, true)
    rest()
  })
  return () => (isDown ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve())
}
