/** The table a performance officer can read and sign: every kind of target, both sides of every boundary. */
import { describe, expect, it } from 'vitest'
import { readScoringCases, runScoringCase } from '../fixtures/scoring-cases'

const cases = readScoringCases()
const kinds = [...new Set(cases.map(({ kind }) => kind))]

describe.each(kinds)('%s', (kind) => {
  it.each(
    cases
      .filter((given) => given.kind === kind)
      .map(
        (given) =>
          [
            `${given.no}: ${given.actual || '空白'} 对 ${given.target}，${given.weight} 分，${given.profile} → ${given.score} ${given.status}`,
            given,
          ] as const,
      ),
  )('%s', (_title, given) => expect(runScoringCase(given)).toBe(`${given.score} ${given.status}`))
})

it('holds at least 150 rows, each once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150)
  const inputs = cases.map(({ no: _no, score: _score, status: _status, note: _note, ...input }) =>
    JSON.stringify(input),
  )
  expect(inputs.filter((input, at) => inputs.indexOf(input) !== at)).toEqual([])
})
