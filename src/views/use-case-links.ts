import { useRoute, useRouter } from 'vue-router'
import type { CasePart } from '@/domain/cases/case-query'

/** Addresses of the pages about cases; year and period that are shown go along, nothing else. */
export function useCaseLinks() {
  const router = useRouter()
  const route = useRoute()
  const href = (name: string, params: Record<string, string>, own: Record<string, string>) => {
    const { year, asOf, plan } = route.query
    return router.resolve({ name, params, query: { year, asOf, plan, ...own } }).href
  }
  return {
    /** Where the counting rule of an indicator is set. */
    ruleHref: (indicatorId: string) => href('counting-rule', { indicatorId }, {}),
    /** The cases behind the figure of an indicator; null: one is still to be chosen. */
    caseListHref: (indicatorId: string | null, part: CasePart = 'numerator') =>
      href('case-list', {}, indicatorId === null ? {} : { indicator: indicatorId, part }),
    analysisHref: () => href('case-analysis', {}, {}),
  }
}
