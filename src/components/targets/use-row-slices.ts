import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** As many as fill the screen are drawn at once; a slice more takes less than a frame or two. */
const FIRST_ROWS = 40
const SLICE_ROWS = 25
/** More would make every change of one row slow in the browser's own layout of the table. */
export const PAGE_ROWS = 200

interface Row {
  readonly rowId: string
}

/**
 * A long list drawn page by page, and a page slice by slice, so that the browser can answer in between. `find` brings a
 * row's page and slice up and resolves once it is drawn.
 */
export function useRowSlices<Each extends Row>(rows: Readonly<Ref<readonly Each[]>>) {
  const page = ref(0)
  const drawn = ref(FIRST_ROWS)
  const pages = computed(() => Math.max(1, Math.ceil(rows.value.length / PAGE_ROWS)))
  const shownPage = computed(() => Math.min(page.value, pages.value - 1))
  const start = computed(() => shownPage.value * PAGE_ROWS)
  const onPage = computed(() => rows.value.slice(start.value, start.value + PAGE_ROWS))
  const shown = computed(() =>
    drawn.value >= onPage.value.length ? onPage.value : onPage.value.slice(0, drawn.value),
  )

  let timer: ReturnType<typeof setTimeout> | undefined
  function drawMore(): void {
    clearTimeout(timer)
    if (drawn.value >= onPage.value.length) return
    timer = setTimeout(() => {
      drawn.value += SLICE_ROWS
      drawMore()
    })
  }
  watch([shownPage, () => onPage.value.length], drawMore, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))

  function showPage(next: number): void {
    if (next === shownPage.value) return
    page.value = Math.min(Math.max(next, 0), pages.value - 1)
    drawn.value = FIRST_ROWS
    drawMore()
  }

  /** False where no such row is in the list. */
  function show(rowId: string): boolean {
    const index = rows.value.findIndex((row) => row.rowId === rowId)
    if (index < 0) return false
    showPage(Math.floor(index / PAGE_ROWS))
    drawn.value = Math.max(drawn.value, index - start.value + 1)
    return true
  }

  return { shown, page: shownPage, pages, start, showPage, show }
}
