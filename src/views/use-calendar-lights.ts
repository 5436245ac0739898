import { computed } from 'vue'
import type { CalendarLight } from '@/domain/detail-model'
import { computeCalendarLight } from '@/domain/monitoring/compute-calendar-light'
import { detailContextOf } from '@/domain/monitoring/detail-context'
import { usePlanStore } from '@/stores/plan'
import { useScoreboardStore } from '@/stores/scoreboard'

/** By indicator: the other light that the common practice would show; rows where it shows the same are not there. */
export function useCalendarLights() {
  const planStore = usePlanStore()
  const scoreboardStore = useScoreboardStore()
  return computed<ReadonlyMap<string, CalendarLight>>(() => {
    const { facts } = planStore
    const board = scoreboardStore.scoreboard
    if (!facts || !board) return new Map()
    const lights = board.indicators.map((result) => {
      const light = computeCalendarLight(detailContextOf(result, board, facts))
      return [result.indicator.indicatorId, light] as const
    })
    return new Map(lights.flatMap(([rowId, light]) => (light ? [[rowId, light] as const] : [])))
  })
}
