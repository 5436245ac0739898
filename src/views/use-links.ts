import { useRoute, useRouter } from 'vue-router'
import type { Light } from '@/domain/scoreboard-model'

/** Addresses for links inside components: the year and the period that are shown go along. */
export function useLinks() {
  const router = useRouter()
  const route = useRoute()
  const href = (name: string, params: Record<string, string> = {}, query: Record<string, string> = {}) => {
    const { light: _, ...kept } = route.query
    return router.resolve({ name, params, query: { ...kept, ...query } }).href
  }
  return {
    pageHref: (name: string) => href(name),
    /** The indicators under one light. */
    lightHref: (light: Light) => href('indicators', {}, { light }),
    indicatorHref: (indicatorId: string) => href('indicator', { indicatorId }),
    taskHref: (taskId: string) => href('task', { taskId }),
  }
}
