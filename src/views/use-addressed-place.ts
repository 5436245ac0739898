import { nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'
import { readPlace, type AddressedPlace } from './address'

/** Shows the row or cell that a link led to, once, as soon as the page has its rows. */
export function useAddressedPlace(isReady: () => boolean, show: (place: AddressedPlace) => unknown): void {
  const route = useRoute()
  const place = readPlace(route.query)
  if (place === null) return
  const stop = watch(
    isReady,
    async (ready) => {
      if (!ready) return
      await nextTick()
      stop()
      show(place)
    },
    { immediate: true, flush: 'post' },
  )
}
