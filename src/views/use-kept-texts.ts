import { provide } from 'vue'
import { keptTextsKey } from '@/components/kept-texts'
import { useStatementsStore } from '@/stores/statements'

/** The texts of statements on this page are kept while they are typed, like refused figures. */
export function useKeptTexts(): void {
  const store = useStatementsStore()
  provide(keptTextsKey, {
    textOf: store.keptText,
    keep: (place, text) => void store.keepText(place, text),
    drop: (place) => void store.dropText(place),
  })
}
