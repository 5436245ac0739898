import { useRoute, useRouter } from 'vue-router'
import type { FilingPlace } from '@/components/forms/filing-place'
import type { Light } from '@/domain/figure-model'
import { writePlace } from './address'

/** Addresses for links inside components: the year and the period that are shown go along. */
export function useLinks() {
  const router = useRouter()
  const route = useRoute()
  const href = (name: string, params: Record<string, string> = {}, query: Record<string, string> = {}) => {
    const { light: _light, row: _row, period: _period, part: _part, ...kept } = route.query
    return router.resolve({ name, params, query: { ...kept, ...query } }).href
  }
  return {
    pageHref: (name: string) => href(name),
    /** The indicators under one light. */
    lightHref: (light: Light) => href('indicators', {}, { light }),
    indicatorHref: (indicatorId: string) => href('indicator', { indicatorId }),
    taskHref: (taskId: string) => href('task', { taskId }),
    /** Where a finding of 自评体检 is mended; null: on the page of the forms itself. */
    placeHref: (place: FilingPlace): string | null => {
      switch (place.kind) {
        case 'statement':
        case 'filed-score':
          return null
        case 'cell':
          return href('entry', {}, writePlace(place))
        case 'execution':
          return href('budget', {}, writePlace(place))
        case 'target': {
          const { rowId } = place
          return href(
            'targets',
            {},
            rowId === null ? {} : writePlace({ rowId, periodEnd: null, part: 'figure' }),
          )
        }
        case 'indicator':
          return href('indicator', { indicatorId: place.rowId })
        case 'task':
          return href('task', { taskId: place.rowId })
        case 'page':
          return href(place.name)
      }
    },
  }
}
