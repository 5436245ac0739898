import { ref } from 'vue'

/** One file chosen with a button or dropped on a panel. */
export function useFileDrop(take: (file: File) => void) {
  /** A file is held over the panel. */
  const isOver = ref(false)

  function choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return
    const file = event.target.files?.[0]
    // Forgotten at once, so that the same file can be chosen again once it was mended.
    event.target.value = ''
    if (file) take(file)
  }

  function drop(event: DragEvent): void {
    isOver.value = false
    const file = event.dataTransfer?.files[0]
    if (file) take(file)
  }

  return { isOver, choose, drop }
}
