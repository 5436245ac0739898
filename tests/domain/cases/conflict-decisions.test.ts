import { expect, test } from 'vitest'
import { decisionOf, takeAll, turnDecision } from '@/domain/cases/conflict-decisions'

test.each([
  ['what is said for all holds for a row', { all: 'take', except: [] }, 5, 'take'],
  ['what is said for all holds for a row', { all: 'keep', except: [7] }, 5, 'keep'],
  ['an excepted row has the other decision', { all: 'take', except: [5] }, 5, 'keep'],
  ['an excepted row has the other decision', { all: 'keep', except: [7, 5] }, 5, 'take'],
] as const)('%s', (_, decisions, line, expected) => {
  expect(decisionOf(decisions)(line)).toBe(expected)
})

test('a row is turned, and turned back', () => {
  const turned = turnDecision(takeAll, 5)
  expect(turned).toEqual({ all: 'take', except: [5] })
  expect(turnDecision(turned, 5)).toEqual(takeAll)
})
