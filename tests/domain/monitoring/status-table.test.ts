import { describe, expect, it } from 'vitest'
import { LIGHT_OF_STATUS, STATUS_BY_URGENCY, worstStatus } from '@/domain/monitoring/status-table'

describe('the table of states', () => {
  it.each([
    ['met', 'green'],
    ['over-achieved', 'blue'],
    ['on-track', 'green'],
    ['nearly-met', 'yellow'],
    ['not-met', 'red'],
    ['not-due', 'grey'],
    ['no-data', 'grey'],
    ['incomplete', 'grey'],
    ['stale', 'grey'],
    ['not-applicable', 'grey'],
  ] as const)('%s lights %s', (status, light) => expect(LIGHT_OF_STATUS[status]).toBe(light))

  it('every state has its place in the order of urgency, once', () => {
    expect([...STATUS_BY_URGENCY].sort()).toEqual(Object.keys(LIGHT_OF_STATUS).sort())
  })
  it('the worst of several states speaks; of none, 未报', () => {
    expect(worstStatus(['met', 'nearly-met', 'not-met'])).toBe('not-met')
    expect(worstStatus(['met', 'no-data'])).toBe('no-data')
    expect(worstStatus([])).toBe('no-data')
  })
})
