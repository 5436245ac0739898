import { expect, test } from 'vitest'
import { entryContextOf } from '@/domain/actuals/entry-context'
import { indicatorResult } from '../../fixtures/indicator-result'
import { makeActual, makeFacts, number } from '../../fixtures/plan-facts'

test('a text is read with the plan’s year and bands and the row’s unit, weight and entries', () => {
  const actuals = [makeActual('I01', 3, 'period', number('1')), makeActual('I02', 3, 'period', number('2'))]
  const facts = makeFacts({ actuals })
  const context = entryContextOf(facts, indicatorResult(), 6, 'period', ' ')
  expect(context).toMatchObject({
    ...{ unit: '件', weight: '1.79', fiscalYear: 2022, periodEnd: 6, basis: 'period' },
    bands: facts.plan.profile.judgementBands,
  })
  expect(context.entries).toEqual(actuals.slice(0, 1))
})

test.each([
  ['', false],
  [' ', false],
  ['补报', true],
])('说明 “%s”: a reason is given: %s', (note, expected) =>
  expect(entryContextOf(makeFacts(), indicatorResult(), 6, 'period', note).hasNote).toBe(expected),
)
