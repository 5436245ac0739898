import { describe, expect, it } from 'vitest'
import { forecastExecuted } from '@/domain/budget/forecast-executed'
import { fraction } from '@/domain/exact'

const paceOf = (part: string, whole: string) => ({ known: true, value: fraction(part, whole) }) as const

describe('全年预计执行数: at the present pace, within 0 and the budget', () => {
  it.each([
    ['three quarters spent at half the pace', paceOf('1', '2'), '390', '195.00'],
    ['exactly in pace', paceOf('1', '1'), '390', '390.00'],
    ['just below the pace', paceOf('9999', '10000'), '390', '389.96'],
    ['faster than the year: no more than the budget', paceOf('3', '2'), '390', '390.00'],
    ['nothing spent', paceOf('0', '1'), '390', '0.00'],
    ['more flowed back than was spent', paceOf('-1', '2'), '390', '0.00'],
    ['half of 0.01 is rounded up', paceOf('1', '2'), '0.01', '0.01'],
    ['no budget', paceOf('1', '2'), '0', '0.00'],
  ])('%s', (_title, pace, adjustedBudget, value) => {
    expect(forecastExecuted({ pace, adjustedBudget })).toEqual({ known: true, value })
  })

  it('without a pace or a budget says why', () => {
    const unreported = { known: false, reason: 'no-data' } as const
    expect(forecastExecuted({ pace: unreported, adjustedBudget: '390' })).toEqual(unreported)
    const unfiled = { known: false, reason: 'budget-not-filed' } as const
    expect(forecastExecuted({ pace: paceOf('1', '2'), adjustedBudget: null })).toEqual(unfiled)
  })
})
