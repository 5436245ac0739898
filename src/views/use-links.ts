import { useRoute, useRouter } from 'vue-router'

/** Addresses for links inside components: the year and the period that are shown go along. */
export function useLinks() {
  const router = useRouter()
  const route = useRoute()
  const href = (name: string, params: Record<string, string> = {}): string => {
    // A page that this build does not have gets a dead link, not a broken screen.
    return router.hasRoute(name) ? router.resolve({ name, params, query: route.query }).href : '#/'
  }
  return {
    pageHref: (name: string) => href(name),
    indicatorHref: (indicatorId: string) => href('indicator', { indicatorId }),
    taskHref: (taskId: string) => href('task', { taskId }),
  }
}
