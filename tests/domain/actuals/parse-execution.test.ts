import { describe, expect, test } from 'vitest'
import type { ExecutionContext } from '@/domain/actuals/execution-context'
import { checkExecution, parseExecutionText } from '@/domain/actuals/parse-execution'
import { makeExecution } from '../../fixtures/plan-facts'

const context = (over: Partial<ExecutionContext> = {}): ExecutionContext => ({
  periodEnd: 6,
  basis: 'period',
  budget: '100',
  executions: [makeExecution('basic', 3, 'period', '40')],
  ...over,
})
const codes = (amount: string, over: Partial<ExecutionContext> = {}) => {
  const checked = checkExecution(amount, context(over))
  return 'kind' in checked
    ? `refused ${checked.issue.code}`
    : checked.map((issue) => issue.code).join() || 'accepted'
}

describe('money is read in 万元', () => {
  test.each([
    ['1,234.56', '1234.56'],
    ['12万元', '12'],
    ['120000元', '12'],
    ['0', '0'],
  ])('%s → %s', (text, amount) =>
    expect(parseExecutionText(text, context())).toMatchObject({ kind: 'value', amount }),
  )

  test.each([
    ['90%', 'unit-mismatch'],
    ['约3', 'not-a-number'],
    ['/', 'unclear-blank'],
    ['不适用', 'not-applicable-not-taken'],
  ])('%s is refused: %s', (text, code) =>
    expect(parseExecutionText(text, context())).toMatchObject({ kind: 'refused', issue: { code } }),
  )

  test.each(['', '未报', '未填报', 'Not reported', ' '])('“%s” clears', (text) =>
    expect(parseExecutionText(text, context())).toEqual({ kind: 'cleared' }),
  )

  test('another spelling is said', () => {
    expect(parseExecutionText('1,000', context())).toMatchObject({ normalised: true })
    expect(parseExecutionText('1000', context())).toMatchObject({ normalised: false })
  })
})

describe('what can be', () => {
  test.each([
    ['60', {}, 'accepted'],
    ['60.01', {}, 'over-budget'],
    ['-5', {}, 'negative-amount'],
    ['-5', { basis: 'cumulative' }, 'refused negative-count'],
    ['40', { basis: 'cumulative' }, 'accepted'],
    ['39.99', { basis: 'cumulative' }, 'falling-cumulative'],
    ['100', { basis: 'cumulative' }, 'accepted'],
    ['100.01', { basis: 'cumulative' }, 'over-budget'],
    ['5', { periodEnd: 7 }, 'refused needs-cumulative'],
    ['50', { periodEnd: 7, basis: 'cumulative' }, 'accepted'],
  ] as const)('%s %o: %s', (amount, over, expected) => expect(codes(amount, over)).toBe(expected))

  test('the line’s own old figure is passed over', () => {
    const executions = [makeExecution('basic', 6, 'cumulative', '90')]
    expect(codes('20', { basis: 'cumulative', executions })).toBe('accepted')
  })
})
